export interface Server {
  url: string
  port: number
  close: () => Promise<void>
}

export function serve(folder: string, port?: number): Promise<Server>
