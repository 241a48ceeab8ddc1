import { Panels } from '../../charts/Panels'
import { PlotPanel } from '../../charts/PlotPanel'
import { Rule } from '../../charts/Rule'
import { Scatter } from '../../charts/Scatter'
import type { PictureProps } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import type { DigitNode } from './experiment/digitNode'
import { FATES, LOOKS } from './fates'
import { type Config, params } from './params'

/** Where nets stand that blew up, and the largest influence that is drawn. */
const TOP = 4
const LEAST = 0.005

const TITLES = { large: 'A digit net, 300 digits a step', small: 'The same, 20 digits a step' } as const

/** What became of the node in digit nets, over the strength of the noise. */
function DigitNodes({ id, nodes }: { id: keyof typeof TITLES; nodes: readonly DigitNode[] }) {
  const counts = FATES.map(
    (fate) => `${LOOKS[fate].name}: ${nodes.filter((node) => node.fate === fate).length}`,
  )
  return (
    <PlotPanel
      id={id}
      title={TITLES[id]}
      description={`${nodes.length} nets. ${counts.join('; ')}.`}
      note={id === 'large' ? '○ nothing  ● decays  ▲ catapults  ◆ blows up; three seeds' : undefined}
      x={{ domain: [0.08, params.sigma.max], label: 'strength of the noise σ', scale: 'log' }}
      y={{ domain: [LEAST, 1.5 * TOP], label: 'influence at the end / at the start', scale: 'log' }}
    >
      <Rule y={1} />
      {FATES.map((fate) => {
        const some = nodes.filter((node) => node.fate === fate)
        return (
          <Scatter
            key={fate}
            x={some.map(({ sigma }) => sigma)}
            y={some.map(({ last }) => (fate === 'blowUp' ? TOP : Math.max(LEAST, last)))}
            series={LOOKS[fate].style}
            radius={6}
          />
        )
      })}
    </PlotPanel>
  )
}

/** The node in a net with ReLU, which the rule was not made for: large batches and small. */
export function More({ summary }: PictureProps<Config, Frame, Ensemble>) {
  const nodes = summary?.digits ?? []
  const most = Math.max(...nodes.map(({ batch }) => batch))
  return (
    <Panels layout="pair" height={260}>
      <DigitNodes id="large" nodes={nodes.filter(({ batch }) => batch === most)} />
      <DigitNodes id="small" nodes={nodes.filter(({ batch }) => batch < most)} />
    </Panels>
  )
}
