/** What only figures with settings need, those that train or count seeds among them: loaded with the first of them. */
export { FigurePlayer } from './FigurePlayer'
export { KeptRuns } from './KeptRuns'
export { EnsembleRuns } from './EnsembleRuns'
export { RunCounter } from './RunCounter'
export { RunNotices } from './RunNotices'
