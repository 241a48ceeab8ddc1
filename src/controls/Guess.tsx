import type { ReactNode } from 'react'
import { Button } from './Button'

export interface GuessProps {
  /** What the reader should guess. */
  question: string
  /** A Choice, a Slider, or words about where to draw. */
  children: ReactNode
  /** A guess has been made. */
  made: boolean
  revealed: boolean
  /** Shows the truth, with a guess or (skipping) without. */
  onReveal: () => void
  /** Takes the guess back. */
  onAgain: () => void
  /** Said once the truth is shown: how near the guess came. */
  verdict?: ReactNode
}

/** Ask before telling: the reader guesses, or skips, and then sees the truth over the guess. */
export function Guess({ question, children, made, revealed, onReveal, onAgain, verdict }: GuessProps) {
  return (
    <section className="guess control" aria-label={question} data-revealed={revealed || undefined}>
      <p className="guess-question">{question}</p>
      {children}
      <p className="guess-verdict" role="status">
        {revealed ? verdict : ''}
      </p>
      <div className="button-row">
        {revealed ? (
          <Button onPress={onAgain}>Guess again</Button>
        ) : (
          <>
            <Button kind="main" onPress={onReveal} disabled={!made}>
              Show what happens
            </Button>
            <Button kind="quiet" onPress={onReveal}>
              Skip the guess
            </Button>
          </>
        )}
      </div>
    </section>
  )
}
