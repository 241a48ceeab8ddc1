import { Button } from '../../controls/Button'
import type { PictureProps } from '../../shell/defineFigure'
import { type Config, MOST_BOUGHT } from './params'

const PAIRS = 10
const POINTS = 5

/** What teaches the law of the noise, on sale. */
export function Buy({ config, set }: Pick<PictureProps<Config, unknown>, 'config' | 'set'>) {
  const { repeats, calibration } = config
  const buy = (change: Partial<Config>): void => set({ knowledge: 'learned', ...change })
  return (
    <>
      <Button disabled={repeats + PAIRS > MOST_BOUGHT} onPress={() => buy({ repeats: repeats + PAIRS })}>
        {`+ ${PAIRS} read twice`}
      </Button>
      <Button
        disabled={calibration + POINTS > MOST_BOUGHT}
        onPress={() => buy({ calibration: calibration + POINTS })}
      >
        {`+ ${POINTS} with true input`}
      </Button>
    </>
  )
}
