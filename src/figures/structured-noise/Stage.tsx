import './structured-noise.css'
import { Panel } from '../../charts/Panel'
import { Button } from '../../controls/Button'
import type { PictureProps } from '../../shell/defineFigure'
import { Dice } from './Dice'
import type { Frame } from './experiment'
import { CELLS, type Config, GLOBAL, thrown } from './params'
import { Picture } from './Picture'

const SHARED = [
  { die: CELLS, label: 'q ↖' },
  { die: CELLS + 1, label: 'q ↗' },
  { die: CELLS + 2, label: 'q ↙' },
  { die: CELLS + 3, label: 'q ↘' },
  { die: GLOBAL, label: 'g, for all' },
] as const

/** A grid of dice and the picture they make: a throw changes what is near. */
export function Stage({ frame, config, set }: PictureProps<Config, Frame>) {
  const { throws } = config
  const onThrow = (die: number): void => set({ throws: thrown(throws, die) })
  return (
    <Panel
      id="dice"
      title="A die for every cell: press one"
      note={`Framed: changed by the last throw, ${frame.structured.count} of ${CELLS} cells.`}
    >
      <div className="coded">
        <Dice code={frame.code} last={throws.at(-1)} onThrow={onThrow} />
        <Picture
          shown={frame.structured}
          label={`The generated digit; the last throw changed ${frame.structured.count} of ${CELLS} cells`}
        />
        <div className="coded-shared">
          {SHARED.map(({ die, label }) => (
            <Button key={die} onPress={() => onThrow(die)}>
              {label}
            </Button>
          ))}
          <Button disabled={throws.length === 0} onPress={() => set({ throws: throws.slice(0, -1) })}>
            Take back
          </Button>
        </div>
      </div>
    </Panel>
  )
}
