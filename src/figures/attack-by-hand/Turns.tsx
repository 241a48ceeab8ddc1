import { Button } from '../../controls/Button'
import type { PictureProps } from '../../shell/defineFigure'
import type { Frame } from './experiment'
import { NAMES } from './names'
import type { Config } from './params'
import { hasMoved, nextOf } from './rivals'

type Props = PictureProps<Config, Frame>

/** Rivals come one at a time once the reader has tried, or all at once for who would rather see. */
export function Turns({ config, set }: Pick<Props, 'config' | 'set'>) {
  const next = nextOf(config)
  const whole = next === 'all'
  return (
    <>
      <Button
        kind="main"
        onPress={() => set({ revealed: true, shown: next })}
        disabled={!config.revealed && !hasMoved(config)}
      >
        {whole ? 'All at once' : `Let ${NAMES[next]} try`}
      </Button>
      {config.revealed ? (
        <Button kind="quiet" onPress={() => set({ revealed: false, shown: 'all', guess: [] })}>
          Search again
        </Button>
      ) : (
        <Button kind="quiet" onPress={() => set({ revealed: true, shown: 'all' })}>
          Show me
        </Button>
      )}
    </>
  )
}
