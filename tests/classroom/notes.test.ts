import { describe, expect, it } from 'vitest'
import { loadNotes } from '../../src/classroom/notes'
import { ids } from '../../src/experiments'
import { readConfig, writeConfig } from '../../src/params/codec'
import { defaultsOf, withValues } from '../../src/params/config'
import { loadFigure } from '../../src/shell/figures'

describe.each(ids.map((id) => ({ id })))('the notes of $id', ({ id }) => {
  it('ask one question with one right answer among several', async () => {
    const notes = await loadNotes(id)
    expect(notes).toBeDefined()
    const { ask, minutes } = notes ?? { ask: { question: '', options: [], right: -1 }, minutes: 0 }
    expect(ask.question).toMatch(/\?$/)
    expect(new Set(ask.options).size).toBe(ask.options.length)
    expect(ask.options.length).toBeGreaterThanOrEqual(2)
    expect(ask.options[ask.right]).toBeDefined()
    expect(minutes).toBeGreaterThanOrEqual(1)
    expect(minutes).toBeLessThanOrEqual(15)
  })

  it('are whole sentences', async () => {
    const notes = await loadNotes(id)
    for (const text of [notes?.say, notes?.point, ...(notes?.press.map((press) => press.text) ?? [])])
      expect(text).toMatch(/^[A-Z0-9].*[.?!]$/)
  })

  it('name settings that there are, with values that can be', async () => {
    const [notes, figure] = await Promise.all([loadNotes(id), loadFigure(id)])
    figure.unpack(({ params }) => {
      const names = Object.keys(params)
      for (const { set = {} } of notes?.press ?? []) {
        expect(names).toEqual(expect.arrayContaining(Object.keys(set)))
        const config = withValues(params, defaultsOf(params), set)
        expect(config).toMatchObject(set)
        // As a link would carry them: nothing is out of range, or off its steps.
        expect(readConfig(params, writeConfig(params, config))).toEqual({ config, problems: [] })
      }
    })
  })
})
