import { createPool, poolSize } from '../runtime/pool'
import { workerHost } from '../runtime/run'

/** One worker answers all figures' hands; the pool does the many runs beside it. */
export const figureWorker = workerHost()
export const figurePool = createPool(
  poolSize(typeof navigator === 'undefined' ? 1 : navigator.hardwareConcurrency),
)
