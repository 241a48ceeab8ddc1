import { say } from '../../charts/number'
import { Picture } from '../../charts/Picture'
import { chelsea, chelseaSide } from '../../core/datasets/chelsea'
import type { PictureProps } from '../../shell/defineFigure'
import type { Drop, Frame } from './experiment'
import type { Sweep } from './sweep'

type Props = PictureProps<'dropblock', Sweep>

/** Dropped cells: a colour that no grey is near, in both themes. */
const HOLE = [214, 96, 20] as const

/** The map as red, green and blue, its holes in `HOLE`. */
function withHoles(map: Uint8Array, mask: Uint8Array): Uint8Array {
  return Uint8Array.from({ length: 3 * map.length }, (_, i) => {
    const cell = Math.floor(i / 3)
    return mask[cell] === 1 ? map[cell] : HOLE[i % 3]
  })
}

const sideOf = (cells: ArrayLike<number>): number => Math.round(Math.sqrt(cells.length))

function Grey({ samples, label, caption }: { samples: Uint8Array; label: string; caption: string }) {
  const side = sideOf(samples)
  return (
    <div>
      <p className="panel-title">{caption}</p>
      <Picture samples={samples} width={side} height={side} channels={1} label={label} />
    </div>
  )
}

function Dropped({ map, drop, name }: { map: Uint8Array; drop: Drop; name: string }) {
  const side = sideOf(map)
  const dropped = drop.mask.reduce((sum, kept) => sum + 1 - kept, 0)
  return (
    <>
      <div>
        <p className="panel-title">{name}</p>
        <Picture
          samples={withHoles(map, drop.mask)}
          width={side}
          height={side}
          channels={3}
          label={`The map with ${dropped} of ${map.length} cells dropped: ${name}`}
        />
      </div>
      <div>
        <p className="panel-title">
          … refilled: <strong>{Number.isNaN(drop.error) ? 'no hole' : `error ${say(drop.error, 2)}`}</strong>
        </p>
        <Picture
          samples={drop.refilled}
          width={side}
          height={side}
          channels={1}
          label={`The same map, its holes refilled from what stands around them: ${name}`}
        />
      </div>
    </>
  )
}

/** The photograph and a feature map; the map with single cells and with blocks dropped, and both refilled. */
export function Maps({ frame, config }: { frame: Frame; config: Props['config'] }) {
  const { block } = config
  return (
    <div className="dropblock-maps">
      <Grey
        samples={chelsea}
        caption="Part of a photograph"
        label={`A cat’s eye, ${chelseaSide} by ${chelseaSide} pixels`}
      />
      <Dropped map={frame.map} drop={frame.dropout} name="Dropout: single cells" />
      <Grey samples={frame.map} caption={`Feature map ${config.map}`} label={`Feature map ${config.map}`} />
      <Dropped
        map={frame.map}
        drop={frame.blocks}
        name={block === 1 ? 'Blocks of 1: dropout again' : `DropBlock: ${block} × ${block} cells`}
      />
    </div>
  )
}

/** Small maps to choose from. */
export function Samples({ frame, config, set }: Pick<Props, 'frame' | 'config' | 'set'>) {
  const side = sideOf(frame.map)
  return (
    <div className="dropblock-samples">
      <p className="panel-title">The same part under other random filters: choose a map</p>
      <ul aria-label="Feature maps">
        {frame.samples.map((samples, i) => (
          <li key={i}>
            <button type="button" aria-pressed={config.map === i + 1} onClick={() => set({ map: i + 1 })}>
              <Picture
                samples={samples}
                width={side}
                height={side}
                channels={1}
                label={`Feature map ${i + 1}`}
              />
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
