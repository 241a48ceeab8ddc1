import {
  BYTES,
  expectCount,
  flat,
  padded,
  type Draws,
  type Layer,
  type Parameter,
  type PlacedLayer,
  type Plan,
  type Shape,
  type Tensor,
} from '../layers/layer'

/** First bytes of the regions: what a snapshot holds (parameters, optimiser states), then the rest. */
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

/** Hands out addresses within regions. Run once at address 0 it measures, run again it places. */
class Layout implements Plan {
  readonly parameters: Parameter[] = []
  readonly statistics: Statistic[] = []
  parameterFloats = 0
  statisticFloats = 0
  seeds = 0
  workspaceFloats = 0

  readonly batch: number
  private readonly regions: Regions

  constructor(batch: number, regions: Regions) {
    this.batch = batch
    this.regions = regions
  }

  parameter(name: string, rows: number, columns: number, initial: (draws: Draws) => number): Parameter {
    const offset = this.parameterFloats * BYTES
    const stride = padded(columns)
    this.parameterFloats += rows * stride
    const { parameters, gradients } = this.regions
    const parameter = {
      name,
      rows,
      columns,
      stride,
      value: parameters + offset,
      gradient: gradients + offset,
      initial,
    }
    this.parameters.push(parameter)
    return parameter
  }

  tensor(shape: Shape, border: 0 | 1 = 0): Tensor {
    const size = shape.height * shape.width * shape.channels
    const stride = padded((shape.height + 2 * border) * (shape.width + 2 * border) * shape.channels)
    const value = this.floats(this.batch * stride)
    const gradient = this.floats(this.batch * stride)
    return { shape, size, stride, border, value, gradient }
  }

  statistic(count: number, initial: number): number {
    const address = this.regions.statistics + this.statisticFloats * BYTES
    this.statisticFloats += Math.ceil(count / 16) * 16
    this.statistics.push({ address, count, initial })
    return address
  }

  seed(): number {
    return this.seeds++
  }

  floats(count: number): number {
    const address = this.regions.workspace + this.workspaceFloats * BYTES
    // Kernels may read eight floats past a row.
    this.workspaceFloats += Math.ceil((count + 8) / 16) * 16
    return address
  }
}

export interface PlacedNet {
  readonly input: Tensor
  readonly layers: readonly PlacedLayer[]
  readonly output: Tensor
  readonly targets: number
  readonly parameters: readonly Parameter[]
  readonly parameterFloats: number
  readonly statistics: readonly Statistic[]
  readonly seeds: number
  /** Whether every layer with parameters offers a step on a single row. */
  readonly singleRows: boolean
}

function placeAll(layout: Layout, inputShape: Shape, border: 0 | 1, layers: readonly Layer[]): PlacedNet {
  const input: Tensor = layout.tensor(inputShape, border)
  let output = input
  let singleRows = true
  const placed = layers.map((layer) => {
    const before = layout.parameterFloats
    const next = layer.place(layout, output)
    output = next.output
    if (layout.parameterFloats > before && !next.single) singleRows = false
    return next
  })
  if (output.border) throw new Error(`createNet: the last layer gives images; end with a dense layer`)
  const targets = layout.floats(layout.batch * output.stride)
  const { parameters, parameterFloats, statistics, seeds } = layout
  return {
    input,
    layers: placed,
    output,
    targets,
    parameters,
    parameterFloats,
    statistics,
    seeds,
    singleRows,
  }
}

/** A net's demand for memory, and how to place it once the memory is there. */
export function planNet(input: number | Shape, layers: readonly Layer[], batch: number, states: number) {
  const shape = typeof input === 'number' ? flat(input) : input
  for (const count of [shape.height, shape.width, shape.channels]) expectCount('createNet: input', count)
  expectCount('createNet: batch', batch)
  if (layers.length === 0) throw new Error('createNet: no layers')
  const border = typeof input === 'number' ? 0 : 1
  const measure = new Layout(batch, { parameters: 0, statistics: 0, gradients: 0, workspace: 0 })
  placeAll(measure, shape, border, layers)
  const block = Math.ceil((measure.parameterFloats + 8) / 16) * 16
  return {
    bytes: ((2 + states) * block + measure.statisticFloats + measure.workspaceFloats) * BYTES,
    /** The memory in order: parameters, the optimiser's states, running averages, gradients, workspace. */
    place(address: number) {
      const statistics = address + (1 + states) * block * BYTES
      const gradients = statistics + measure.statisticFloats * BYTES
      const workspace = gradients + block * BYTES
      const net = placeAll(
        new Layout(batch, { parameters: address, statistics, gradients, workspace }),
        shape,
        border,
        layers,
      )
      const stateAddresses = Array.from({ length: states }, (_, i) => address + (1 + i) * block * BYTES)
      return {
        ...net,
        gradients,
        states: stateAddresses,
        kept: { address, floats: (1 + states) * block + measure.statisticFloats },
      }
    },
  }
}
