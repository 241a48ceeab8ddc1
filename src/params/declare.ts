/**
 * A figure's parameters, declared once. The controls, the link, the check of what comes in, the table of
 * settings, the command line and the tests all read the same declaration.
 */

export interface Tick {
  at: number
  label: string
}

interface Declared {
  /** Name a reader sees; the symbol, if there is one, stands in `symbol`. */
  label: string
  symbol?: string
  /** One sentence: what it does to the picture. */
  help: string
}

export interface NumberParam extends Declared {
  kind: 'number'
  min: number
  max: number
  /** Values lie on min + k·step; a step of 0 allows any number of the range. */
  step: number
  default: number
  unit?: string
  /** Values that mean something: 0, the paper's value, the optimum. */
  ticks?: readonly Tick[]
  scale?: 'linear' | 'log'
  /** What a slider spans, where far more is accepted. */
  track?: { readonly min: number; readonly max: number; readonly step: number }
}

export interface ChoiceParam<Option extends string = string> extends Declared {
  kind: 'choice'
  /** Value in links → name on screen. */
  options: Readonly<Record<Option, string>>
  default: NoInfer<Option>
}

export interface ToggleParam extends Declared {
  kind: 'toggle'
  default: boolean
}

/** A short list of numbers: a drawn digit's pixels, a chosen point. */
export interface ListParam extends Declared {
  kind: 'list'
  min: number
  max: number
  step: number
  maxLength: number
  default: readonly number[]
}

export type Point = readonly [x: number, y: number]

export interface PointsParam extends Declared {
  kind: 'points'
  x: readonly [min: number, max: number]
  y: readonly [min: number, max: number]
  maxLength: number
  /** Decimals kept in links. */
  decimals: number
  default: readonly Point[]
}

export type Param = NumberParam | ChoiceParam | ToggleParam | ListParam | PointsParam
export type Params = Readonly<Record<string, Param>>
export type Value = number | string | boolean | readonly number[] | readonly Point[]

export type ValueOf<P extends Param> = P extends NumberParam
  ? number
  : P extends ChoiceParam<infer Option>
    ? Option
    : P extends ToggleParam
      ? boolean
      : P extends ListParam
        ? readonly number[]
        : P extends PointsParam
          ? readonly Point[]
          : never

export type ConfigOf<P extends Params> = { readonly [K in keyof P]: ValueOf<P[K]> }

export const number = (p: Omit<NumberParam, 'kind'>): NumberParam => ({ kind: 'number', ...p })
export const choice = <const Option extends string>(
  p: Omit<ChoiceParam<Option>, 'kind'>,
): ChoiceParam<Option> => ({ kind: 'choice', ...p })
export const toggle = (p: Omit<ToggleParam, 'kind'>): ToggleParam => ({ kind: 'toggle', ...p })
export const list = (p: Omit<ListParam, 'kind'>): ListParam => ({ kind: 'list', ...p })
export const points = (p: Omit<PointsParam, 'kind'>): PointsParam => ({ kind: 'points', ...p })

/** The seed every random experiment takes: 32 bits, as PyTorch's generator takes them. */
export const seed = (of = 0): NumberParam =>
  number({
    label: 'Seed',
    help: 'Every random draw follows from it: the same seed gives the same picture, to the bit.',
    min: 0,
    max: 2 ** 32 - 1,
    step: 1,
    default: of,
  })
