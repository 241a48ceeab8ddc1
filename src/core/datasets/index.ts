export * from './labelled'
export * from './planar'
export * from './curves'
