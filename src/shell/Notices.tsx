import { type ReactNode, useEffect, useState } from 'react'
import type { Id } from '../experiments'
import type { Preset, Stopped } from './defineFigure'

interface NoticesProps<K extends Id> {
  problems: readonly string[]
  failure: string | undefined
  retry: () => void
  stopped: (Stopped & { fixes: readonly Preset<K>[] }) | undefined
  onFix: (fix: Preset<K>) => void
  manyFailed: { failed: number; error?: string } | undefined
}

/** What went wrong, said in the figure it happened in; everything else stays as it was. */
export function Notices<K extends Id>(props: NoticesProps<K>): ReactNode {
  const { problems, failure, stopped, manyFailed } = props
  return (
    <>
      {problems.length === 0 ? null : <p className="notice">{problems.slice(0, 3).join(' ')}</p>}
      {failure === undefined ? null : (
        <p className="notice" role="alert">
          {failure}{' '}
          <button type="button" className="notice-action" onClick={props.retry}>
            Try again
          </button>
        </p>
      )}
      {stopped === undefined ? null : (
        <p className="notice" role="alert">
          {`At step ${stopped.step} the numbers of ${stopped.where} stopped being finite: ${stopped.why}. The last finite picture is shown.`}{' '}
          {stopped.fixes.map((fix) => (
            <button key={fix.label} type="button" className="notice-action" onClick={() => props.onFix(fix)}>
              {fix.label}
            </button>
          ))}
        </p>
      )}
      {manyFailed === undefined ? null : (
        <p className="notice">{`${manyFailed.failed} of the runs failed: ${manyFailed.error ?? 'no reason given'}`}</p>
      )}
    </>
  )
}

/** Long enough that a dragged slider is read out once, where it comes to rest. */
const REST_MS = 800

/** The figure's sentence for screen readers, once it has come to rest. */
export function Announce({ text }: { text: string }): ReactNode {
  const [said, setSaid] = useState('')
  const [first] = useState(text)
  useEffect(() => {
    if (text === first) return undefined
    const rest = setTimeout(() => setSaid(text), REST_MS)
    return () => clearTimeout(rest)
  }, [text, first])
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  )
}
