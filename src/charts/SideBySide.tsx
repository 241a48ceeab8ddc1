import './SideBySide.css'
import { Children, type CSSProperties, type ReactNode, use, useMemo } from 'react'
import { GAP } from './layouts'
import { PlaceContext } from './place'

/** The line of a title and of a note, which a panel's plots leave free. */
const WORDS = 44
/** How tall each is on a phone, where they stand below each other unless they are narrow enough. */
const PHONE_HEIGHT = 172
const PHONE_GAP = 8

interface SideBySideProps {
  /** They fit beside each other on a phone too. */
  areNarrow?: boolean
  children: ReactNode
}

/** Plots of one panel that are to be compared: side by side, each with a name above it. */
export function SideBySide({ areNarrow = false, children }: SideBySideProps) {
  const around = use(PlaceContext)
  const cells = Children.toArray(children)
  const place = useMemo(() => {
    const { page, width, height } = around
    const each = (gap: number): number => Math.round((width - gap * (cells.length - 1)) / cells.length)
    if (page === 'phone') return { page, width: areNarrow ? each(PHONE_GAP) : width, height: PHONE_HEIGHT }
    return { page, width: each(GAP), height: height - WORDS }
  }, [around, areNarrow, cells.length])
  const style: CSSProperties = {
    '--beside': cells.length,
    '--beside-words': WORDS,
    '--beside-phone': PHONE_HEIGHT,
    '--beside-gap': PHONE_GAP,
  }
  return (
    <PlaceContext value={place}>
      <div className="side-by-side" data-narrow={areNarrow || undefined} style={style}>
        {cells}
      </div>
    </PlaceContext>
  )
}
