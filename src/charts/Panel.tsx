import type { ReactNode } from 'react'
import { unbroken } from './number'

export interface PanelProps {
  /** Its name within the figure: a drawing for phones is found by it. */
  id: string
  title?: ReactNode
  /** Below the picture: what its marks mean. */
  note?: ReactNode
  /** Buttons below it. */
  actions?: ReactNode
  children: ReactNode
}

const typeset = (words: ReactNode): ReactNode => (typeof words === 'string' ? unbroken(words) : words)

/** One picture of a figure with its words. */
export function Panel({ id, title, note, actions, children }: PanelProps) {
  return (
    <div className="panel" data-panel={id}>
      {title === undefined ? null : <p className="panel-title">{typeset(title)}</p>}
      <div className="panel-body">{children}</div>
      {note === undefined ? null : <p className="panel-note">{typeset(note)}</p>}
      {actions === undefined ? null : <div className="panel-actions">{actions}</div>}
    </div>
  )
}
