import type { Labelled } from '../datasets'
import type { Stream } from '../random'
import { answers } from './answers'
import type { StepsOptions } from './bim'
import { fgsm } from './fgsm'
import type { Model } from './model'
import { pgd } from './pgd'

export interface UnderAttackOptions extends Pick<StepsOptions, 'epsilon' | 'box'> {
  /** Steps of a PGD attack, and its random starts. */
  readonly steps: number
  readonly restarts: number
  readonly random: Stream
}

/** Shares of examples answered with their label. */
export interface UnderAttack {
  readonly clean: number
  /** After FGSM alone: too weak an attack to call a net robust by. */
  readonly fgsm: number
  /** Under the worst of all attacks: the share that stays right as it is, after FGSM and after PGD from every start. */
  readonly worst: number
}

/**
 * How often a model is right on clean examples and under attack. An example counts as right under attack only if no
 * attack changed the answer; each attack is tried on what the earlier ones left right, so more of them never raise the share.
 */
export function underAttack(
  model: Model,
  data: Pick<Labelled, 'count' | 'features' | 'inputs' | 'labels'>,
  { restarts, random, steps, ...ball }: UnderAttackOptions,
): UnderAttack {
  const { count, features } = data
  type Found = (inputs: Float32Array, labels: Uint8Array) => ArrayLike<number>
  /** Of these examples, those still right after the attack. */
  const left = (rows: readonly number[], attack: Found): readonly number[] => {
    if (rows.length === 0) return rows
    const inputs = new Float32Array(rows.length * features)
    rows.forEach((row, i) =>
      inputs.set(data.inputs.subarray(row * features, (row + 1) * features), i * features),
    )
    const labels = Uint8Array.from(rows, (row) => data.labels[row])
    const said = answers(model, attack(inputs, labels))
    return rows.filter((_, i) => said[i] === labels[i])
  }
  const all = Array.from({ length: count }, (_, row) => row)
  const clean = left(all, (inputs) => inputs)
  const afterFgsm = left(clean, (inputs, labels) => fgsm(model, inputs, labels, ball).x)
  let rows = afterFgsm
  for (let restart = 0; restart < restarts; restart++) {
    const from = random.fork(restart)
    rows = left(rows, (inputs, labels) => pgd(model, inputs, labels, { ...ball, steps, random: from }).x)
  }
  return { clean: clean.length / count, fgsm: afterFgsm.length / count, worst: rows.length / count }
}
