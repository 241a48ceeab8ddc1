import { useLayoutEffect, useRef } from 'react'
import { pngAddress, type Channels } from './png'
import { useSize } from './useSize'

export interface RasterProps {
  /** 8-bit samples, row after row from the top. */
  samples: ArrayLike<number>
  width: number
  height: number
  channels: Channels
  /** Accessible name. */
  label: string
}

function rgba({ samples, width, height, channels }: RasterProps): Uint8ClampedArray<ArrayBuffer> {
  const bytes = new Uint8ClampedArray(4 * width * height)
  for (let i = 0; i < width * height; i++) {
    for (let c = 0; c < 3; c++) bytes[4 * i + c] = samples[i * channels + (channels === 1 ? 0 : c)] ?? 0
    bytes[4 * i + 3] = channels === 4 ? (samples[i * 4 + 3] ?? 0) : 255
  }
  return bytes
}

/** A picture of its own size, enlarged to its place with visible pixels: a canvas in a browser, an image elsewhere. */
export function Raster(props: RasterProps) {
  const { samples, width, height, channels, label } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const live = useSize(box) !== null
  useLayoutEffect(() => {
    canvas.current?.getContext('2d')?.putImageData(new ImageData(rgba(props), width, height), 0, 0)
  })
  return (
    <div ref={box} className="raster">
      {live ? (
        <canvas ref={canvas} role="img" aria-label={label} width={width} height={height} />
      ) : (
        <img alt={label} src={pngAddress(width, height, channels, samples)} width={width} height={height} />
      )}
    </div>
  )
}
