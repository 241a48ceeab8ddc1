/** The four places where training can be made robust, in the order in which a step of training passes them. */
const PLACES = [
  { chapter: 1, name: 'data', colour: 'var(--plot-1)' },
  { chapter: 2, name: 'network', colour: 'var(--plot-2)' },
  { chapter: 4, name: 'loss', colour: 'var(--plot-4)' },
  { chapter: 3, name: 'regularisation', colour: 'var(--plot-3)' },
] as const

const STEP = 92
const LEFT = 64

/** The training loop as a chapter's emblem: a step goes round, and the chapter's place in it is lit. */
export function LoopInSmall({ chapter }: { chapter: number }) {
  const lit = PLACES.find((place) => place.chapter === chapter)
  if (lit === undefined) return null
  const last = LEFT + STEP * (PLACES.length - 1)
  return (
    <svg
      className="loop-in-small"
      viewBox={`0 0 ${last + LEFT} 58`}
      width={last + LEFT}
      role="img"
      aria-label={`A step of training passes ${PLACES.map(({ name }) => name).join(', ')} and begins again. This chapter: ${lit.name}.`}
    >
      <path className="loop-way" d={`M${LEFT} 14H${last}c68 0 68 38 0 38H${LEFT}c-68 0 -68 -38 0 -38`} />
      <path className="loop-arrow" d={`M${last / 2 + LEFT / 2 + 5} 46l-9 6 9 6`} />
      {PLACES.map(({ name, colour }, i) => (
        <g
          key={name}
          className={name === lit.name ? 'loop-place lit' : 'loop-place'}
          style={{ color: colour }}
        >
          <circle cx={LEFT + STEP * i} cy={14} r={name === lit.name ? 9 : 5} />
          <text x={LEFT + STEP * i} y={38}>
            {name}
          </text>
        </g>
      ))}
    </svg>
  )
}
