import { type ReactNode, useEffect, useRef, useState } from 'react'

interface NoticesProps {
  problems: readonly string[]
  failure: string | undefined
  retry: () => void
}

/** What went wrong, said in the figure it happened in; everything else stays as it was. */
export function Notices({ problems, failure, retry }: NoticesProps): ReactNode {
  return (
    <>
      {problems.length === 0 ? null : <p className="notice">{problems.slice(0, 3).join(' ')}</p>}
      {failure === undefined ? null : (
        <p className="notice" role="alert">
          <span>{failure}</span>
          <button type="button" className="notice-action" onClick={retry}>
            Try again
          </button>
        </p>
      )}
    </>
  )
}

/** Long enough that a dragged slider is read out once, where it comes to rest. */
const REST_MS = 800

/** The figure's sentence for screen readers, once it has come to rest. */
export function Announce({ text }: { text: string }): ReactNode {
  const [said, setSaid] = useState('')
  const first = useRef<string | undefined>(text)
  useEffect(() => {
    if (text === first.current) return undefined
    first.current = undefined
    const rest = setTimeout(() => setSaid(text), REST_MS)
    return () => clearTimeout(rest)
  }, [text])
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  )
}
