import { basename, dirname, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sheetsIn } from '../../plugins/styles'

const sheets = sheetsIn('src').map((file) => relative('src', file))

describe('the list of style sheets', () => {
  it('has every sheet that stands beside what it styles, once', () => {
    const all = [...sheets].toSorted()
    expect(all).toEqual([...new Set(all)])
    expect(sheets).toContain('charts/Panels.css')
    const folders = sheets.map((file) => file.split('/')[0])
    expect([...new Set(folders)]).toEqual(['charts', 'controls', 'shell', 'figures'])
  })

  it('puts what a folder shares before what belongs to one component', () => {
    const folders = [...new Set(sheets.map((file) => dirname(file)))]
    for (const folder of folders) {
      const names = sheets.filter((file) => dirname(file) === folder).map((file) => basename(file))
      const firstOwn = names.findIndex((name) => /^[A-Z]/.test(name))
      const own = firstOwn < 0 ? [] : names.slice(firstOwn)
      expect(own.every((name) => /^[A-Z]/.test(name))).toBe(true)
    }
  })
})
