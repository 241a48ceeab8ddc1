import { usePoster } from '../posters'

/** A reading longer than this, in characters, is no number with its unit but words, which may be broken into lines. */
const LONGEST_NUMBER = 24

/** A number in the sentence that comes from the figure: at its defaults when prerendered, live once it is hydrated. */
export function Read({ figure, value }: { figure: string; value: string }) {
  const text = usePoster(figure).values[value]
  if (text === undefined) throw new Error(`The figure “${figure}” gives no reading “${value}”.`)
  return (
    <output data-read={`${figure}:${value}`} data-words={text.length > LONGEST_NUMBER || undefined}>
      {text}
    </output>
  )
}
