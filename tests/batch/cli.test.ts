import { describe, expect, it } from 'vitest'
import { openBatch } from '../../scripts/batch.mjs'

const { main: answer } = await openBatch()

async function main(words: readonly string[]) {
  const { code, lines } = await answer(words)
  const printed: string[] = []
  for await (const line of lines) printed.push(line)
  return { code, printed, text: printed.join('\n') }
}

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

  it('prints a line for each value, in their order, whatever the number of threads', async () => {
    const { printed } = await main(['huber-vs-mse', '--each', 'seed=3..6', '--at', '2', '--workers', '2'])
    expect(printed.map((line) => JSON.parse(line).config.seed)).toEqual([3, 4, 5, 6])
    const [alone] = (await main(['huber-vs-mse', '--seed', '5', '--at', '2'])).printed
    expect(printed[2]).toBe(alone)
  })

  it('prints every combination of values that are asked for, the last named changing first', async () => {
    const words = 'huber-vs-mse --at 1 --outlierShare 20 --each delta=0.5,2 --each leverage=true,false'
    const { printed } = await main(words.split(' '))
    const configs = printed.map((line) => JSON.parse(line).config)
    expect(configs.map(({ delta, leverage }) => [delta, leverage])).toEqual([
      [0.5, true],
      [0.5, false],
      [2, true],
      [2, false],
    ])
    expect(configs.every(({ outlierShare }) => outlierShare === 20)).toBe(true)
  })

  it('prints more lines than are computed ahead, none left out', async () => {
    const { printed } = await main(['huber-vs-mse', '--each', 'seed=1..70', '--at', '0'])
    expect(printed.map((line) => JSON.parse(line).config.seed)).toEqual(
      Array.from({ length: 70 }, (_, i) => i + 1),
    )
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
    [['huber-vs-mse', '--at', '0x1'], '--at takes the number of a frame'],
    [['huber-vs-mse', '--seed', '0x10'], '--seed takes a number from 0 to 4294967295, whole, not “0x10”.'],
    [['huber-vs-mse', '--seed', '1e9'], 'not “1e9”.'],
    [['huber-vs-mse', '--delta', '1e-400'], 'not “1e-400”.'],
    [['huber-vs-mse', '--seed', ' 5 '], 'not “ 5 ”.'],
    [['huber-vs-mse', '--workers', 'all'], '--workers takes a number of threads from 1 to 64, not “all”.'],
    [['huber-vs-mse', '--each', 'seed'], '--each takes a parameter and its values, like seed=1..50'],
    [['huber-vs-mse', '--each', 'seed='], '--each takes a parameter and its values, like seed=1..50'],
    [['huber-vs-mse', '--each', 'seed=5..1'], '--each seed runs upwards: “5..1” has nothing in it.'],
    [['huber-vs-mse', '--each', 'seed=1..x'], 'whole, not “1..x”.'],
    [['huber-vs-mse', '--each', 'seed=01..3'], 'whole, not “01..3”.'],
    [['huber-vs-mse', '--each', 'delta=1,,2'], '--each delta takes a number from 0.1 to 5, not “”.'],
    [['huber-vs-mse', '--each', 'delta=1,99'], '--each delta takes a number from 0.1 to 5, not “99”.'],
    [['huber-vs-mse', '--each', 'seed=1..1000000'], '--each seed takes at most 10000 values'],
    [['huber-vs-mse', '--each', 'sed=1..2'], '--each: there is no parameter “sed”. There are: delta'],
    [['huber-vs-mse', '--seed', '1', '--each', 'seed=1..2'], 'seed is given twice'],
    [['one-bad-point', '--each', 'points=1,2'], '--each cannot part the values of points'],
  ])('refuses %j with a sentence naming what is allowed', async (words, sentence) => {
    const { code, text } = await main(words)
    expect(code).toBe(2)
    expect(text).toContain(sentence)
  })
})
