import { useStill } from '../figures'

/** A number in the sentence that comes from the figure: at its defaults when prerendered, live once it is awake. */
export function Read({ figure, value }: { figure: string; value: string }) {
  const text = useStill(figure).readings[value]
  if (text === undefined) throw new Error(`The figure “${figure}” gives no reading “${value}”.`)
  return <output data-read={`${figure}:${value}`}>{text}</output>
}
