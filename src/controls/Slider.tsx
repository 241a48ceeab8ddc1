import { useId, type CSSProperties } from 'react'
import {
  fromNative,
  nativeRange,
  shareOf,
  tickRows,
  toNative,
  valueText,
  type Tick,
  type Track,
} from './track'
import { useRangeHand } from './useRangeHand'

export interface SliderProps extends Track {
  label: string
  /** The symbol that stands for it in formulas: δ. */
  symbol?: string | undefined
  /** One sentence: what it does to the picture. */
  help?: string | undefined
  value: number
  onChange: (value: number) => void
  /** The hand has let go. */
  onEnd?: (() => void) | undefined
  unit?: string | undefined
  /** Text of a value, where digits are not enough. */
  format?: ((value: number) => string) | undefined
  /** Colour of the quantity this sets. */
  colour?: string | undefined
  disabled?: boolean | undefined
}

interface TicksProps extends Pick<SliderProps, 'label' | 'value' | 'onChange' | 'disabled'> {
  ticks: readonly Tick[]
  track: Track
}

function Ticks({ ticks, track, label, value, onChange, disabled }: TicksProps) {
  const rows = tickRows(ticks, track)
  return (
    <div className="slider-ticks" data-rows={Math.max(...rows) + 1}>
      {ticks.map((tick, i) => (
        <button
          key={tick.at}
          type="button"
          style={{ '--at': shareOf(tick.at, track) }}
          data-row={rows[i]}
          data-edge={
            shareOf(tick.at, track) < 0.08 ? 'start' : shareOf(tick.at, track) > 0.92 ? 'end' : undefined
          }
          aria-label={`Set ${label} to ${tick.label}`}
          aria-pressed={value === tick.at}
          disabled={disabled}
          onClick={() => onChange(tick.at)}
        >
          {tick.label}
        </button>
      ))}
    </div>
  )
}

/** A number on a range: the platform's slider, with ticks that can be pressed. */
export function Slider(props: SliderProps) {
  const { label, symbol, help, value, onChange, onEnd, unit, format, colour, disabled } = props
  const { min, max, step, scale, ticks = [] } = props
  const track: Track = { min, max, step, scale, ticks }
  const id = useId()
  const hand = useRangeHand({
    value,
    restore: onChange,
    change: (native, dragging) => {
      const next = fromNative(native, track, value, dragging)
      if (next !== value) onChange(next)
    },
    end: onEnd,
  })
  const text = `${format ? format(value) : valueText(value, track)}${unit === undefined ? '' : ` ${unit}`}`
  const style: CSSProperties = { '--at': shareOf(value, track), '--quantity': colour }
  return (
    <div className="control slider" style={style} title={help}>
      <label htmlFor={id}>
        {label}
        {symbol !== undefined && (
          <>
            {' '}
            <var>{symbol}</var>
          </>
        )}
      </label>
      <output htmlFor={id} aria-live="off">
        {text}
      </output>
      <input
        id={id}
        type="range"
        {...nativeRange(track)}
        value={toNative(value, track)}
        aria-valuetext={text}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        disabled={disabled}
        {...hand}
      />
      {ticks.length > 0 && (
        <Ticks
          {...{ ticks, track, label, value, disabled }}
          onChange={(at) => {
            onChange(at)
            onEnd?.()
          }}
        />
      )}
      {help !== undefined && (
        <span id={`${id}-help`} hidden>
          {help}
        </span>
      )}
    </div>
  )
}
