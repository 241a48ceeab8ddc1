import type { FramesOf } from '../../../src/batch/frames'
import { defaultsOf } from '../../../src/params/config'
import type { Figure, FigureDefinition } from '../../../src/shell/defineFigure'
import type { Config, Id } from '../../../src/experiments'

/** A run by its settings, and the frame it came to by its print. */
export interface Run {
  id: string
  config: object
  print: string
}

declare global {
  interface Window {
    runs: Run[]
  }
}

/** A hash of every bit of a frame. Sees only its argument: it is called in the page, too. */
export function printOf(frame: unknown): string {
  const plain = (_name: string, value: unknown): unknown => {
    if (ArrayBuffer.isView(value))
      return [...new Uint8Array(value.buffer, value.byteOffset, value.byteLength)]
    return typeof value === 'number' && (Object.is(value, -0) || !Number.isFinite(value))
      ? `number ${Object.is(value, -0) ? '-0' : value}`
      : value
  }
  let hash = 0x811c9dc5
  for (const character of JSON.stringify(frame, plain))
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(16)
}

/** Begins to note, in `window.runs`, all that workers answer; runs in the page, before any of its scripts. */
export function noteRuns(printOf: (frame: unknown) => string): void {
  window.runs = []
  const opened = new WeakMap<Transferable, { id: string; config: object }>()
  window.MessageChannel = class extends MessageChannel {
    constructor() {
      super()
      const { port1, port2 } = this
      port1.addEventListener('message', ({ data }: MessageEvent) => {
        const run = opened.get(port2)
        if (run !== undefined && data?.kind === 'step')
          window.runs.push({ ...run, print: printOf(data.step.frame) })
      })
    }
  }
  window.Worker = class extends Worker {
    override postMessage(
      message: { id: string; config: object },
      ports: Transferable[] | StructuredSerializeOptions = [],
    ) {
      const transfer = Array.isArray(ports) ? ports : []
      for (const port of transfer) opened.set(port, { id: message.id, config: message.config })
      super.postMessage(message, transfer)
    }
  }
}

async function runsIn<K extends Id, Summary>(
  { id, params, run, ensemble }: FigureDefinition<K, Summary>,
  framesOf: FramesOf,
  isWhole: boolean,
): Promise<Run[]> {
  const config = defaultsOf(params)
  const seeds: readonly Config<K>[] = isWhole ? (ensemble?.configs(config) ?? []) : []
  const frames = await Promise.all([...framesOf(id, [config], run?.opensAt), ...framesOf(id, seeds)])
  return [config, ...seeds].map((config, at) => ({ id, config, print: printOf(frames[at]) }))
}

/** What a figure asks for as it opens, standing: its own run and, if `isWhole`, those of its ensemble. */
export const runsOf = (figure: Figure, framesOf: FramesOf, isWhole: boolean): Promise<Run[]> =>
  figure.unpack((definition) => runsIn(definition, framesOf, isWhole))
