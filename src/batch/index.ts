/** Experiments outside the browser, compiled into one module for Node (scripts/batch.mjs): for the build, tests and the command line. */
export { type Answer, main } from './cli'
export { openFrames, type FramesOf } from './frames'
export { serve } from './thread'
