import { Note } from '../../charts/Note'
import { percent } from '../../charts/percent'
import { Plot } from '../../charts/Plot'
import { PlotPixels } from '../../charts/PlotPixels'
import { usePlot } from '../../charts/usePlot'
import { BOTTOM, byChannel, FULL, heightOf, SHARE_TICKS, TOP } from './channels'
import type { Frame } from './experiment'
import { BATCH, CHANNELS } from './params'

/** What each candidate is given, and a frame round the right one. */
function Bars({ shares, right }: Pick<Frame, 'shares' | 'right'>) {
  const { x, y } = usePlot()
  const left = (at: number): number => x(at - 0.4)
  return (
    <>
      {Array.from(shares, (share, at) => (
        <rect
          key={at}
          className="predictive-bar"
          data-right={at === right || undefined}
          x={left(at)}
          y={y(heightOf(share))}
          width={x(at + 0.4) - left(at)}
          height={Math.max(1, y(heightOf(0)) - y(heightOf(share)))}
        />
      ))}
      <rect
        className="predictive-future"
        x={x(right - 0.5)}
        y={y(-0.5)}
        width={x(right + 0.5) - x(right - 0.5)}
        height={y(CHANNELS - 0.5) - y(-0.5)}
      />
    </>
  )
}

/** The candidates for the future, one of them right, and what the net gives to each. */
export function Candidates({ frame }: { frame: Frame }) {
  const { candidates, shares, right } = frame
  const best = shares.indexOf(Math.max(...shares))
  return (
    <Plot
      title="Candidates for the future, and the probability given to each"
      description={`Of ${shares.length} candidates number ${right + 1} is right and is given ${percent(shares[right])}; number ${best + 1} is given the most, ${percent(shares[best])}.`}
      x={{ domain: [-0.5, BATCH - 0.5], label: '', ticks: [] }}
      y={{ domain: [BOTTOM, TOP], label: 'probability of each candidate', ticks: SHARE_TICKS }}
      margin={{ top: 24, bottom: 6 }}
    >
      <PlotPixels values={byChannel(candidates)} columns={shares.length} signed={FULL} />
      <Bars shares={shares} right={right} />
      <Note
        x={right}
        y={heightOf(shares[right])}
        dy={-5}
        anchor={right < 2 ? 'start' : right > BATCH - 3 ? 'end' : 'middle'}
        text={`right: ${percent(shares[right])}`}
        colour="var(--plot-2)"
      />
    </Plot>
  )
}
