// npm run bench:replay — 800 replays of the published experiment, in Node, in a Chromium worker and in PyTorch.
import { measureReplays, replayTable } from './replays.mjs'

console.log(replayTable(await measureReplays(console.log)))
