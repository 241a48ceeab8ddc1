import { Children, isValidElement, type ReactNode, use, useMemo, type CSSProperties } from 'react'
import {
  GAP,
  type LayoutName,
  layouts,
  phoneHeight,
  roomOf,
  SWIPED_HEIGHT,
  SWIPED_WIDTH,
  templateOf,
} from './layouts'
import { type Place, PlaceContext } from './place'
import { Strip } from './Strip'

export interface PanelsProps {
  layout: LayoutName
  /** How tall the plots are on a desk, where the layout’s own height does not suit them. */
  height?: number
  /** Each child is one panel, or something else that stands in the place of one. */
  children?: ReactNode
}

function placesOf(layout: LayoutName, count: number, around: Place, height: number): Place[] {
  const { page } = around
  return Array.from({ length: count }, (_, i) => ({
    page,
    ...roomOf(layout, i, count, { ...around, height }),
  }))
}

/** Panels side by side: says how wide and how tall their plots are, so that those of one row end level. */
export function Panels({ layout, height = layouts[layout].height, children }: PanelsProps) {
  const panels = Children.toArray(children)
  const around = use(PlaceContext)
  // The same objects from frame to frame: a panel that has not changed is not drawn again.
  const places = useMemo(
    () => placesOf(layout, panels.length, around, height),
    [layout, panels.length, around, height],
  )
  const cells = panels.map((panel, i) => (
    <PlaceContext key={isValidElement(panel) ? panel.key : i} value={places[i]}>
      {panel}
    </PlaceContext>
  ))
  const style: CSSProperties = {
    // A stage alone has all the room.
    '--columns': templateOf(layout === 'stage' && panels.length === 1 ? 'one' : layout),
    '--gap': `${GAP}px`,
    '--desk-row': height,
    '--phone-row': phoneHeight(height),
    '--swiped-row': SWIPED_HEIGHT,
    '--swiped': `${100 * SWIPED_WIDTH}%`,
  }
  return (
    <div className="panels" data-layout={layout} style={style}>
      {layout === 'stage' ? (
        <>
          {cells[0]}
          {cells.length > 1 && <Strip>{cells.slice(1)}</Strip>}
        </>
      ) : (
        cells
      )}
    </div>
  )
}
