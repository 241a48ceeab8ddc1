/** Spreads that reach the edge: a longer bar is cut off there. */
const REACH = 1.8

/** A code as bars that stand up and hang down, as a path in a box of that size. */
export function codePath(code: ArrayLike<number>, width: number, height: number): string {
  const step = width / code.length
  const middle = height / 2
  let path = ''
  for (let i = 0; i < code.length; i++) {
    const share = Math.max(-1, Math.min(1, code[i] / REACH))
    path += `M${(i * step + 0.12 * step).toFixed(2)} ${middle}h${(0.76 * step).toFixed(2)}v${(-share * middle).toFixed(2)}h${(-0.76 * step).toFixed(2)}z`
  }
  return path
}

/** Eight numbers as a bar code, alone. */
export function Code({ code, label }: { code: ArrayLike<number>; label: string }) {
  return (
    <svg className="infomax-code" role="img" aria-label={label} viewBox="0 0 160 48">
      <path className="infomax-middle" d="M0 24H160" />
      <path d={codePath(code, 160, 48)} />
    </svg>
  )
}
