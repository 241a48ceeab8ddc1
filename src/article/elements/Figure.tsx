import { anchorOf } from '../../shell/anchor'
import { usePoster } from '../posters'

/** Figures once stood under their bare ids: links to these still lead to them, in browsers without scripts too. */
const OLD_ANCHORS = new Set([
  'one-bad-point',
  'huber-vs-mse',
  'replay',
  'audit',
  'repair',
  'which-noise',
  'noise-model',
  'attack-by-hand',
  'why-so-easy',
  'noise-injection',
  'label-smoothing',
  'adversarial-digits',
  'training-loop',
  'dropblock',
])

/** A figure's place in the text: its poster, which the browser hydrates when it comes near. */
export function Figure({ id }: { id: string }) {
  const { markup, name } = usePoster(id)
  const anchor = anchorOf(id)
  return (
    <div id={anchor} className="figure" data-figure={id} data-name={name}>
      {OLD_ANCHORS.has(id) && <span id={id} className="old-anchor" />}
      <a className="skip skip-figure" href={`#after-${anchor}`}>{`Skip the figure “${name}”`}</a>
      <div className="figure-poster" dangerouslySetInnerHTML={{ __html: markup }} />
      <a className="self-link" href={`#${anchor}`} aria-label={`Link to the figure “${name}”`} />
      <span id={`after-${anchor}`} className="after-figure" />
    </div>
  )
}
