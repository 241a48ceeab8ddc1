import { useLayoutEffect, useRef } from 'react'
import { Panel } from '../../charts/Panel'
import type { Frame } from './experiment'
import { printedLines } from './printed'

/** The losses as the program’s terminal shows them, the latest line in sight. */
export function Printout({ frame }: { frame: Frame }) {
  const terminal = useRef<HTMLDivElement>(null)
  const lines = [...printedLines(frame.lossBefore), ...printedLines(frame.lossAfter)]
  const count = lines.length
  useLayoutEffect(() => {
    const { current } = terminal
    if (current !== null) current.scrollTop = count === 0 ? 0 : current.scrollHeight
  }, [count])
  const title = 'What the program prints'
  return (
    <Panel id="printout" title={title}>
      {/* Long lines scroll by keyboard too. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="replay-printout" ref={terminal} tabIndex={0} role="region" aria-label={title}>
        {lines.join('\n') || 'Nothing before epoch 10.'}
      </div>
    </Panel>
  )
}
