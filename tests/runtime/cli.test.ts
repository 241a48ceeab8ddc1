import { describe, expect, it } from 'vitest'
import { main } from '../../src/runtime/cli'

describe('npm run experiment', () => {
  it('prints id, config and the last frame as JSON', async () => {
    const { code, text } = await main(['huber-vs-mse', '--delta', '1.35', '--seed', '7'])
    expect(code).toBe(0)
    const { id, config, frame } = JSON.parse(text)
    expect(id).toBe('huber-vs-mse')
    expect(config).toMatchObject({ delta: 1.35, seed: 7, outlierShare: 10 })
    expect(frame.curves.huber).toHaveLength(151)
    expect(frame.points).toHaveLength(60)
  })

  it('prints an earlier frame when asked for it', async () => {
    const { text } = await main(['huber-vs-mse', '--at', '3'])
    expect(JSON.parse(text).frame.curves.mse).toHaveLength(4)
  })

  it('lists every id with its parameters', async () => {
    const { code, text } = await main(['--help'])
    expect(code).toBe(0)
    expect(text).toContain('huber-vs-mse')
    expect(text).toContain('--delta')
    expect(text).toContain('a number from 0.1 to 5')
  })

  it.each([
    [['huber'], 'There is no experiment “huber”. There are: '],
    [['huber-vs-mse', '--gamma', '1'], 'huber-vs-mse has no parameter --gamma. It takes --delta'],
    [['huber-vs-mse', '--delta', 'many'], '--delta takes a number from 0.1 to 5, not “many”.'],
    [['huber-vs-mse', '--delta', '99'], '--delta takes a number from 0.1 to 5, not “99”.'],
    [['huber-vs-mse', '--leverage', 'maybe'], '--leverage takes true or false, not “maybe”.'],
    [['huber-vs-mse', '--delta'], 'does not pair up'],
    [['huber-vs-mse', '--at', '-1'], '--at takes the number of a frame'],
  ])('refuses %j with a sentence naming what is allowed', async (words, sentence) => {
    const { code, text } = await main(words)
    expect(code).toBe(2)
    expect(text).toContain(sentence)
  })
})
