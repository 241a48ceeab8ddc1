import { PlotPanel } from '../../charts/PlotPanel'
import { Rule } from '../../charts/Rule'
import { domainOf } from '../../charts/scale'
import { Scatter } from '../../charts/Scatter'
import { say } from '../../charts/number'
import { series } from '../../charts/series'
import { Stems } from '../../charts/Stems'
import { inputError } from '../../core/replay/inputError'
import { trueInputs } from '../../core/replay/program'
import type { Frame } from './experiment'

const x = Array.from(trueInputs)
const zeros = x.map(() => 0)
const axis = { domain: [0.5, 15.5], label: 'true input x', ticks: [1, 3, 5, 7, 9, 11, 13, 15] } as const

/** How far each input is from the true one, before and after the “removal”. */
export function Inputs({ frame }: { frame: Frame }) {
  const errors = [frame.noisy, frame.removed].map((inputs) => inputs.map((input, i) => input - x[i]))
  const [noisy, removed] = errors
  return (
    <PlotPanel
      id="inputs"
      title="How far the 15 inputs are off"
      note={
        <>
          <span style={{ color: series.before.colour }}>{`● noisy: ${say(inputError(frame.noisy))}`}</span>
          <span>{' · '}</span>
          <span style={{ color: series.after.colour }}>
            {`■ after “removal”: ${say(inputError(frame.removed))}`}
          </span>
          <span>{' (root mean square)'}</span>
        </>
      }
      description={`Typical error ${say(inputError(frame.noisy))} before and ${say(inputError(frame.removed))} after the “removal”.`}
      x={axis}
      y={{ domain: domainOf(errors, { include: [0], pad: 0.12 }), label: 'input − true input' }}
    >
      <Rule y={0} />
      <Stems x={x} from={zeros} to={noisy} series="before" opacity={0.35} />
      <Stems x={x.map((at) => at + 0.25)} from={zeros} to={removed} series="after" opacity={0.35} />
      <Scatter x={x} y={noisy} series="before" />
      <Scatter x={x.map((at) => at + 0.25)} y={removed} series="after" />
    </PlotPanel>
  )
}
