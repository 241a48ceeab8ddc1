import type { ConfigOf } from '../../runtime/params'
import { params } from './params'

export { params }

export interface Frame {
  n: number
}

export function* run(config: ConfigOf<typeof params>): Generator<Frame, void> {
  yield { n: config.points.length }
}
