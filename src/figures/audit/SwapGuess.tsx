const answers = {
  above: 'The second curve above the first',
  closer: 'The second closer to the first',
  same: 'The same: the second far below',
} as const

export type Answer = keyof typeof answers | 'skipped'

const keys = ['above', 'closer', 'same'] as const

/** Asks before the figure tells what swapping the order of the data does. */
export function SwapQuestion({ onAnswer }: { onAnswer: (answer: Answer) => void }) {
  return (
    <div className="audit-guess" role="group" aria-label="Your guess">
      <p>
        Swap the two data sets: the “cleaned” one is trained on first, the noisy one second. What will the
        picture be?
      </p>
      <div className="audit-guesses">
        {keys.map((key) => (
          <button key={key} type="button" className="preset" onClick={() => onAnswer(key)}>
            {answers[key]}
          </button>
        ))}
        <button type="button" className="put-back" onClick={() => onAnswer('skipped')}>
          Just show me
        </button>
      </div>
    </div>
  )
}

/** What came of it. */
export function SwapVerdict({ answer }: { answer: Answer | undefined }) {
  const guess =
    answer === undefined || answer === 'skipped'
      ? ''
      : `You guessed: “${answers[answer]}”. ${answer === 'same' ? 'So it is. ' : ''}`
  return (
    <p className="audit-guess" role="status">
      {guess}The picture stays the same: the lower curve is whatever was trained on second.
    </p>
  )
}
