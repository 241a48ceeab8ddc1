import { useState } from 'react'
import { defineFigure, type PictureProps, type Shown } from '../../shell/defineFigure'
import { AsPrinted, Living, Losses, PublishedPanels } from './Curves'
import { params } from './params'
import { type Answer, SwapQuestion, SwapVerdict } from './SwapGuess'
import { Switches } from './Switches'
import { type Tally, tallyConfigs, tallyOf } from './tally'
import { readings, says } from './says'

type Props = PictureProps<'audit', Tally>

/** The still tells what cannot be asked there. */
const hasScript = typeof window !== 'undefined'

function Picture({ frame, config, summary, set }: Props) {
  const [answer, setAnswer] = useState<Answer>()
  const asking = answer === undefined && config.change === 'published'
  const answered = (given: Answer): void => {
    setAnswer(given)
    set({ change: 'swapped' })
  }
  return (
    <>
      {asking ? <SwapQuestion onAnswer={answered} /> : null}
      {config.change === 'swapped' ? <SwapVerdict answer={answer} /> : null}
      <div className="figure-panels lead">
        <Losses {...frame} />
        <AsPrinted changed={frame.changed} />
      </div>
      <Switches
        change={config.change}
        onChange={(change) => set({ change })}
        tally={summary}
        hidden={asking && hasScript ? 'swapped' : undefined}
      />
      <div className="figure-panels">
        <Living changed={frame.changed} />
        <PublishedPanels />
      </div>
    </>
  )
}

const table = ({ frame }: Shown<'audit', Tally>) => ({
  columns: ['epoch', 'loss as published', 'loss changed', 'living as published', 'living changed'],
  rows: frame.published.loss.map((loss, i) => [
    i + 1,
    loss,
    frame.changed.loss[i],
    frame.published.active[i],
    frame.changed.active[i],
  ]),
})

export default defineFigure<'audit', Tally>({
  id: 'audit',
  name: 'What the red curve is made of',
  claim: 'The second curve starts where the first one ended, whatever the data.',
  params,
  main: ['setting'],
  more: ['seed'],
  many: { configs: tallyConfigs, summarise: (frames) => tallyOf(frames) },
  says,
  readings,
  table,
  Picture,
})
