import { coarse, type Raster, raster, tone, turnHue, warp } from '../../core/augmentations'

/** A picture of 8-bit samples: one a pixel for grey, three for colour. */
export interface Photo {
  width: number
  height: number
  channels: 1 | 3
  samples: Uint8Array
}

/** The picture after a change that treats all channels alike. */
function eachChannel(photo: Photo, change: (channel: Raster) => Raster): Photo {
  const { width, height, channels, samples } = photo
  const changed = new Uint8Array(samples.length)
  for (let c = 0; c < channels; c++) {
    const values = Float32Array.from({ length: width * height }, (_, i) => samples[channels * i + c] / 255)
    change(raster(width, height, values)).values.forEach((value, i) => {
      changed[channels * i + c] = Math.round(255 * value)
    })
  }
  return { ...photo, samples: changed }
}

/** Another hue where there is one; a grey picture gets less contrast. */
function recoloured(photo: Photo): Photo {
  if (photo.channels === 1) return eachChannel(photo, (channel) => tone(channel, 0.5, 0.3))
  const { samples } = photo
  const changed = new Uint8Array(samples.length)
  for (let i = 0; i < samples.length; i += 3) {
    const colour = turnHue([samples[i] / 255, samples[i + 1] / 255, samples[i + 2] / 255], 90)
    colour.forEach((value, c) => (changed[i + c] = Math.round(255 * value)))
  }
  return { ...photo, samples: changed }
}

/** The survey’s five words for what augmentation does, each with the picture after it. */
export const fiveWords = (photo: Photo): readonly { word: string; photo: Photo }[] => [
  {
    word: 'panning',
    photo: eachChannel(photo, (channel) =>
      warp(channel, { shiftX: photo.width / 6, shiftY: -photo.height / 8 }),
    ),
  },
  { word: 'rotation', photo: eachChannel(photo, (channel) => warp(channel, { turn: 25 })) },
  { word: 'zooming', photo: eachChannel(photo, (channel) => warp(channel, { zoom: 1.5 })) },
  {
    word: 'resolution alteration',
    photo: eachChannel(photo, (channel) => coarse(channel, Math.max(2, Math.round(photo.width / 12)))),
  },
  { word: 'colour modification', photo: recoloured(photo) },
]

/** Samples with transparency laid on white, as red, green and blue. */
export function onWhite(rgba: ArrayLike<number>, width: number, height: number): Photo {
  const samples = Uint8Array.from({ length: 3 * width * height }, (_, i) => {
    const pixel = Math.floor(i / 3)
    const opacity = rgba[4 * pixel + 3] / 255
    return Math.round(255 + opacity * (rgba[4 * pixel + (i % 3)] - 255))
  })
  return { width, height, channels: 3, samples }
}
