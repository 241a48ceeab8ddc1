import { type RefObject, useLayoutEffect } from 'react'
import { forgetTextZoom } from '../../charts/textZoom'
import { largest } from './largest'

/** How tall the row of pictures may become, in CSS pixels of text of the usual size. */
const [LEAST_ROW, MOST_ROW] = [150, 900]
/**
 * All text, in per cent of what the screen gives it: a picture that is not made taller grows with it, and one that has
 * more beside it than fits shrinks. At the least of it, the smallest is 1.6 % of the screen’s height.
 */
const [LEAST_SIZE, MOST_SIZE] = [96, 130]
/** Width of the pictures in per cent of the screen’s: one that is as tall as it is wide must not be all of it. */
const [LEAST_WIDTH, MOST_WIDTH] = [40, 100]
/** So much may stay empty before the room is shared out anew, in parts of the screen. */
const SLACK = 0.06

/** Makes the pictures in `inside` as large as `frame` has room, for each scene and whenever either changes its size. */
export function useFit(
  frame: RefObject<HTMLElement | null>,
  inside: RefObject<HTMLElement | null>,
  scene: string,
): void {
  useLayoutEffect(() => {
    const [outer, inner] = [frame.current, inside.current]
    if (outer === null || inner === null) return undefined
    inner.dataset['scene'] = scene
    const page = document.documentElement.style
    let isFull = false
    const set = (row: number, size: number, width = MOST_WIDTH): void => {
      page.setProperty('--present-row', String(row))
      page.setProperty('--present-size', String(size / 100))
      page.setProperty('--present-width', `${width}%`)
    }
    const fits = (row: number, size: number, width = MOST_WIDTH): boolean => {
      set(row, size, width)
      return inner.scrollHeight <= outer.clientHeight && inner.scrollWidth <= outer.clientWidth
    }
    const share = (): void => {
      const row = largest(LEAST_ROW, MOST_ROW, (tried) => fits(tried, 100))
      const isElastic = row > LEAST_ROW && row < MOST_ROW
      const isWide = row === LEAST_ROW && !fits(row, LEAST_SIZE)
      const width = isWide ? largest(LEAST_WIDTH, MOST_WIDTH, (tried) => fits(row, 100, tried)) : MOST_WIDTH
      const size = isElastic ? 100 : largest(LEAST_SIZE, MOST_SIZE, (tried) => fits(row, tried, width))
      set(row, size, width)
      isFull = isElastic || size === MOST_SIZE
      forgetTextZoom()
    }
    const look = (): void => {
      const left = outer.clientHeight - inner.scrollHeight
      if (left < 0 || (!isFull && left > SLACK * outer.clientHeight)) share()
    }
    share()
    // Not within the observer’s own turn: what it changes there is told to nobody.
    const observer = new ResizeObserver(() => requestAnimationFrame(look))
    observer.observe(inner)
    addEventListener('resize', share)
    return () => {
      observer.disconnect()
      removeEventListener('resize', share)
    }
  }, [frame, inside, scene])
}
