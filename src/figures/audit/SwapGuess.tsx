import { type Config, params } from './params'

type Guess = Config['guess']

const offered = ['cleaned', 'noisy', 'alike'] as const

/** Back of the second card: asks what is on it. */
export function SwapGuess({ onGuess }: { onGuess: (guess: Guess) => void }) {
  const guess = (made: Guess, button: HTMLElement): void => {
    // The button goes: who came by keyboard stays with the cards.
    button.closest<HTMLElement>('.audit-cards')?.focus()
    onGuess(made)
  }
  return (
    <div className="audit-guess" role="group" aria-label="Your guess" data-for-hand="">
      <p>
        The same program, but the “cleaned” data come first and the noisy data second. Which has the lower
        curve?
      </p>
      {offered.map((made) => (
        <button
          key={made}
          type="button"
          className="preset"
          onClick={({ currentTarget }) => guess(made, currentTarget)}
        >
          {params.guess.options[made]}
        </button>
      ))}
      <button
        type="button"
        className="put-back"
        onClick={({ currentTarget }) => guess('skipped', currentTarget)}
      >
        Show me
      </button>
    </div>
  )
}
