export interface PixelsProps {
  /** Row after row from the top. */
  values: ArrayLike<number>
  columns: number
  /** Accessible name: “an 8”. */
  label: string
  /** Values drawn as paper and as full ink; for signed values, the distance from zero that is full colour. */
  range?: readonly [low: number, high: number]
  /** Below zero in one colour, above in another: a perturbation. */
  signed?: boolean
  /** Side in CSS pixels; fills its place unless given. */
  size?: number
}

const levels = 16

/** One path for each level of ink, −16 to 16. */
export function pixelPaths(
  values: ArrayLike<number>,
  columns: number,
  [low, high]: readonly [number, number],
  signed: boolean,
): Map<number, string> {
  const paths = new Map<number, string>()
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN
    const share = signed ? value / high : (value - low) / (high - low)
    const level = Math.round(Math.min(1, Math.max(signed ? -1 : 0, share)) * levels)
    if (!Number.isFinite(level) || level === 0) continue
    const place = `M${i % columns} ${Math.floor(i / columns)}h1v1h-1z`
    paths.set(level, (paths.get(level) ?? '') + place)
  }
  return paths
}

/** A small grey picture, such as a digit of 8 × 8. */
export function Pixels({ values, columns, label, range = [0, 1], signed = false, size }: PixelsProps) {
  const rows = Math.max(1, Math.ceil(values.length / columns))
  const colour = (level: number) => (signed ? `var(--plot-${level > 0 ? 2 : 1})` : 'var(--ink)')
  return (
    <svg
      className="pixels"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${columns} ${rows}`}
      style={size === undefined ? undefined : { width: size }}
      shapeRendering="crispEdges"
    >
      {[...pixelPaths(values, columns, range, signed)].map(([level, path]) => (
        <path key={level} d={path} fill={colour(level)} fillOpacity={Math.abs(level) / levels} />
      ))}
    </svg>
  )
}
