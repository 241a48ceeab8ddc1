import { Field } from '../../charts/Field'
import { Line } from '../../charts/Line'
import { Note } from '../../charts/Note'
import { PlotPanel } from '../../charts/PlotPanel'
import { DragPoint } from '../../controls/DragPoint'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { type Fate, FATES, GROWS, LOOKS, RUNS_AWAY, sigmaFor } from './fates'
import { type Config, params, SIDE } from './params'
import { kappaText } from './text'

const RATES = [params.rate.min, params.rate.max] as const
const SIGMAS = [params.sigma.min, params.sigma.max] as const

const THEORY = { colour: 'var(--ink)', marker: 'circle' } as const

/** How sure a cell of each fate looks: where nothing happens the paper shows. */
const DENSITY: Readonly<Record<Fate, number>> = { nothing: 0.4, decay: 0.75, catapult: 1, blowUp: 0.95 }

/** Where each region is named: at a learning rate, and at a κ. */
const NAMED = [
  { fate: 'nothing', rate: 0.0022, kappa: 0.0012 },
  { fate: 'decay', rate: 0.006, kappa: 0.14 },
  { fate: 'catapult', rate: 0.0145, kappa: 2.7 },
  { fate: 'blowUp', rate: 0.022, kappa: 26 },
] as const

/** The learning rate at which the lines are named. */
const AT_LINES = 0.048

/** Shares of the four fates for `Field`: all of one, but for how dense it is. */
function sharesOf(fates: Uint8Array): Float32Array {
  const shares = new Float32Array(FATES.length * fates.length)
  fates.forEach((fate, cell) => {
    const own = DENSITY[FATES[fate]]
    for (let k = 0; k < FATES.length; k++)
      shares[FATES.length * cell + k] = k === fate ? own : (1 - own) / (FATES.length - 1)
  })
  return shares
}

/** The theory over the simulation: where κ is 2 and 4, and what the regions are called. */
function Theory({ size }: { size: number }) {
  return (
    <>
      {[GROWS, RUNS_AWAY].map((kappa) => (
        <g key={kappa}>
          <Line x={RATES} y={RATES.map((rate) => sigmaFor(kappa, rate, size))} series={THEORY} width={1.5} />
          <Note
            x={AT_LINES}
            y={sigmaFor(kappa, AT_LINES, size)}
            dy={kappa === GROWS ? 22 : -10}
            anchor="end"
            text={`κ = ${kappa}`}
          />
        </g>
      ))}
      {NAMED.map(({ fate, rate, kappa }) => (
        <Note key={fate} x={rate} y={sigmaFor(kappa, rate, size)} text={LOOKS[fate].name} />
      ))}
    </>
  )
}

/** What the nets of the diagram did, as far as they have come. */
function Cells({ summary }: { summary: Ensemble | undefined }) {
  if (summary === undefined || summary.computed === 0) return null
  return (
    <Field
      kind="classes"
      classes={FATES.length}
      values={sharesOf(summary.fates)}
      columns={SIDE}
      rows={SIDE}
      series={FATES.map((fate) => LOOKS[fate].style)}
      strength={0.62}
      smooth={false}
    />
  )
}

/** What simulated nets did over learning rate and noise, the theory’s two curves over it, and the point. */
export function Stage({ frame, config, summary, set }: PictureProps<Config, Frame, Ensemble>) {
  const [own] = frame.runs
  const { rate, sigma } = config
  const isUntouched = rate === params.rate.default && sigma === params.sigma.default
  return (
    <PlotPanel
      id="phases"
      title="What the noise node did in 1,600 nets"
      note="Each cell is a net of its own, trained. The lines are where the rule puts the borders."
      name="What the noise node did, over the learning rate and the strength of the noise"
      description={`The point: ${kappaText(own)}, ${LOOKS[own.fate].name}. Above κ = ${RUNS_AWAY} training blows up, between ${GROWS} and ${RUNS_AWAY} it catapults, below it decays or does nothing.`}
      x={{ domain: RATES, label: 'learning rate η', scale: 'log', ticks: [0.002, 0.005, 0.01, 0.02, 0.05] }}
      y={{ domain: SIGMAS, label: 'strength of the noise σ', scale: 'log', ticks: [0.1, 0.3, 1, 3, 10] }}
      interactive
    >
      <Cells summary={summary} />
      <Theory size={own.size} />
      <DragPoint
        x={rate}
        y={sigma}
        label="Learning rate and strength of the noise"
        names={['η', 'σ']}
        radius={9}
        onChange={(x, y) => set({ rate: Number(x.toPrecision(3)), sigma: Number(y.toPrecision(3)) })}
      />
      {isUntouched ? (
        <Note x={rate} y={sigma} dx={-16} dy={5} anchor="end" text="drag me →" colour="var(--touch)" />
      ) : null}
    </PlotPanel>
  )
}
