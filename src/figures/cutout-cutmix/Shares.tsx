import { percent } from '../../charts/percent'
import type { CSSProperties } from 'react'
import type { Frame } from './experiment'
import { NET_NAMES, NETS } from './names'
import type { Config } from './params'

interface Shared {
  name: string
  a: number
  b: number
  /** What is neither. */
  rest: number
}

/** A bar that is split between A, B and what is neither. */
function Split({ name, a, b, rest, config }: Shared & { config: Config }) {
  const parts = [
    { of: 'a', share: a, text: config.digitA },
    { of: 'rest', share: rest, text: '' },
    { of: 'b', share: b, text: config.digitB },
  ]
  return (
    <li>
      <span>{name}</span>
      <span className="mixed-bar">
        {parts.map(({ of, share }) => {
          const style: CSSProperties = { flexGrow: Math.max(0, share) }
          return <span key={of} data-of={of} style={style} />
        })}
      </span>
      <span className="mixed-numbers">
        <span>{`${config.digitA}: ${percent(a)}`}</span>
        <span>{`${config.digitB}: ${percent(b)}`}</span>
      </span>
    </li>
  )
}

/** How much of the mixture is A and how much B: by the label, by the ink, by what each net says. */
export function Shares({ frame, config }: { frame: Frame; config: Config }) {
  const same = config.digitA === config.digitB
  const answers = NETS.map((name): Shared => {
    const { answer } = frame.nets[name]
    const [a, b] = [answer[config.digitA], same ? 0 : answer[config.digitB]]
    return { name: `${NET_NAMES[name]} net says`, a, b, rest: Math.max(0, 1 - a - b) }
  })
  const asked: Shared[] = [
    { name: 'label', a: frame.lambda, b: 1 - frame.lambda, rest: 0 },
    config.method === 'cutmix'
      ? { name: 'ink', a: 1 - frame.inkOfB, b: frame.inkOfB, rest: 0 }
      : { name: 'ink that is left', a: 1 - frame.inkCovered, b: 0, rest: frame.inkCovered },
  ]
  return (
    <ul className="mixed-shares" aria-label="How much of each digit">
      {[...asked, ...answers].map((shared) => (
        <Split key={shared.name} {...shared} config={config} />
      ))}
    </ul>
  )
}
