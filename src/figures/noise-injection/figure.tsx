import { fixed, sayShare } from '../../charts/number'
import { defineFigure, type PictureProps, type Shown } from '../../shell/defineFigure'
import { BestSigma } from './BestSigma'
import { Losses, UnderNoise } from './Curves'
import { COPIES, LOSS_EVERY, TEST_NOISES } from './places'
import { Fields } from './Fields'
import { LinearModel } from './LinearModel'
import { EPOCHS, params } from './params'
import { errorAt, SIGMAS, summarise, type Sweep, sweepConfigs } from './sweep'

type View = Shown<'noise-injection', Sweep>

function Picture(props: PictureProps<'noise-injection', Sweep>) {
  const { frame } = props
  const third = frame.penalty !== undefined || frame.linear !== undefined
  return (
    <>
      <div className={third ? 'figure-panels three' : 'figure-panels'}>
        <Fields {...props} />
        {frame.linear === undefined ? null : <LinearModel linear={frame.linear} />}
      </div>
      <div className="figure-panels three">
        <Losses {...props} />
        <UnderNoise {...props} />
        <BestSigma {...props} />
      </div>
    </>
  )
}

const percent = (share: number): string => `${fixed(100 * share, 1)} %`

function besideText({ frame: { penalty, linear } }: View): string {
  if (penalty !== undefined)
    return ` With Bishop’s penalty instead of noise: ${percent(penalty.accuracy[0])}.`
  if (linear === undefined) return ''
  const text = ([a, b]: readonly [number, number]): string => `${fixed(a, 3)} and ${fixed(b, 3)}`
  const fitted = linear.copies[linear.copies.length - 1].weights
  return ` A linear model fitted to ${fixed(COPIES[COPIES.length - 1], 0)} noisy copies has the weights ${text(fitted)}; ridge regression ${text(linear.ridge.weights)}.`
}

function says(shown: View): string {
  const { frame, config, summary } = shown
  const plain = percent(frame.plain.accuracy[0])
  const twins =
    config.sigma === 0
      ? `Without noise the twins are one net: it answers ${plain} of fresh points rightly.`
      : `Trained with noise of σ = ${fixed(config.sigma, 2)} on its inputs, the net answers ${percent(frame.noise.accuracy[0])} of fresh points rightly; its twin without noise ${plain}.`
  const seeds =
    config.sigma === 0 || summary === undefined || summary.compared < 4 || summary.nearest === 0
      ? ''
      : ` At σ = ${summary.nearest}, noise wins in ${summary.wins} of ${summary.compared} seeds.`
  return twins + seeds + besideText(shown)
}

function readings({ frame, summary }: View): Record<string, string> {
  const now = { plain: percent(frame.plain.accuracy[0]), noise: percent(frame.noise.accuracy[0]) }
  if (summary === undefined || summary.arrived < summary.wanted) return now
  const { errors, best, wins, compared } = summary
  const at = (sigma: number): string => sayShare(errorAt(errors, sigma) / 100, 2)
  return {
    ...now,
    wins: `${wins} of ${compared}`,
    best: String(best),
    errorsBest: at(best),
    errorsPlain: at(0),
    errorsMost: at(SIGMAS[SIGMAS.length - 1]),
  }
}

/** Measured losses between two rows of the table. */
const ROW_STEP = 5

function table({ frame, summary }: View) {
  const arms = [frame.plain, frame.noise, ...(frame.penalty === undefined ? [] : [frame.penalty])]
  const { trainLoss } = frame.plain
  const kept = [...trainLoss.keys()].filter((at) => at % ROW_STEP === 0 || at === trainLoss.length - 1)
  return {
    columns: ['what', 'at', 'plain', 'noise', ...(frame.penalty === undefined ? [] : ['penalty'])],
    rows: [
      ...kept.map((at) => [
        'loss on training points, epoch',
        LOSS_EVERY * at,
        ...arms.map((arm) => arm.trainLoss[at]),
      ]),
      ...kept.map((at) => [
        'loss on fresh points, epoch',
        LOSS_EVERY * at,
        ...arms.map((arm) => arm.testLoss[at]),
      ]),
      ...TEST_NOISES.map((noise, i) => [
        'accuracy, test noise',
        noise,
        ...arms.map((arm) => arm.accuracy[i]),
      ]),
      ...(summary === undefined
        ? []
        : SIGMAS.map((sigma, i) => [
            'median errors over seeds (%), σ',
            sigma,
            summary.errors.median[0],
            summary.errors.median[i],
            ...(frame.penalty === undefined ? [] : ['']),
          ])),
    ],
  }
}

export default defineFigure<'noise-injection', Sweep>({
  id: 'noise-injection',
  name: 'Noise on the inputs',
  claim: 'A little noise in training smooths the boundary; too much erases it.',
  params,
  main: ['sigma', 'wrongShare'],
  more: ['third', 'count', 'spread', 'seed'],
  presets: [
    { label: 'No noise', set: { sigma: 0 } },
    { label: 'A little', set: {} },
    { label: 'Too much', set: { sigma: 1 } },
    { label: 'All labels right', set: { wrongShare: 0 } },
    { label: 'Bishop’s penalty', set: { third: 'penalty' } },
    { label: 'A linear model', set: { third: 'ridge' } },
  ],
  run: { length: () => EPOCHS + 1, unit: 'epoch', onChange: 'keep' },
  many: { configs: sweepConfigs, summarise },
  says,
  readings,
  table,
  Picture,
})
