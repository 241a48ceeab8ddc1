import type { Open, RunRequest } from '../../src/runtime/protocol'

/** A worker that does nothing by itself; it keeps what it was asked. */
export class StubWorker extends EventTarget implements Worker {
  readonly onerror = null
  readonly onmessage = null
  readonly onmessageerror = null
  /** Its ends of the runs opened in it. */
  readonly ports: MessagePort[] = []
  readonly requests: RunRequest[] = []
  terminated = false

  postMessage({ port }: Open<'huber-vs-mse'>): void {
    this.ports.push(port)
    port.addEventListener('message', ({ data }: MessageEvent<RunRequest>) => this.requests.push(data))
    port.start()
  }

  terminate(): void {
    this.terminated = true
  }

  /** Says, over no run's port, that its script has come. */
  sayReady(): void {
    this.dispatchEvent(new MessageEvent('message', { data: 'ready' }))
  }

  sayWorking(run = 0): void {
    this.ports[run].postMessage({ kind: 'working' })
  }

  giveFrame(run = 0): void {
    this.ports[run].postMessage({ kind: 'step', step: { frame: {}, index: 0, ended: false } })
  }
}
