/** The one worker script: runs any experiment of the table, frame by frame, as the page asks. */
import { type Frames, type Id, loaders } from '../experiments'
import { reader } from './advance'
import { computesPlainly, loadPlainKernels } from './plainKernels'
import { type Open, type Rests, READY, type RunRequest, type RunResponseOf, type Step } from './protocol'

/** Long enough to get on, short enough to hear “close” in time. */
const SLICE_MS = 12

/** From one picture on the way to the next. */
const PASSING_MS = 70
/** Until the first of them: so soon that it is painted within a tenth of a second. */
const FIRST_PASSING_MS = 30

const COMING_MS = 1000

const NOT_LOADED =
  'The code of the calculation could not be loaded: the page may have been renewed since you opened it. Reload it, or try once more.'

/** From slice to slice while the worker rests: a sign of life. */
const RESTED_MS = 200

let isResting = false

/** Timers are clamped to 4 ms, a message to oneself is not. */
const yieldToMessages = (): Promise<void> =>
  new Promise((resolve) => {
    if (isResting) return void setTimeout(resolve, RESTED_MS)
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(null)
  })

/** The experiment; on a slow line its code takes a while, and `stillThere` is called meanwhile. */
async function load<K extends Id>(id: K, stillThere: () => void) {
  const coming = setInterval(stillThere, COMING_MS)
  try {
    const [experiment] = await Promise.all([loaders[id](), loadPlainKernels()])
    return experiment
  } finally {
    clearInterval(coming)
  }
}

async function open<K extends Id>({ id, config, port }: Open<K>): Promise<void> {
  const respond = (message: RunResponseOf<K>): void => port.postMessage(message)
  const stillThere = (): void => respond({ kind: 'working' })
  let closed = false
  const waiting: RunRequest[] = []
  let heard: () => void = () => {}
  port.addEventListener('message', ({ data }: MessageEvent<RunRequest>) => {
    if (data === 'close') closed = true
    waiting.push(data)
    heard()
  })
  port.start()
  let isLoaded = false
  try {
    const { run } = await load(id, stillThere)
    isLoaded = true
    const frames = reader(run(config), () => performance.now())
    while (!closed) {
      const request = waiting.shift()
      if (request === undefined) await new Promise<void>((resolve) => (heard = resolve))
      else if (request !== 'close') {
        const told = (step: Step<Frames[K]>) => ({ ...step, plain: computesPlainly() })
        let shown = performance.now() - (PASSING_MS - FIRST_PASSING_MS)
        let step = frames.advanceTo(request.to, SLICE_MS)
        while (step === undefined && !closed) {
          const passed = request.passing && performance.now() - shown > PASSING_MS ? frames.here() : undefined
          if (passed === undefined) stillThere()
          else {
            respond({ kind: 'passing', step: told(passed) })
            shown = performance.now()
          }
          await yieldToMessages()
          step = frames.advanceTo(request.to, SLICE_MS)
        }
        if (step !== undefined) respond({ kind: 'step', step: told(step) })
      }
    }
    frames.close()
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    respond({ kind: 'failed', message: isLoaded ? message : NOT_LOADED, lost: !isLoaded })
  } finally {
    port.close()
  }
}

addEventListener('message', ({ data }: MessageEvent<Open | Rests>) => {
  if (typeof data === 'object') return void open(data)
  isResting = data
})
postMessage(READY)
