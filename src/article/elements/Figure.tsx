import { useStill } from '../figures'

/** A figure's place in the text: its still picture, which the browser wakes when it comes near. */
export function Figure({ id }: { id: string }) {
  const { node, name } = useStill(id)
  return (
    <figure id={id} className="figure" data-figure={id} aria-label={name}>
      <div className="figure-still">{node}</div>
    </figure>
  )
}
