export type Marker = 'circle' | 'ring' | 'square' | 'triangle' | 'diamond' | 'cross' | 'plus'

/** How a quantity looks wherever it appears: never by colour alone. */
export interface SeriesStyle {
  colour: string
  marker: Marker
  /** Lengths of dashes and gaps in pixels; none for an unbroken line. */
  dash?: string
}

const style = (plot: number, marker: Marker, dash?: string): SeriesStyle => ({
  colour: `var(--plot-${plot})`,
  marker,
  ...(dash === undefined ? {} : { dash }),
})

const neutral = (marker: Marker, dash?: string): SeriesStyle => ({
  ...style(1, marker, dash),
  colour: 'var(--ink-soft)',
})

/** Name of a quantity → how it looks. Quantities that meet in one plot differ in colour and in dash or marker. */
export const series = {
  data: neutral('circle'),
  truth: style(7, 'ring', '2 4'),
  reference: neutral('plus', '6 4'),
  moved: { ...neutral('diamond'), colour: 'var(--touch)' },

  mse: style(2, 'circle'),
  huber: style(1, 'square', '14 3'),
  mae: style(3, 'triangle', '2 3'),
  tukey: style(4, 'diamond', '9 3 2 3'),

  plain: style(1, 'circle'),
  robust: style(2, 'square', '14 3'),
  third: style(3, 'triangle', '2 3'),
  fourth: style(4, 'diamond', '9 3 2 3'),
  fifth: style(5, 'cross', '14 4'),
  sixth: style(6, 'plus', '5 2 2 2'),
  seventh: style(7, 'ring', '3 6'),

  randomSearch: neutral('ring', '1 3'),
  fgsm: style(3, 'triangle', '2 3'),
  bim: style(4, 'diamond', '9 3 2 3'),
  mim: style(5, 'cross', '14 4'),
  pgd: style(6, 'plus', '5 2 2 2'),
  deepFool: style(8, 'square', '4 2'),
  carliniWagner: { ...style(1, 'circle'), colour: 'var(--ink)' },

  train: style(1, 'circle'),
  test: style(2, 'square', '14 3'),
  classA: style(1, 'circle'),
  classB: style(2, 'triangle', '14 3'),

  before: { ...neutral('circle', '6 4'), colour: 'var(--ink)' },
  after: style(2, 'square'),
  changed: style(1, 'diamond', '9 7'),
  law: style(3, 'plus', '1 5'),

  raw: style(1, 'circle'),
  meanRemoved: style(6, 'plus', '5 2 2 2'),
  drawRemoved: style(2, 'square', '14 3'),
  plugIn: style(4, 'diamond', '9 3 2 3'),
  expanded: style(3, 'triangle'),
  simex: style(5, 'cross', '14 4'),
  noiseRemoved: style(8, 'ring', '3 6'),
  truthA: style(1, 'circle'),
  truthB: style(2, 'triangle', '14 3'),
  mixture: style(4, 'diamond'),
} as const satisfies Readonly<Record<string, SeriesStyle>>

export type Quantity = keyof typeof series

/** The style of a quantity, or a style given as it is. */
export const styleOf = (of: Quantity | SeriesStyle): SeriesStyle => (typeof of === 'string' ? series[of] : of)
