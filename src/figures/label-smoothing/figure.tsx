import { fixed } from '../../charts/number'
import { defineFigure, type PictureProps, type Shown } from '../../shell/defineFigure'
import { Accuracy } from './Accuracy'
import { ClusterPlot } from './ClusterPlot'
import { Honesty } from './Honesty'
import { EPOCHS, params, STUDENT_EPOCHS } from './params'
import { studentOf, summarise, type Sweep, sweepConfigs, TRIED } from './sweep'
import { Targets } from './Targets'

type View = Shown<'label-smoothing', Sweep>

function Picture(props: PictureProps<'label-smoothing', Sweep>) {
  const { frame, config } = props
  const [first, second, third] = config.classes
  const digits = [first, second, third] as const
  return (
    <>
      <div className="figure-panels three">
        <Targets {...props} />
        <ClusterPlot clusters={frame.hard.clusters} digits={digits} title="Trained without smoothing" />
        <ClusterPlot
          clusters={frame.smooth.clusters}
          digits={digits}
          title={`Trained with ε = ${fixed(config.epsilon, 2)}`}
        />
      </div>
      <div className="figure-panels follow">
        <Accuracy {...props} />
        <Honesty {...props} />
      </div>
    </>
  )
}

const percent = (share: number): string => `${fixed(100 * share, 1)} %`

function studentsText({ hard, smooth }: View['frame']): string {
  if (hard.student.length === 0) return ''
  return ` Their students reach ${percent(studentOf(hard))} and ${percent(studentOf(smooth))}.`
}

function says({ frame, config, summary }: View): string {
  const { hard, smooth } = frame
  if (config.epsilon === 0) {
    return `Without smoothing the twins are one net: ${percent(hard.accuracy)} of the test digits right at a mean confidence of ${percent(hard.meanConfidence)}.`
  }
  const twins = `Without smoothing ${percent(hard.accuracy)} of the test digits are right, with ε = ${fixed(config.epsilon, 2)} ${percent(smooth.accuracy)}; the mean confidence is ${percent(hard.meanConfidence)} and ${percent(smooth.meanConfidence)}.`
  const seeds =
    summary === undefined || summary.compared < 4
      ? ''
      : ` At ε = ${summary.nearest} the smoothed net is the more accurate one in ${summary.wins.accuracy} of ${summary.compared} seeds, its student the better one in ${summary.wins.student}.`
  return twins + studentsText(frame) + seeds
}

/** The prose speaks of clean digits with right labels: its numbers stay when others are tried. */
function readings({ config, summary }: View): Record<string, string> {
  if (config.data !== 'clean' || config.wrongShare > 0 || config.spread !== 'all') return {}
  if (summary === undefined || summary.arrived < summary.wanted) return {}
  const { accuracy, error, student } = summary
  const at = (values: readonly number[], epsilon: number): number => values[TRIED.indexOf(epsilon)]
  return {
    accuracyHard: percent(at(accuracy.mean, 0)),
    accuracySmooth: percent(at(accuracy.mean, 0.2)),
    errorHard: fixed(100 * at(error.mean, 0), 1),
    errorSmooth: fixed(100 * at(error.mean, 0.2), 1),
    studentHard: percent(at(student.mean, 0)),
    studentSmooth: percent(at(student.mean, 0.1)),
  }
}

function table({ frame, summary }: View) {
  const { hard, smooth } = frame
  const both = (what: string, read: (arm: typeof hard) => number) => [what, read(hard), read(smooth)]
  return {
    columns: ['what', 'no smoothing', 'smoothing'],
    rows: [
      ['target of the right class', 1, frame.target.right],
      ['target of a wrong class', 0, frame.target.wrong],
      both('accuracy', ({ accuracy }) => accuracy),
      both('mean confidence', ({ meanConfidence }) => meanConfidence),
      both('calibration error', ({ calibrationError }) => calibrationError),
      both('negative log-likelihood', ({ negativeLogLikelihood }) => negativeLogLikelihood),
      both('scatter within / between clusters', ({ clusters }) => clusters.scatter),
      both('accuracy of the student', studentOf),
      ...hard.bins.map(({ low, high }, i) =>
        both(`share right, confidence ${fixed(low, 2)} to ${fixed(high, 2)}`, ({ bins }) => bins[i].accuracy),
      ),
      ...(summary === undefined
        ? []
        : TRIED.flatMap((epsilon, i) => [
            [
              `mean calibration error over seeds, ε = ${epsilon}`,
              summary.error.mean[0],
              summary.error.mean[i],
            ],
            [`mean accuracy over seeds, ε = ${epsilon}`, summary.accuracy.mean[0], summary.accuracy.mean[i]],
          ])),
    ],
  }
}

export default defineFigure<'label-smoothing', Sweep>({
  id: 'label-smoothing',
  name: 'Label smoothing',
  claim: 'Ask for less than certainty: the net reads clean digits better and teaches a student worse.',
  params,
  main: ['epsilon', 'data'],
  more: ['wrongShare', 'spread', 'classes', 'seed'],
  presets: [
    { label: 'No smoothing', set: { epsilon: 0 } },
    { label: 'The paper’s ε = 0.1', set: {} },
    { label: 'A lot', set: { epsilon: 0.4 } },
    { label: 'A net that is too sure', set: { data: 'overlapping', epsilon: 0.05 } },
    { label: '10 % wrong labels', set: { wrongShare: 10 } },
  ],
  run: { length: () => EPOCHS + STUDENT_EPOCHS + 1, unit: 'epoch', onChange: 'restart' },
  many: { configs: sweepConfigs, summarise },
  says,
  readings,
  table,
  Picture,
})
