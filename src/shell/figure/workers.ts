import { workerHost } from '../../runtime/run'

/** One worker answers the hand in all figures. */
export const figureWorker = workerHost()
