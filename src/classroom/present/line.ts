/** What the two windows of a presentation tell each other. */
export type Message =
  | { kind: 'at'; index: number }
  /** A window that has just been opened asks where the other is. */
  | { kind: 'where' }
  | { kind: 'set'; figure: string; set: Readonly<Record<string, unknown>> }
  /** Pressed in the speaker’s window, meant for the screen. */
  | { kind: 'do'; deed: 'blank' | 'hands' }

export interface Line {
  tell: (message: Message) => void
  close: () => void
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What came, if it is a message of ours; anything else on the line is passed over. */
export function readMessage(data: unknown): Message | undefined {
  if (!isRecord(data)) return undefined
  const { kind, index, figure, set, deed } = data
  if (kind === 'where') return { kind }
  if (kind === 'at' && typeof index === 'number' && Number.isSafeInteger(index) && index >= 0)
    return { kind, index }
  if (kind === 'set' && typeof figure === 'string' && isRecord(set)) return { kind, figure, set }
  if (kind === 'do' && (deed === 'blank' || deed === 'hands')) return { kind, deed }
  return undefined
}

/**
 * A line between the windows of one presentation, over the browser’s own channel between pages of one origin. Pages
 * from files have no origin in common: there the window that opened the other, and the other, are spoken to directly.
 */
export function openLine(room: string, hear: (message: Message) => void, other: () => Window | null): Line {
  const channel =
    typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(`robust-by-training:${room}`)
  const take = (data: unknown): void => {
    const message = readMessage(data)
    if (message !== undefined) hear(message)
  }
  if (channel !== undefined) channel.onmessage = ({ data }) => take(data)
  const isFile = location.protocol === 'file:'
  const onMessage = ({ data, source }: MessageEvent): void => {
    if (isFile && source !== null && source === other()) take(data)
  }
  addEventListener('message', onMessage)
  return {
    tell: (message) => {
      channel?.postMessage(message)
      if (isFile) other()?.postMessage(message, '*')
    },
    close: () => {
      channel?.close()
      removeEventListener('message', onMessage)
    },
  }
}
