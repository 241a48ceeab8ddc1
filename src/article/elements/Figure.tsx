import { stillOf } from '../figures'

/** A figure's place in the text: its still picture, which the browser wakes when it comes near. */
export function Figure({ id }: { id: string }) {
  return (
    <figure id={id} className="figure" data-figure={id}>
      {stillOf(id)}
    </figure>
  )
}
