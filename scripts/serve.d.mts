export interface Server {
  url: string
  port: number
  close: () => Promise<void>
}

export interface ServeOptions {
  /** 0 takes any free port. */
  port?: number
  /** HTML put first into the head of every page. */
  headStart?: string
  /** Script put before the first line of every script, those of workers too. */
  scriptStart?: string
  /** Sent with every file. */
  headers?: Readonly<Record<string, string>>
  /** Asked before each answer, which waits for it; `false`: there is no such file. */
  meet?: (path: string) => Promise<boolean>
}

export function serve(folder: string, options?: ServeOptions): Promise<Server>
