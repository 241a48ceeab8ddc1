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
}

export function serve(folder: string, options?: ServeOptions): Promise<Server>
