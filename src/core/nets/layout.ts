import {
  BYTES,
  expectCount,
  flat,
  padded,
  type Layer,
  type Parameter,
  type Plan,
  type Shape,
  type Tensor,
} from '../layers/layer'

/** First bytes of the regions: what a snapshot holds (parameters, averages, optimiser states), then the rest. */
interface Regions {
  readonly parameters: number
  readonly statistics: number
  readonly gradients: number
  readonly workspace: number
}

/** Running averages and what they start with. */
export interface Statistic {
  readonly address: number
  readonly count: number
  readonly initial: number
}

/** Hands out addresses within regions, and counts the floats of each. */
function layout(batch: number, regions: Regions) {
  const parameters: Parameter[] = []
  const statistics: Statistic[] = []
  const used = { parameters: 0, statistics: 0, workspace: 0, seeds: 0 }
  /** The address of so many floats of a region, of which each starts a new 64 bytes. */
  const floats = (count: number, region: 'statistics' | 'workspace' = 'workspace') => {
    const address = regions[region] + used[region] * BYTES
    // Kernels may read eight floats past a row.
    used[region] += blocks(count)
    return address
  }
  const plan: Plan = {
    floats,
    parameter(rows, columns, initial) {
      const stride = padded(columns)
      const offset = used.parameters * BYTES
      used.parameters += rows * stride
      const value = regions.parameters + offset
      const parameter = { rows, columns, stride, value, gradient: regions.gradients + offset, initial }
      parameters.push(parameter)
      return parameter
    },
    tensor(shape, border = 0) {
      const { height, width, channels } = shape
      const stride = padded((height + 2 * border) * (width + 2 * border) * channels)
      const [value, gradient] = [floats(batch * stride), floats(batch * stride)]
      return { shape, size: height * width * channels, stride, border, value, gradient }
    },
    statistic(count, initial) {
      const address = floats(count, 'statistics')
      statistics.push({ address, count, initial })
      return address
    },
    seed: () => used.seeds++,
  }
  return { plan, parameters, statistics, used }
}

/** Room for so many floats and eight more, in whole blocks of 64 bytes. */
function blocks(count: number): number {
  return Math.ceil((count + 8) / 16) * 16
}

/** Places a net's layers one behind the other. */
function place(shape: Shape, border: 0 | 1, layers: readonly Layer[], batch: number, regions: Regions) {
  const { plan, parameters, statistics, used } = layout(batch, regions)
  const input = plan.tensor(shape, border)
  let output: Tensor = input
  let first = layers.length
  let descends = true
  const placed = layers.map((layer, i) => {
    const before = used.parameters
    const next = layer.place(plan, output)
    output = next.output
    if (used.parameters > before) {
      first = Math.min(first, i)
      descends &&= next.descends ?? false
    }
    return next
  })
  if (output.border) throw new Error(`createNet: the last layer gives images; end with a dense layer`)
  return {
    input,
    output,
    layers: placed,
    targets: plan.floats(batch * output.stride),
    loss: plan.floats(1),
    /** Room for the values of a batch on their way in. */
    scratch: plan.floats(batch * Math.max(input.size, output.size)),
    parameters,
    statistics,
    used,
    /** The number of the first layer with parameters. */
    first,
    /** Whether every layer with parameters can step in the backward pass. */
    descends,
  }
}

/** A net's demand for memory, and how to place it once the memory is there. */
export function planNet(input: number | Shape, layers: readonly Layer[], batch: number, states: number) {
  const [shape, border] = typeof input === 'number' ? ([flat(input), 0] as const) : ([input, 1] as const)
  for (const count of [shape.height, shape.width, shape.channels]) expectCount('createNet: input', count)
  expectCount('createNet: batch', batch)
  if (layers.length === 0) throw new Error('createNet: no layers')
  const nowhere = { parameters: 0, statistics: 0, gradients: 0, workspace: 0 }
  const { used } = place(shape, border, layers, batch, nowhere)
  const block = blocks(used.parameters)
  const learned = block + used.statistics
  const kept = learned + states * block
  return {
    bytes: (kept + block + used.workspace) * BYTES,
    /** The memory in order: parameters, running averages, the optimiser's states, gradients, workspace. */
    place(parameters: number) {
      const gradients = parameters + kept * BYTES
      const regions = {
        parameters,
        statistics: parameters + block * BYTES,
        gradients,
        workspace: gradients + block * BYTES,
      }
      return {
        ...place(shape, border, layers, batch, regions),
        gradients,
        states: Array.from({ length: states }, (_, i) => parameters + (learned + i * block) * BYTES),
        /** What a snapshot holds, and what answers depend on: so many floats from `start` on. */
        kept: { start: parameters / BYTES, floats: kept, learned },
      }
    },
  }
}
