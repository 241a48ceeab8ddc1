import { median } from '../../core/statistics'
import certified from './certified.json'
import students from './students.json'

const percent = (value: number): string => `${value.toFixed(0)} %`
const { hard, smooth } = students.values
const all = [...hard.perSeed, ...smooth.perSeed]

/** What the text says of stored measurements, by name; `npm run measure -- <name>` stores them. */
export const measured: Readonly<Record<string, string>> = {
  certifiedSeeds: String(certified.seeds),
  certifiedTrained: percent(certified.values.trained.mean),
  certifiedPlain: percent(certified.values.plain.mean),
  studentSeeds: String(students.seeds),
  studentHard: percent(median(hard.perSeed)),
  studentSmooth: percent(median(smooth.perSeed)),
  studentLeast: percent(Math.min(...all)),
  studentMost: percent(Math.max(...all)),
}
