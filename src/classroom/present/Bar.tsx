import type { ReactNode } from 'react'
import type { Deed } from './keys'
import { Tabs } from './Tabs'
import type { Presentation } from './usePresentation'

const OPENERS: readonly { deed: Deed; name: string; key: string; text: string }[] = [
  { deed: 'hands', name: 'Show of hands', key: 'H', text: 'Ask' },
  { deed: 'settings', name: 'All settings', key: 'S', text: 'Settings' },
  { deed: 'notes', name: 'Speaker’s notes', key: 'N', text: 'Notes' },
  { deed: 'help', name: 'Keys', key: '?', text: '?' },
]

interface BarProps {
  presentation: Presentation
  figure: string
  count: number
}

/** Below the figure: its pictures, what can be opened, and the way on. */
export function Bar({ presentation, figure, count }: BarProps): ReactNode {
  const { index, act, said } = presentation
  return (
    <div className="present-bar">
      <Tabs figure={figure} presentation={presentation} />
      <p role="status">{said}</p>
      {OPENERS.map(({ deed, name, key, text }) => (
        <button
          key={name}
          type="button"
          aria-label={name}
          title={`${name} (${key})`}
          onClick={() => act(deed)}
        >
          {text}
        </button>
      ))}
      <button
        type="button"
        aria-label="The figure before"
        aria-disabled={index === 0}
        onClick={() => act('back')}
      >
        ←
      </button>
      <span className="present-at">
        {index + 1} / {count}
      </span>
      <button
        type="button"
        aria-label="The next figure"
        aria-disabled={index === count - 1}
        onClick={() => act('next')}
      >
        →
      </button>
    </div>
  )
}
