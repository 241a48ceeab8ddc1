import { say, sayShare } from '../../charts/number'
import { defineFigure, type PictureProps, type Shown } from '../../shell/defineFigure'
import { Errors, Shares, Training } from './Curves'
import './dropblock.css'
import { Maps, Samples } from './Maps'
import { EPOCHS, params } from './params'
import { SEEDS, type Sweep, summarise, sweepConfigs } from './sweep'

function Picture(props: PictureProps<'dropblock', Sweep>) {
  return (
    <>
      <div className="figure-panels">
        <Maps {...props} />
        <div className="dropblock-beside">
          <Errors {...props} />
          <Samples {...props} />
        </div>
      </div>
      <div className="figure-panels lead">
        <Training {...props} />
        <Shares {...props} />
      </div>
    </>
  )
}

const single = ({ sizes, set }: Shown<'dropblock', Sweep>['frame']) => sizes[0] ?? set

function says({ frame, config, summary }: Shown<'dropblock', Sweep>): string {
  const { set, plain, thinned } = frame
  const dropout = single(frame)
  const epoch = plain.test.length - 1
  const hidden =
    config.block === 1
      ? `Single cells are refilled with a median error of ${say(dropout.median, 2)} of a map’s variance. `
      : `Holes of single cells are refilled with a median error of ${say(dropout.median, 2)} of a map’s variance, ` +
        `blocks of ${config.block} with ${say(set.median, 2)}. `
  const trained =
    epoch === 0
      ? 'The digit nets have not been trained yet.'
      : `After ${epoch} ${epoch === 1 ? 'epoch' : 'epochs'} on digits with ${config.wrongLabels === 0 ? 'no' : `${config.wrongLabels} %`} wrong labels, ` +
        `${sayShare(plain.test[epoch])} of test digits are right without dropout, ` +
        `${sayShare(thinned.test[epoch])} with it`
  const counted =
    summary === undefined || summary.compared === 0 || epoch === 0
      ? ''
      : `; after ${EPOCHS}, dropout is ahead in ${summary.wins} of ${summary.compared} seeds`
  return `${hidden}${trained}${epoch === 0 ? '' : `${counted}.`}`
}

const readings = ({ frame, summary, config }: Shown<'dropblock', Sweep>): Record<string, string> => ({
  dropoutError: say(single(frame).median, 2),
  blockError: say(frame.set.median, 2),
  block: String(config.block),
  dropShare: `${config.dropShare}\u00a0%`,
  dropped: sayShare(frame.set.dropped),
  whole: sayShare(frame.set.whole, 2),
  // The prose tells how training ended; until then it keeps what it says.
  ...(frame.plain.test.length <= EPOCHS
    ? {}
    : {
        wrongLabels: `${config.wrongLabels}\u00a0%`,
        rate: String(config.rate),
        plain: sayShare(frame.plain.test[EPOCHS]),
        thinned: sayShare(frame.thinned.test[EPOCHS]),
        given: sayShare(frame.plain.given[EPOCHS]),
        thinnedGiven: sayShare(frame.thinned.given[EPOCHS]),
      }),
  ...(summary === undefined || summary.compared < SEEDS
    ? {}
    : { wins: `${summary.wins} of ${summary.compared}`, gain: `${say(100 * summary.gain, 2)} points` }),
})

const table = ({ frame }: Shown<'dropblock', Sweep>) => ({
  columns: [
    'side of a block',
    'median error',
    'lower quartile',
    'upper quartile',
    'dropped',
    'dropped by the law',
    'maps without a hole',
    'without a hole by the law',
  ],
  rows: frame.sizes.map((size) => [
    size.block,
    size.median,
    size.lower,
    size.upper,
    size.dropped,
    size.expected,
    size.whole,
    size.expectedWhole,
  ]),
})

export default defineFigure<'dropblock', Sweep>({
  id: 'dropblock',
  name: 'Dropout and DropBlock',
  claim: 'Neighbours give a dropped unit away; a dropped block hides.',
  params,
  main: ['block', 'dropShare'],
  more: ['map', 'rate', 'wrongLabels', 'seed'],
  presets: [
    { label: 'Dropout: single cells', set: { block: 1 } },
    { label: 'Blocks of 7', set: {} },
    { label: 'Half of every map', set: { dropShare: 50 } },
    { label: 'Train on right labels', set: { wrongLabels: 0 } },
  ],
  run: { length: () => EPOCHS + 1, unit: 'epoch', onChange: 'keep' },
  many: { configs: sweepConfigs, summarise: (frames) => summarise(frames) },
  says,
  readings,
  table,
  Picture,
})
