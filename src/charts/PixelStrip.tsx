import { Pixels, type PixelsProps } from './Pixels'

export interface StripPicture {
  values: ArrayLike<number>
  /** Accessible name. */
  label: string
  /** Shown below. */
  caption?: string
}

export interface PixelStripProps extends Pick<PixelsProps, 'columns' | 'range' | 'signed' | 'size'> {
  /** Accessible name of the strip. */
  label: string
  pictures: readonly StripPicture[]
  /** Index of the chosen picture, where one can be chosen. */
  chosen?: number
  onChoose?: ((index: number) => void) | undefined
}

/** Small pictures side by side; with onChoose one of them can be picked. */
export function PixelStrip({ label, pictures, chosen, onChoose, size = 44, ...look }: PixelStripProps) {
  return (
    <ul className="pixel-strip" aria-label={label}>
      {pictures.map((picture, i) => {
        const shown = (
          <>
            <Pixels {...look} size={size} values={picture.values} label={picture.label} />
            {picture.caption !== undefined && <span>{picture.caption}</span>}
          </>
        )
        return (
          <li key={i}>
            {onChoose ? (
              <button type="button" aria-pressed={i === chosen} onClick={() => onChoose(i)}>
                {shown}
              </button>
            ) : (
              <div>{shown}</div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
