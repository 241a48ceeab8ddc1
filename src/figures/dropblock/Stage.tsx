import type { ReactNode } from 'react'
import { say } from '../../charts/number'
import { Panel } from '../../charts/Panel'
import { PanelTitle } from '../../charts/PanelTitle'
import { Raster } from '../../charts/Raster'
import { chelsea, chelseaSide } from '../../core/datasets/chelsea'
import type { PictureProps } from '../../shell/defineFigure'
import { Cover, outline } from './Cover'
import type { Ensemble } from './ensemble'
import type { Frame, MaskedPicture } from './experiment'
import { type Config, params, SIDE } from './params'
import { isByHand } from './text'

type Props = PictureProps<Config, Frame, Ensemble>

/** Dropped cells: a colour that no grey is near, in both themes. */
const HOLE = [214, 96, 20] as const

/** The map as red, green and blue, its holes in `HOLE`. */
function withHoles(map: Uint8Array, mask: Uint8Array): Uint8Array {
  return Uint8Array.from({ length: 3 * map.length }, (_, i) => {
    const cell = Math.floor(i / 3)
    return mask[cell] === 1 ? map[cell] : HOLE[i % 3]
  })
}

interface HoledProps {
  map: Uint8Array
  dropped: MaskedPicture
  look: Config['look']
  name: string
  children?: ReactNode
}

/** A map with holes: covered, refilled or as it was. */
function Holed({ map, dropped, look, name, children }: HoledProps) {
  const cells = dropped.mask.reduce((sum, kept) => sum + 1 - kept, 0)
  const isCovered = look === 'covered'
  const error = Number.isNaN(dropped.error) ? 'no hole' : `off by ${say(dropped.error, 2)}`
  return (
    <div>
      <PanelTitle>{isCovered ? `${name}: ${cells} gone` : `${name}: ${error}`}</PanelTitle>
      <div className="map-holed">
        <Raster
          samples={isCovered ? withHoles(map, dropped.mask) : look === 'lifted' ? map : dropped.refilled}
          width={SIDE}
          height={SIDE}
          channels={isCovered ? 3 : 1}
          label={`The map with ${cells} cells dropped, ${params.look.options[look]} in the holes: ${name}`}
        />
        <svg
          className="map-holes"
          viewBox={`0 0 ${SIDE} ${SIDE}`}
          role="img"
          aria-label={`Outline of what is dropped: ${name}`}
        >
          <path className="map-outline" d={outline(dropped.mask)} />
        </svg>
        {children}
      </div>
    </div>
  )
}

/** The photograph, and what random filters make of it: one map is chosen. */
function Samples({ frame, config, set }: Props) {
  return (
    <ul className="map-samples" aria-label="Feature maps">
      <li>
        <Raster
          samples={chelsea}
          width={chelseaSide}
          height={chelseaSide}
          channels={1}
          label={`The photograph: a cat’s eye, ${chelseaSide} by ${chelseaSide} pixels`}
        />
      </li>
      {frame.samples.map((samples, i) => (
        <li key={i}>
          <button type="button" aria-pressed={config.map === i + 1} onClick={() => set({ map: i + 1 })}>
            <Raster
              samples={samples}
              width={SIDE}
              height={SIDE}
              channels={1}
              label={`Feature map ${i + 1}`}
            />
          </button>
        </li>
      ))}
    </ul>
  )
}

/** One feature map twice, as many cells dropped: one by one, and in blocks. */
export function Stage(props: Props) {
  const { frame, config, set } = props
  const { look, block, place } = config
  const byHand = isByHand(config)
  const isUntouched = place.every((at, i) => at === params.place.default[i])
  return (
    <Panel
      id="maps"
      note="First the photograph, a cat’s eye; then what random filters make of it. Choose a map."
    >
      <div className="maps">
        <Holed map={frame.map} dropped={frame.dropout} look={look} name="Single cells" />
        <Holed
          map={frame.map}
          dropped={frame.blocks}
          look={look}
          name={byHand ? 'Your block' : `Blocks of ${block}`}
        >
          <Cover
            place={place}
            block={block}
            hint={byHand && isUntouched ? 'drag me' : undefined}
            onPlace={(at) => set({ place: at })}
          />
        </Holed>
        <Samples {...props} />
      </div>
    </Panel>
  )
}
