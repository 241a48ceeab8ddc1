import { generate } from 'lean-qr'
import { type ReactNode, useMemo } from 'react'

/** Blank modules around a code, as readers need them. */
const QUIET = 4

/** A link as a code for phones; undefined where it is longer than a code can hold. */
function modulesOf(text: string) {
  try {
    return generate(text)
  } catch {
    return undefined
  }
}

/** The code of a link, dark on white in either theme: readers want it so. */
export function Qr({ text }: { text: string }): ReactNode {
  const code = useMemo(() => modulesOf(text), [text])
  if (code === undefined) return <p>The link is too long for a code; send it as it is.</p>
  const side = code.size + 2 * QUIET
  const dark = Array.from(
    { length: code.size ** 2 },
    (_, i) => [i % code.size, Math.floor(i / code.size)] as const,
  )
    .filter(([x, y]) => code.get(x, y))
    .map(([x, y]) => `M${x + QUIET} ${y + QUIET}h1v1h-1z`)
    .join('')
  return (
    <svg
      className="lesson-qr"
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label="The link as a QR code"
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={dark} fill="#000" />
    </svg>
  )
}
