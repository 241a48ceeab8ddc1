import type { ReactNode } from 'react'
import { picturesOf, TOGETHER } from '../scene'
import { useFigureModule } from '../useFigureModule'
import type { Presentation } from './usePresentation'

interface TabsProps {
  figure: string
  presentation: Presentation
}

/** Which of the figure’s pictures is seen; nothing for a figure of one, or until it is there. */
export function Tabs({ figure, presentation: { picture, act } }: TabsProps): ReactNode {
  const loaded = useFigureModule(figure)
  const count =
    loaded === undefined || 'failed' in loaded
      ? 0
      : loaded.figure.unpack((definition) => picturesOf(definition))
  if (count < 2) return null
  const names = ['together', ...Array.from({ length: count }, (_, i) => `picture ${i + 1}`)]
  const seen = picture <= count ? picture : TOGETHER
  return (
    <div className="present-tabs" role="group" aria-label="Pictures of this figure">
      {names.map((name, i) => (
        <button key={name} type="button" aria-pressed={seen === i} aria-label={name} onClick={() => act(i)}>
          {i === TOGETHER ? 'all' : i}
        </button>
      ))}
    </div>
  )
}
