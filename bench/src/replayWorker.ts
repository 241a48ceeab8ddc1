import { replay } from './replay'

// A dedicated worker: answers a number of seeds with the seconds they took.
self.addEventListener('message', ({ data }: MessageEvent<number>) => self.postMessage(replay(data)))
