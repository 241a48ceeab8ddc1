import './SideBySide.css'
import { Children, type CSSProperties, type ReactNode, use, useMemo } from 'react'
import { GAP } from './layouts'
import { PlaceContext } from './place'

/** The line of a title and of a note, which a panel's plots leave free. */
const WORDS = 44
/** How tall each is on a phone, where they stand below each other. */
const PHONE_HEIGHT = 172

/** Plots of one panel that are to be compared: side by side, each with a name above it. */
export function SideBySide({ children }: { children: ReactNode }) {
  const around = use(PlaceContext)
  const cells = Children.toArray(children)
  const place = useMemo(() => {
    const { page, width, height } = around
    if (page === 'phone') return { page, width, height: PHONE_HEIGHT }
    const room = Math.round((width - GAP * (cells.length - 1)) / cells.length)
    return { page, width: room, height: height - WORDS }
  }, [around, cells.length])
  const style: CSSProperties = {
    '--beside': cells.length,
    '--beside-words': WORDS,
    '--beside-phone': PHONE_HEIGHT,
  }
  return (
    <PlaceContext value={place}>
      <div className="side-by-side" style={style}>
        {cells}
      </div>
    </PlaceContext>
  )
}
