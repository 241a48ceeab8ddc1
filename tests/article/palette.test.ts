import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { series } from '../../src/charts/series'

const css = readFileSync('src/styles/tokens.css', 'utf8')

type Palette = Readonly<Record<string, string>>

function paletteAfter(selector: string): Palette {
  const start = css.indexOf(selector)
  const block = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map((match) => [match[1], match[2]]),
  )
}

const palettes: Record<string, Palette> = {
  light: paletteAfter(':root {\n  --paper'),
  'dark of the system': paletteAfter(":root:not([data-theme='light'])"),
  'dark by choice': paletteAfter(":root[data-theme='dark'] {\n  --paper"),
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const words = ['ink', 'ink-soft', 'touch', 'warn', ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `plot-${n}`)]

describe.each(Object.entries(palettes))('the %s palette', (_, palette) => {
  it.each(words)('has %s readable as text on every ground', (name) => {
    const grounds = ['paper', 'paper-raised', 'card']
    expect(grounds.filter((ground) => contrast(palette[name], palette[ground]) < 4.5)).toEqual([])
  })

  it('has axes and strong rules that can be seen', () => {
    const drawn = ['plot-axis', 'rule-strong', 'plot-point']
    expect(drawn.filter((name) => contrast(palette[name], palette['paper']) < 3)).toEqual([])
  })

  it('has words that set a figure readable at rest and under the pointer', () => {
    expect(contrast(palette['touch'], palette['touch-wash'])).toBeGreaterThanOrEqual(4.5)
    expect(contrast(palette['on-touch'], palette['touch'])).toBeGreaterThanOrEqual(4.5)
  })
})

describe('the dark palette', () => {
  it('is the same whether the system or the reader chose it', () => {
    expect(palettes['dark by choice']).toEqual(palettes['dark of the system'])
  })
})

describe('the colours of quantities', () => {
  it('are all declared in every palette', () => {
    const named = Object.values(series).map(({ colour }) => colour.slice('var(--'.length, -1))
    for (const palette of Object.values(palettes)) {
      expect(named.filter((name) => palette[name] === undefined)).toEqual([])
    }
  })
})

describe('every custom property', () => {
  it('that is used without a fallback is declared somewhere', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(css|tsx?)$/.test(file))
      .map((file) => readFileSync(join('src', file), 'utf8'))
      .join('\n')
    const declared = new Set([...sources.matchAll(/(--[a-z][\w-]*)['"`]?\]?:/g)].map((match) => match[1]))
    const used = new Set([...sources.matchAll(/var\((--[a-z][\w-]*)\)/g)].map((match) => match[1]))
    expect([...used].filter((name) => !declared.has(name))).toEqual([])
  })
})
