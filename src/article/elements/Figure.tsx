import { useStill } from '../figures'

/** A figure's place in the text: its still picture, which the browser wakes when it comes near. */
export function Figure({ id }: { id: string }) {
  const { markup, name } = useStill(id)
  return (
    <figure id={id} className="figure" data-figure={id} aria-label={name}>
      <div className="figure-still" dangerouslySetInnerHTML={{ __html: markup }} />
      <a className="self-link" href={`#${id}`} aria-label={`Link to the figure “${name}”`} />
    </figure>
  )
}
