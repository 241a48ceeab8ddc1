interface GripProps {
  /** Its middle, in pixels of the plot. */
  at: readonly [x: number, y: number]
}

/** What a hand takes hold of: as large as a finger, drawn smaller. */
export function Grip({ at: [x, y] }: GripProps) {
  return (
    <>
      <circle className="drag-reach" cx={x} cy={y} r={22} />
      <circle className="drag-halo" cx={x} cy={y} r={11} />
      <circle className="drag-mark" cx={x} cy={y} r={7} fill="var(--touch)" stroke="var(--paper)" />
    </>
  )
}

/** The grip, and beside it what is said until it has been used. */
export function HintedGrip({ at, hint }: GripProps & { hint: string | undefined }) {
  return (
    <>
      <Grip at={at} />
      {hint === undefined ? null : (
        <text className="plot-label" x={at[0] + 16} y={at[1] + 5} fill="var(--touch)">
          {hint}
        </text>
      )}
    </>
  )
}
