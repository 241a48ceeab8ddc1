import { fixed, say } from '../../charts/number'
import { defineFigure, type PictureProps, type Shown } from '../../shell/defineFigure'
import { type Contest, contestConfigs, contestOf } from './contest'
import { FaultProbability, Laws } from './Laws'
import { params, ROUNDS } from './params'
import { Readings } from './Readings'
import { Likelihood, Misses } from './Results'

type ModelShown = Shown<'noise-model', Contest | undefined>

const SMALL_ASPECT = 1.3

function Picture({ frame, config, summary, index }: PictureProps<'noise-model', Contest | undefined>) {
  const { reach } = config
  return (
    <>
      <div className="figure-panels lead">
        <Readings frame={frame} reach={reach} aspect={1.75} />
        <Laws frame={frame} reach={reach} aspect={1.16} />
      </div>
      <div className="figure-panels three">
        <FaultProbability frame={frame} reach={reach} aspect={SMALL_ASPECT} />
        <Likelihood frame={frame} round={Math.min(index, ROUNDS)} aspect={SMALL_ASPECT} />
        <Misses contest={summary} aspect={SMALL_ASPECT} />
      </div>
    </>
  )
}

function says({ frame, config }: ModelShown): string {
  const { model, estimates, caught, accused, faulty } = frame
  const wrong = faulty.reduce((sum, value) => sum + value, 0)
  return (
    `EM holds ${say(100 * model.faulty, 2)} % to be faulty and the rest to have mean ${fixed(model.mean, 2)} and spread ${fixed(model.sd, 2)} ` +
    `(drawn with ${config.share} %, ${fixed(config.mean, 2)} and ${fixed(config.sd, 2)}). All readings together have mean ${fixed(estimates.plain.mean, 2)} ` +
    `and deviation ${fixed(estimates.plain.sd, 2)}. Of ${wrong} faulty readings it picks out ${caught}, and ${accused} good ${accused === 1 ? 'one' : 'ones'} with them.`
  )
}

function readings({ frame, summary }: ModelShown): Record<string, string> {
  const { model, estimates, caught, faulty } = frame
  const miss = (of: (contest: Contest) => number): string =>
    summary === undefined ? '…' : say(of(summary), 2)
  return {
    emSd: fixed(model.sd, 2),
    plainSd: fixed(estimates.plain.sd, 2),
    madSd: fixed(estimates.median.sd, 2),
    caught: `${caught} of ${faulty.reduce((sum, value) => sum + value, 0)}`,
    plainSdMiss: miss(({ misses }) => misses.plain.sd),
    medianSdMiss: miss(({ misses }) => misses.median.sd),
    emSdMiss: miss(({ misses }) => misses.em.sd),
  }
}

export default defineFigure<'noise-model', Contest | undefined>({
  id: 'noise-model',
  name: 'A model of the noise',
  claim: 'Noise with a pattern can be kept as part of the data.',
  params,
  main: ['share', 'reach'],
  more: ['mean', 'sd', 'start', 'count', 'seed'],
  presets: [
    { label: 'One in five faulty', set: {} },
    { label: 'Every second one', set: { share: 50 } },
    { label: 'None', set: { share: 0 } },
    { label: 'Faults hard to tell', set: { reach: 2 } },
    { label: 'A start far off', set: { start: 'far' } },
    { label: 'Twenty readings', set: { count: 20 } },
  ],
  run: { length: () => ROUNDS + 1, unit: 'round', onChange: 'keep' },
  many: { configs: contestConfigs, summarise: contestOf },
  says,
  readings,
  table: ({ frame }) => ({
    columns: ['error', 'probability of being faulty', 'drawn as'],
    rows: Array.from(frame.errors, (error, i) => [
      error,
      frame.probability[i],
      frame.faulty[i] === 1 ? 'faulty' : 'good',
    ]),
  }),
  Picture,
})
