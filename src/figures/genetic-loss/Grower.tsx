import { useState } from 'react'
import { Button } from '../../controls/Button'
import { type Formula, problemOf, SYMBOLS, textOf } from '../../core/search'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { withSymbol, wrapped } from './growing'
import { BOUNDS, type Config } from './params'
import { errorText } from './text'
import { Tree } from './Tree'

type Props = PictureProps<Config, Frame, Ensemble>

const NAMES: Readonly<Record<string, string>> = {
  r: 'r, the size of a residual',
  '√': 'square root',
  '+': 'plus',
  '−': 'minus',
  '×': 'times',
  '÷': 'divided by',
  min: 'the smaller of two',
}

/** Whether the formula in hand, not the winner, stands as the tree. */
export const isOwn = ({ formula }: Pick<Config, 'formula'>): boolean =>
  problemOf(formula, BOUNDS) === undefined

/** How the formula in hand does, once its picture has come. */
function standing({ frame, config }: Props): string {
  const { own, winner, members } = frame
  if (!isOwn(config)) {
    return `${frame.problem === '' ? '' : `${frame.problem} `}The best so far: error ${errorText(winner.judged)} on the sets that judge. Change it, and it is yours.`
  }
  if (own?.formula.join() !== config.formula.join()) return 'Yours is being judged …'
  const family = members.filter((one) => one.own).length
  const children = config.enters ? ` ${family} of ${members.length} here descend from it.` : ''
  if (!Number.isFinite(own.judged))
    return `Yours goes beyond a billion: the worst fitness there is.${children}`
  return `Yours: error ${errorText(own.judged)} on the sets that judge, ${errorText(own.fresh)} on fresh ones.${children}`
}

interface PaletteProps {
  /** Symbols of so many operands cannot be chosen now. */
  without: number | undefined
  onSymbol: (code: number) => void
}

/** All symbols there are. */
function Palette({ without, onSymbol }: PaletteProps) {
  return (
    <div className="evolved-palette" data-for-hand="" role="group" aria-label="What the picked node becomes">
      {SYMBOLS.map(({ text, arity }, code) => (
        <Button
          key={text}
          label={text in NAMES ? `${text} ${NAMES[text]}` : undefined}
          disabled={arity === without}
          onPress={() => onSymbol(code)}
        >
          {text}
        </Button>
      ))}
    </div>
  )
}

/** The formula in hand, or the winner, as a tree; below it what a node can be made. */
export function Grower(props: Props) {
  const { frame, config, set } = props
  const formula: Formula = isOwn(config) ? config.formula : frame.winner.formula
  const [node, setNode] = useState(0)
  const [around, setAround] = useState(false)
  const [refused, setRefused] = useState({ of: '', why: '' })
  const picked = Math.min(node, formula.length - 1)
  const onSymbol = (code: number): void => {
    const next = (around ? wrapped : withSymbol)(formula, picked, code)
    const problem = problemOf(next, BOUNDS)
    if (problem === undefined) set({ formula: next })
    else setRefused({ of: formula.join(), why: problem })
  }
  return (
    <div className="evolved-grower">
      <p className="evolved-formula" data-own={isOwn(config) || undefined}>
        {`${isOwn(config) ? 'yours' : 'the best'}: ρ(r) = ${textOf(formula)}`}
      </p>
      <Tree formula={formula} picked={picked} onPick={setNode} />
      <Palette without={around ? 0 : undefined} onSymbol={onSymbol} />
      <div className="evolved-actions" data-for-hand="">
        <Button
          pressed={around}
          onPress={() => setAround(!around)}
          help="The next operation goes around the node"
        >
          Put around
        </Button>
        <Button
          kind={config.enters ? 'plain' : 'main'}
          disabled={!isOwn(config)}
          pressed={config.enters}
          onPress={() => set({ enters: !config.enters })}
        >
          Enter the race
        </Button>
        <Button disabled={config.formula.length === 0} onPress={() => set({ formula: [] })}>
          Drop it
        </Button>
      </div>
      <p className="evolved-standing" role="status">
        {refused.of === formula.join() ? refused.why : standing(props)}
      </p>
    </div>
  )
}
