import { Bars } from '../../charts/Bars'
import { PlotPanel } from '../../charts/PlotPanel'
import { Stems } from '../../charts/Stems'
import type { PictureProps } from '../../shell/defineFigure'
import type { Frame } from './experiment'
import { NAMES, RIVALS } from './names'
import type { Config } from './params'
import { type Find, findOf, searched, yourFind } from './rivals'

type Props = PictureProps<Config, Frame>

const seriesOf = ({ rival }: Find) =>
  rival === 'you' ? 'moved' : rival === 'random' ? 'randomSearch' : rival

/** “0.71 · 1 pass”, “0.28: no change”. */
function lengthText({ l2, changed, gradients }: Find): string {
  if (Number.isNaN(l2)) return 'found nothing'
  if (!changed) return `${l2.toFixed(2)}: no change`
  return gradients === 0
    ? l2.toFixed(2)
    : `${l2.toFixed(2)} · ${gradients} ${gradients === 1 ? 'pass' : 'passes'}`
}

/** How far you and each rival went; those whose turn has not come wait. */
export function Rivals({ frame, config }: Props) {
  const done = searched(config)
  const finds = [yourFind(frame, config), ...done.map((rival) => findOf(rival, frame, config))]
  const farthest = Math.max(
    config.epsilon * Math.SQRT2,
    ...finds.map(({ l2 }) => l2).filter(Number.isFinite),
    0.2,
  )
  const names = ['you', ...RIVALS.map((rival) => NAMES[rival])]
  return (
    <PlotPanel
      id="rivals"
      title="How far each went (stroke: how far it may)"
      name="How far you and each rival went, in a straight line"
      description={finds.map((find, i) => `${names[i]}: ${lengthText(find)}`).join('; ')}
      x={{ domain: [0, 1.9 * farthest], label: 'distance from the point' }}
      y={{
        domain: [names.length - 0.4, -0.6],
        label: '',
        ticks: names.map((label, at) => ({ at, label })),
      }}
    >
      <Bars
        direction="right"
        width={0.5}
        bars={[
          ...finds.map((find, at) => ({
            at,
            value: Number.isNaN(find.l2) ? 0 : find.l2,
            series: seriesOf(find),
            label: lengthText(find),
          })),
          ...RIVALS.slice(done.length).map((_, i) => ({ at: 1 + done.length + i, value: 0, label: '?' })),
        ]}
      />
      <Stems
        x={finds.map(({ reach }) => reach)}
        from={finds.map((_, at) => at - 0.42)}
        to={finds.map((_, at) => at + 0.42)}
        series="carliniWagner"
        width={2}
        opacity={1}
      />
    </PlotPanel>
  )
}
