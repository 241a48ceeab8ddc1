import { type KeyboardEvent, useRef } from 'react'
import { Plot } from '../../charts/Plot'
import { usePlot } from '../../charts/usePlot'
import { type Formula, nodesOf, textOf, type TreeNode } from '../../core/search'

interface TreeProps {
  formula: Formula
  /** The node in hand. */
  picked: number
  onPick: (at: number) => void
}

interface Placed extends TreeNode {
  x: number
}

/** So many leaves and levels a tree has room for at least: a small one is not drawn large. */
const LEAVES = 4
const LEVELS = 4
const RADIUS = 15
const MARGIN = { top: 4, right: 0, bottom: 4, left: 0 } as const

/** Leaves stand side by side, what works on them over their middle. */
function placed(formula: Formula): Placed[] {
  const nodes = nodesOf(formula)
  const leaves = nodes.filter(({ symbol }) => symbol.arity === 0).length
  const x = new Float64Array(nodes.length)
  let leaf = Math.max(0, (LEAVES - leaves) / 2)
  for (const { at, symbol } of nodes) {
    if (symbol.arity > 0) continue
    x[at] = leaf + 0.5
    leaf += 1
  }
  for (const { at, symbol } of nodes.toReversed()) {
    const below = nodes.filter(({ parent }) => parent === at).map((child) => x[child.at])
    if (symbol.arity > 0) x[at] = below.reduce((sum, one) => sum + one, 0) / below.length
  }
  return nodes.map((node) => ({ ...node, x: x[node.at] }))
}

/** Where an arrow key leads from a node: up to what it belongs to, down to its first part, or beside it. */
function neighbourOf(
  nodes: readonly Placed[],
  { at, parent, level, x }: Placed,
  key: string,
): number | undefined {
  const beside = (sign: number): Placed[] =>
    nodes
      .filter((node) => node.level === level && sign * (node.x - x) > 0)
      .toSorted((a, b) => sign * (a.x - b.x))
  switch (key) {
    case 'ArrowUp':
      return parent < 0 ? undefined : parent
    case 'ArrowDown':
      return nodes.find((node) => node.parent === at)?.at
    case 'ArrowLeft':
      return beside(-1)[0]?.at
    case 'ArrowRight':
      return beside(1)[0]?.at
    default:
      return undefined
  }
}

function Nodes({ nodes, picked, onPick }: Omit<TreeProps, 'formula'> & { nodes: readonly Placed[] }) {
  const plot = usePlot()
  const circles = useRef<(SVGGElement | null)[]>([])
  const onKeyDown = (event: KeyboardEvent, node: Placed): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = neighbourOf(nodes, node, event.key)
    if (next !== undefined) circles.current[next]?.focus()
    else if (event.key === 'Enter' || event.key === ' ') onPick(node.at)
    else return
    event.preventDefault()
  }
  const [width, height] = [plot.x(1) - plot.x(0), plot.y(1) - plot.y(0)]
  return (
    <>
      <path
        className="evolved-branches"
        d={nodes
          .filter(({ parent }) => parent >= 0)
          .map(({ x, level, parent }) => {
            const above = nodes[parent]
            return `M${plot.x(above.x).toFixed(1)} ${plot.y(above.level + 0.5).toFixed(1)}L${plot.x(x).toFixed(1)} ${plot.y(level + 0.5).toFixed(1)}`
          })
          .join('')}
      />
      {nodes.map((node) => (
        <g
          key={node.at}
          ref={(element) => {
            circles.current[node.at] = element
          }}
          className="evolved-node"
          role="button"
          tabIndex={node.at === picked ? 0 : -1}
          aria-pressed={node.at === picked}
          aria-label={`${node.symbol.text}, level ${node.level + 1}`}
          transform={`translate(${plot.x(node.x).toFixed(1)} ${plot.y(node.level + 0.5).toFixed(1)})`}
          onClick={() => onPick(node.at)}
          onFocus={() => onPick(node.at)}
          onKeyDown={(event) => onKeyDown(event, node)}
        >
          <rect className="evolved-reach" x={-width / 2} y={-height / 2} width={width} height={height} />
          <rect
            className="evolved-body"
            x={-Math.max(RADIUS, 4.2 * node.symbol.text.length)}
            y={-RADIUS}
            width={2 * Math.max(RADIUS, 4.2 * node.symbol.text.length)}
            height={2 * RADIUS}
            rx={RADIUS}
          />
          <text dy="0.35em" textAnchor="middle">
            {node.symbol.text}
          </text>
        </g>
      ))}
    </>
  )
}

/** A formula as a tree: a node is picked, then changed. */
export function Tree({ formula, picked, onPick }: TreeProps) {
  const nodes = placed(formula)
  const leaves = nodes.filter(({ symbol }) => symbol.arity === 0).length
  const levels = Math.max(...nodes.map(({ level }) => level)) + 1
  return (
    <div className="evolved-tree" data-arrows="">
      <Plot
        title="The formula as a tree: pick a node"
        description={textOf(formula)}
        x={{ domain: [0, Math.max(LEAVES, leaves)], label: '', ticks: [], bare: true }}
        y={{ domain: [Math.max(LEVELS, levels), 0], label: '', ticks: [] }}
        margin={MARGIN}
        interactive
      >
        <Nodes nodes={nodes} picked={picked} onPick={onPick} />
      </Plot>
    </div>
  )
}
