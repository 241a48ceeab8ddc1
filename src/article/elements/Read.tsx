import { readingsOf } from '../figures'

/** A number in the sentence that comes from the figure: at its defaults when prerendered, live once it is awake. */
export function Read({ figure, value }: { figure: string; value: string }) {
  return <output data-read={`${figure}:${value}`}>{readingsOf(figure)[value] ?? '…'}</output>
}
