import { useId, useState } from 'react'
import { Button } from '../../controls/Button'
import { type Formula, problemOf, SYMBOLS, textOf } from '../../core/search'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { withSymbol, wrapped } from './growing'
import { BOUNDS, type Config } from './params'
import { errorText } from './text'
import { Tree } from './Tree'
import { typed } from './typed'

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
    return `${frame.problem === '' ? '' : `${frame.problem} `}The best so far: error ${errorText(winner.judged)} on the sets that judge. Change it or type another, and it is yours.`
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

/** What is typed, over which formula. */
interface Draft {
  text: string
  of: string
}

interface FieldProps {
  label: string
  isOwn: boolean
  text: string
  problem: boolean
  onText: (text: string) => void
}

/** The formula as one writes it, to be typed over. */
function Field({ label, isOwn: own, text, problem, onText }: FieldProps) {
  const id = useId()
  return (
    <div className="evolved-formula" data-own={own || undefined}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={2}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={text}
        aria-invalid={problem}
        onChange={({ target }) => onText(target.value.replaceAll('\n', ' '))}
      />
    </div>
  )
}

/** What a hand wants to make of a formula, and why that cannot be. */
function useChanges(formula: Formula, set: Props['set']) {
  const [draft, setDraft] = useState<Draft>({ text: '', of: '' })
  const [refused, setRefused] = useState({ of: '', why: '' })
  const change = (next: Formula): string | undefined => {
    const problem = problemOf(next, BOUNDS)
    if (problem === undefined) set({ formula: next })
    setRefused({ of: formula.join(), why: problem ?? '' })
    return problem
  }
  const type = (text: string): void => {
    const read = typed(text)
    if ('problem' in read) setRefused({ of: formula.join(), why: read.problem })
    const stands = 'formula' in read && change(read.formula) === undefined
    setDraft({ text, of: (stands ? read.formula : formula).join() })
  }
  const key = formula.join()
  const why = refused.of === key ? refused.why : ''
  return {
    change,
    type,
    text: draft.of === key ? draft.text : textOf(formula),
    why,
    /** What is typed is no formula yet. */
    isDraft: draft.of === key && why !== '',
  }
}

/** The formula in hand, or the winner, in writing and as a tree; below it what a node can be made. */
export function Grower(props: Props) {
  const { frame, config, set } = props
  const formula: Formula = isOwn(config) ? config.formula : frame.winner.formula
  const [node, setNode] = useState(0)
  const [around, setAround] = useState(false)
  const changes = useChanges(formula, set)
  const picked = Math.min(node, formula.length - 1)
  const onSymbol = (code: number): void => {
    changes.change((around ? wrapped : withSymbol)(formula, picked, code))
  }
  return (
    <div className="evolved-grower">
      <Field
        label={`${changes.isDraft ? 'not yet' : isOwn(config) ? 'yours' : 'the best'}: ρ(r) =`}
        isOwn={changes.isDraft || isOwn(config)}
        text={changes.text}
        problem={changes.why !== ''}
        onText={changes.type}
      />
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
      <p className="evolved-standing" role="status" data-problem={changes.why === '' ? undefined : ''}>
        {changes.why === '' ? standing(props) : changes.why}
      </p>
    </div>
  )
}
