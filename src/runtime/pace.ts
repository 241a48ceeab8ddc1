/** Paints that a run lasts, if it is not so long that it needs more: about four seconds, in which an eye can follow. */
const LASTS = 240

/** Paints come sixty times a second; on displays that paint faster each counts for less. */
const PAINT_MS = 1000 / 60
/** A paint this long after the last is one of sixty: no display beats evenly. */
const SURELY_MS = 12

/** How a run that plays goes from paint to paint. */
export class Pace {
  /** Frames a paint: 1/4 is one every fourth, 8 shows every eighth. */
  private readonly framesPerPaint: number
  /** What the paints so far have brought of the next frame. */
  private due = 0

  private readonly now: () => number

  /** For a run of so many frames, so many times as fast as it would play by itself. */
  constructor(length: number, speed: number, now: () => number = () => performance.now()) {
    this.framesPerPaint = Math.min(1, length / LASTS) * speed
    this.now = now
  }

  /** Waits until it is time to go on, and tells by how many frames. */
  async next(nextPaint: () => Promise<void>): Promise<number> {
    while (this.due < 1) {
      const before = this.now()
      await nextPaint()
      const took = this.now() - before
      this.due += this.framesPerPaint * (took > SURELY_MS ? 1 : took / PAINT_MS)
    }
    const frames = Math.floor(this.due)
    this.due -= frames
    return frames
  }
}
