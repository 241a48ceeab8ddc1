import { EPOCHS_PER_PART, type Config, params, PARTS } from '../params'
import { digitCode, type DigitCode } from './digits'
import { netFrame, type NetFrame, networkOf } from './network'
import { type Inputs, inputs, type Split, splitAt, type Tree, treeOf } from './tree'

export { params }

export interface Frame {
  inputs: Inputs
  tree: Tree
  /** The bottleneck at the β on show. */
  split: Split
  /** Bits kept at two β on either side of the one where all is forgotten. */
  edge: { below: number; above: number }
  /** The network, where it is the picture. */
  net: NetFrame | undefined
  /** A net with a variational bottleneck, where one is asked for. */
  code: DigitCode | undefined
}

/** The β of `edge`. */
export const EDGE = { below: 1.4, above: 1.5 } as const

function drawn({ beta }: Config, part: number, of: Partial<Pick<Frame, 'net' | 'code'>> = {}): Frame {
  return {
    inputs: inputs(),
    tree: treeOf(part),
    split: splitAt({ beta }),
    edge: { below: splitAt({ beta: EDGE.below }).kept, above: splitAt({ beta: EDGE.above }).kept },
    net: undefined,
    code: undefined,
    ...of,
  }
}

/** Lets β fall along the tree, or trains the network, in a hundred parts; or trains one net on digits. */
export function* run(config: Config): Generator<() => Frame, void> {
  const { view, seed, digits } = config
  if (digits !== 'none') {
    yield () => drawn(config, 0, { code: digitCode({ beta: Number(digits), seed }) })
    return
  }
  for (let part = 0; part <= PARTS; part++) {
    if (view === 'tree') {
      yield () => drawn(config, part)
    } else {
      const epoch = part * EPOCHS_PER_PART
      networkOf({ seed }).reach(epoch)
      yield () => drawn(config, PARTS, { net: netFrame(seed, epoch) })
    }
  }
}
