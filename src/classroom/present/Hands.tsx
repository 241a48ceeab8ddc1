import { type ReactNode, useState } from 'react'
import { useNotes } from '../useNotes'

/** More hands than in any hall. */
const MOST_HANDS = 2_000

/** Counts outlast the figure: one goes on, and comes back to show what was said. */
const counted = new Map<string, number[]>()

const share = (hands: number, all: number): number => (all === 0 ? 0 : hands / all)

interface OptionProps {
  option: string
  hands: number
  all: number
  isRight: boolean
  isShown: boolean
  count: (hands: number) => void
}

function Option({ option, hands, all, isRight, isShown, count }: OptionProps): ReactNode {
  const set = (next: number): void => count(Math.max(0, Math.min(MOST_HANDS, Math.round(next) || 0)))
  return (
    <li data-right={(isShown && isRight) || undefined}>
      <span className="hands-option">
        {option}
        {isShown && isRight ? <strong> — this is what happens</strong> : null}
      </span>
      <span className="hands-bar" style={{ '--share': share(hands, all) }} aria-hidden="true" />
      <span className="hands-count">
        <button type="button" aria-label={`One hand less for “${option}”`} onClick={() => set(hands - 1)}>
          −
        </button>
        <input
          type="number"
          inputMode="numeric"
          min={0}
          max={MOST_HANDS}
          aria-label={`Hands for “${option}”`}
          value={hands}
          onChange={({ target }) => set(target.valueAsNumber)}
        />
        <button type="button" aria-label={`One hand more for “${option}”`} onClick={() => set(hands + 1)}>
          +
        </button>
      </span>
    </li>
  )
}

/** A show of hands: the question, how many chose what, and beside it what is true. */
export function Hands({ figure, close }: { figure: string; close: () => void }): ReactNode {
  const notes = useNotes(figure)
  const [hands, setHands] = useState<readonly number[]>(counted.get(figure) ?? [])
  const [isShown, setIsShown] = useState(false)
  if (notes === undefined) return null
  if (notes === 'missing')
    return (
      <section className="present-over" role="dialog" aria-label="Show of hands">
        <p>There is no question for this figure.</p>
        <button type="button" onClick={close}>
          Close
        </button>
      </section>
    )
  const { question, options, right } = notes.ask
  const all = options.reduce((sum, _, i) => sum + (hands[i] ?? 0), 0)
  const count = (at: number, to: number): void => {
    const next = options.map((_, i) => (i === at ? to : (hands[i] ?? 0)))
    counted.set(figure, next)
    setHands(next)
  }
  const agreed = hands[right] ?? 0
  return (
    <section className="present-over" role="dialog" aria-label="Show of hands">
      <h2>{question}</h2>
      <ol className="hands">
        {options.map((option, i) => (
          <Option
            key={option}
            option={option}
            hands={hands[i] ?? 0}
            all={all}
            isRight={i === right}
            isShown={isShown}
            count={(to) => count(i, to)}
          />
        ))}
      </ol>
      <p role="status">
        {isShown ? `${all === 0 ? '' : `${agreed} of ${all} said so. `}${notes.point}` : ''}
      </p>
      <div className="button-row">
        <button type="button" onClick={() => setIsShown(!isShown)}>
          {isShown ? 'Hide the answer' : 'Show the answer'}
        </button>
        <button type="button" onClick={close}>
          To the figure
        </button>
      </div>
    </section>
  )
}
