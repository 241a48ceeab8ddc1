import { Cells } from '../../charts/Cells'
import { say } from '../../charts/number'
import { Panel } from '../../charts/Panel'
import { Panels } from '../../charts/Panels'
import { percent } from '../../charts/percent'
import type { PictureProps } from '../../shell/defineFigure'
import { type Cloud, type Ensemble, SEEDS } from './ensemble'
import type { Frame } from './experiment'
import { type Config, TRAINED } from './params'
import { NAMES, PRESETS } from './presets'
import { isHidden } from './text'

type Props = PictureProps<Config, Frame, Ensemble>

/** What the paper reports of its largest net, in percent, and by how much the best before was below. */
const PAPER = [
  { name: 'clean pictures', right: '83.9', gain: '' },
  { name: 'ℓ∞ attacks', right: '71.0', gain: '11.4' },
  { name: 'ℓ2 attacks', right: '70.4', gain: '14.2' },
  { name: 'ℓ1 attacks', right: '46.7', gain: '12.9' },
] as const

const rowOf = (name: string, { passes, meanClean, meanWorst }: Cloud) =>
  Number.isFinite(meanWorst)
    ? [name, say(passes), percent(meanClean, 1), percent(meanWorst, 1)]
    : [name, '…', '…', '…']

/** The paper’s figures and ours. */
export function More({ config, summary }: Props) {
  const ours =
    summary === undefined
      ? []
      : [
          ...NAMES.filter((name) => !isHidden(name, config)).map((name) =>
            rowOf(PRESETS[name].name, summary.clouds[name]),
          ),
          rowOf('36 weak on 4 × 4 pixels, then 4 strong', summary.small),
        ]
  return (
    <Panels layout="one">
      <Panel
        id="tables"
        note={`Ours: ${TRAINED} digits trained on, ${SEEDS} seeds. Small pictures are given to the same net, spread over its 64 inputs, so each pass counts as one; in a net of their size it would be cheaper.`}
      >
        <div className="schedule-tables">
          <Cells
            areNamed
            columns={['AdvXL, as its paper reports it', 'right, in %', 'points above the best before']}
            rows={PAPER.map(({ name, right, gain }) => [name, right, gain])}
          />
          <Cells areNamed columns={['ours', 'passes', 'clean', 'under attack']} rows={ours} />
        </div>
      </Panel>
    </Panels>
  )
}
