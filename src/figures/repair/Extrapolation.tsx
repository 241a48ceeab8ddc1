import { Line } from '../../charts/Line'
import { PlotPanel } from '../../charts/PlotPanel'
import { Rule } from '../../charts/Rule'
import { Scatter } from '../../charts/Scatter'
import { domainOf } from '../../charts/scale'
import { styleOf } from '../../charts/series'
import type { Frame } from './experiment'

/** SIMEX's five dots, and its curve followed back to where there would be no noise. */
export function Extrapolation({ simex }: Pick<Frame, 'simex'>) {
  const { zetas, dots, curveZetas, curve, truth } = simex
  const title = 'SIMEX: add noise, then follow back'
  return (
    <PlotPanel
      id="simex"
      title={title}
      note="Dots: 0, ½, 1, 1½, 2 times the believed variance added. At −1 there would be no noise."
      name={`${title}: the coefficient of x³ against the noise added`}
      x={{ domain: [-1.15, 2.15], label: 'variance added', unit: 'shares of σ̂²', ticks: [-1, 0, 1, 2] }}
      y={{
        domain: domainOf([dots, curve], { include: [0, 1.05 * truth], pad: 0.1 }),
        label: 'coefficient of x³',
      }}
    >
      <Rule y={truth} label="true: 0.9" series="truth" />
      <Line x={curveZetas} y={curve} series="simex" />
      <Scatter x={zetas} y={dots} series={{ ...styleOf('simex'), marker: 'circle' }} radius={5} opacity={1} />
      <Scatter
        x={[-1]}
        y={[curve[0]]}
        series={{ ...styleOf('simex'), marker: 'ring' }}
        radius={6}
        opacity={1}
      />
    </PlotPanel>
  )
}
