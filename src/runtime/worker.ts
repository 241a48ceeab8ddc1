/** The one worker script: runs any experiment of the table, frame by frame, as the page asks. */
import { type Id, loaders } from '../experiments'
import { reader } from './advance'
import type { AnswerOf, Ask, Open } from './protocol'

/** Long enough to get on, short enough to hear “close” in time. */
const SLICE_MS = 12

const COMING_MS = 2000

/** Lets waiting messages in; timers are clamped to 4 ms, a message to oneself is not. */
const breath = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(null)
  })

async function open<K extends Id>({ id, config, port }: Open<K>): Promise<void> {
  const answer = (message: AnswerOf<K>): void => port.postMessage(message)
  const fail = (error: unknown): void =>
    answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  let closed = false
  const waiting: Ask[] = []
  let heard: () => void = () => {}
  port.addEventListener('message', ({ data }: MessageEvent<Ask>) => {
    if (data === 'close') closed = true
    waiting.push(data)
    heard()
  })
  port.start()
  try {
    // On a slow line the experiment's own code takes a while; the page should know that somebody is there.
    const coming = setInterval(() => answer({ kind: 'working' }), COMING_MS)
    const { run } = await loaders[id]().finally(() => clearInterval(coming))
    const frames = reader(run(config), () => performance.now())
    while (!closed) {
      const ask = waiting.shift()
      if (ask === undefined) await new Promise<void>((resolve) => (heard = resolve))
      else if (ask !== 'close') {
        let step = frames.toward(ask, SLICE_MS)
        while (step === undefined && !closed) {
          answer({ kind: 'working' })
          await breath()
          step = frames.toward(ask, SLICE_MS)
        }
        if (step !== undefined) answer({ kind: 'step', step })
      }
    }
    frames.close()
  } catch (error) {
    fail(error)
  } finally {
    port.close()
  }
}

addEventListener('message', ({ data }: MessageEvent<Open>) => void open(data))
