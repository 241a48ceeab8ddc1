import { type ReactNode, useRef } from 'react'
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
  const button = useRef<HTMLButtonElement>(null)
  /** The pressed button goes: the focus stays with the one that takes the guess back. */
  const skip = (): void => {
    button.current?.focus()
    onReveal()
  }
  return (
    <section className="guess control" aria-label={question} data-revealed={revealed || undefined}>
      <p className="guess-question">{question}</p>
      {children}
      <p className="guess-verdict" role="status">
        {revealed ? verdict : ''}
      </p>
      <div className="button-row">
        <Button
          ref={button}
          kind={revealed ? 'plain' : 'main'}
          onPress={revealed ? onAgain : onReveal}
          disabled={!revealed && !made}
        >
          {revealed ? 'Guess again' : 'Show what happens'}
        </Button>
        {revealed ? null : (
          <Button kind="quiet" onPress={skip}>
            Skip the guess
          </Button>
        )}
      </div>
    </section>
  )
}
