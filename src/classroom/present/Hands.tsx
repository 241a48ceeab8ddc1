import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { AnyNotes } from '../notes'
import { useNotes } from '../useNotes'
import { countsOf, handsFrom, keepCounts, MOST_HANDS } from './counts'
import { useFocusBack } from './useFocusBack'

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
  const set = (next: number): void => count(handsFrom(next))
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
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => {
            const next = handsFrom(target.valueAsNumber)
            // “07” is 7 already, so that React would leave it.
            target.value = String(next)
            count(next)
          }}
        />
        <button type="button" aria-label={`One hand more for “${option}”`} onClick={() => set(hands + 1)}>
          +
        </button>
      </span>
    </li>
  )
}

interface QuestionProps {
  figure: string
  notes: AnyNotes
  close: () => void
}

function Question({ figure, notes, close }: QuestionProps): ReactNode {
  const [hands, setHands] = useState(() => countsOf(figure))
  const [isShown, setIsShown] = useState(false)
  const { question, options, right } = notes.ask
  const counts = options.map((_, i) => hands[i] ?? 0)
  const all = counts.reduce((sum, each) => sum + each, 0)
  const keep = (next: readonly number[]): void => {
    keepCounts(figure, next)
    setHands(next)
  }
  return (
    <>
      <h2>{question}</h2>
      <ol className="hands">
        {options.map((option, i) => (
          <Option
            key={option}
            option={option}
            hands={counts[i]}
            all={all}
            isRight={i === right}
            isShown={isShown}
            count={(to) => keep(counts.with(i, to))}
          />
        ))}
      </ol>
      <p role="status">
        {isShown ? `${all === 0 ? '' : `${counts[right]} of ${all} said so. `}${notes.point}` : ''}
      </p>
      <div className="button-row">
        <button type="button" onClick={() => setIsShown(!isShown)}>
          {isShown ? 'Hide the answer' : 'Show the answer'}
        </button>
        <button type="button" aria-disabled={all === 0} onClick={() => keep([])}>
          Count anew
        </button>
        <button type="button" onClick={close}>
          To the figure
        </button>
      </div>
    </>
  )
}

interface HandsProps {
  figure: string
  /** Something lies over it: its fields cannot be reached. */
  isCovered: boolean
  close: () => void
}

/**
 * A show of hands: the question, how many chose what, and beside it what is true. It covers the figure, which would
 * tell, from the first moment on.
 */
export function Hands({ figure, isCovered, close }: HandsProps): ReactNode {
  const notes = useNotes(figure)
  const panel = useRef<HTMLElement>(null)
  useFocusBack(isCovered)
  useEffect(() => {
    const own = panel.current
    if (own === null || notes === undefined || isCovered || own.contains(document.activeElement)) return
    const first = own.querySelector('input') ?? own.querySelector('button')
    first?.focus()
  }, [notes, isCovered])
  return (
    <section
      className="present-over present-hands"
      role="dialog"
      aria-modal="true"
      aria-label="Show of hands"
      inert={isCovered}
      ref={panel}
    >
      {notes === 'missing' ? (
        <>
          <p>There is no question for this figure.</p>
          <button type="button" onClick={close}>
            To the figure
          </button>
        </>
      ) : null}
      {notes === undefined || notes === 'missing' ? null : (
        <Question figure={figure} notes={notes} close={close} />
      )}
    </section>
  )
}
