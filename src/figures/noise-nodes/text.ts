import { formatFixed, say } from '../../charts/number'
import { isAsOpened } from '../../params/config'
import type { Claim, PanelTable, Shown } from '../../shell/defineFigure'
import { placeOf } from './cells'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import type { Run } from './experiment/runs'
import { type Fate, FATES, LOOKS } from './fates'
import { type Config, params, SEEDS, SIDE, STEPS } from './params'

type View = Shown<Config, Frame, Ensemble>

export const kappaText = ({ kappa }: Run): string => `κ = ${say(kappa, kappa < 0.1 ? 1 : 2)}`

const peakOf = ({ influence }: Run): number => Math.max(...influence) / influence[0]

export const claim: Claim<Config, Frame, Ensemble> = {
  text: 'One number tells what a noise node will do: nothing, decay, catapult or blow up.',
  holds: ({ frame: { runs } }) => runs.every(({ rule, fate }) => rule === fate),
  otherwise: ({ frame: { runs }, config }) => {
    const right = runs.filter(({ rule, fate }) => rule === fate).length
    return config.batch === 'endless'
      ? `At the edge of two regions the number is right in ${right} of ${SEEDS} seeds.`
      : `With batches of ${config.batch} the number is right in ${right} of ${SEEDS} seeds here.`
  },
}

const STORIES: Record<Fate, (run: Run) => string> = {
  nothing: () => 'the node is all but ignored: its influence |v| keeps more than half of its size',
  decay: () => 'the node’s influence |v| dies away',
  catapult: (run) =>
    `the node’s influence |v| first grows, to ${say(peakOf(run), 2)} times its start, and shrinks the weights until it is calmed`,
  blowUp: () => 'the node’s influence |v| grows without end, and training with it',
}

const countsText = ({ runs }: Frame): string => {
  const right = runs.filter(({ rule, fate }) => rule === fate).length
  return `Here the rule is right in ${right} of ${SEEDS} seeds`
}

export function describe({ frame, summary }: View): string {
  const [own] = frame.runs
  const all =
    summary === undefined || summary.computed < SIDE * SIDE
      ? ''
      : `, and in ${formatFixed(summary.right, 0)} of the diagram’s ${formatFixed(summary.computed, 0)} nets`
  return `This seed, ${kappaText(own)}: ${STORIES[own.fate](own)}. ${countsText(frame)}${all}.`
}

export function values({ frame, config, summary }: View): Record<string, string> {
  const [own] = frame.runs
  return {
    kappa: say(own.kappa, 2),
    fate: LOOKS[own.fate].name,
    // The prose speaks of the nets the figure opens with.
    ...(isAsOpened(params, config, ['rate', 'sigma', 'batch']) ? { peak: say(peakOf(own), 2) } : {}),
    seedsRight: `${frame.runs.filter(({ rule, fate }) => rule === fate).length} of ${SEEDS}`,
    ...(summary === undefined || summary.computed < SIDE * SIDE
      ? {}
      : {
          cells: formatFixed(summary.computed, 0),
          cellsRight: formatFixed(summary.right, 0),
        }),
  }
}

/** Steps between two rows of the table. */
const ROW_STEP = 5

export function table({ frame, summary }: View): readonly PanelTable[] {
  const [own] = frame.runs
  const steps = Array.from({ length: 1 + STEPS / ROW_STEP }, (_, i) => ROW_STEP * i)
  return [
    {
      title: `What the rule said and what happened, ${SEEDS} seeds`,
      columns: ['seed', 'κ', 'rule', 'happened', 'largest |v| / first'],
      rows: frame.runs.map((run, i) => [
        `+${i}`,
        run.kappa,
        LOOKS[run.rule].name,
        LOOKS[run.fate].name,
        peakOf(run),
      ]),
    },
    {
      title: 'This seed, step by step',
      columns: ['step', '|v|', 'loss'],
      rows: steps
        .filter((step) => step < own.influence.length)
        .map((step) => [step, own.influence[step], own.loss[step]]),
    },
    ...(summary === undefined
      ? []
      : [
          {
            title: 'The node in digit nets',
            columns: ['σ', 'digits a step', 'influence at the end / at the start', 'happened'],
            rows: summary.digits.map(({ sigma, batch, last, fate }) => [
              sigma,
              batch,
              fate === 'blowUp' ? 'not finite' : last,
              LOOKS[fate].name,
            ]),
          },
          {
            title: 'The diagram',
            columns: ['η', 'σ', 'happened'],
            rows: Array.from(summary.fates, (fate, cell) => {
              const { rate, sigma } = placeOf(cell)
              return [rate, sigma, LOOKS[FATES[fate]].name]
            }),
          },
        ]),
  ]
}
