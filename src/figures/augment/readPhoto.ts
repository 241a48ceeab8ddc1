import { onWhite, type Photo } from './photo'

/** Side to which a photograph is scaled down before anything is done with it. */
const SIDE = 96

/**
 * The middle square of a picture file, scaled down here in the browser; nothing is sent anywhere. Throws for a file that
 * is no picture.
 */
export async function readPhoto(file: Blob): Promise<Photo> {
  const bitmap = await createImageBitmap(file)
  const side = Math.min(bitmap.width, bitmap.height)
  const canvas = document.createElement('canvas')
  canvas.width = SIDE
  canvas.height = SIDE
  const context = canvas.getContext('2d')
  if (context === null || side === 0) throw new Error('readPhoto: nothing to draw')
  context.imageSmoothingQuality = 'high'
  const [left, top] = [(bitmap.width - side) / 2, (bitmap.height - side) / 2]
  context.drawImage(bitmap, left, top, side, side, 0, 0, SIDE, SIDE)
  bitmap.close()
  return onWhite(context.getImageData(0, 0, SIDE, SIDE).data, SIDE, SIDE)
}
