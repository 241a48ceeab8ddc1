import { serve } from '../../../scripts/serve.mjs'

/** Runs before the page's own policy is read, so that no error comes too early to be noted. */
const NOTE_ERRORS = `<script>
  window.shownErrors = []
  const note = (...parts) => window.shownErrors.push(parts.map((part) => part?.stack ?? String(part)).join(' '))
  addEventListener('error', (event) => note(event.message ?? 'not loaded: ' + (event.target.src ?? event.target.href)), true)
  addEventListener('unhandledrejection', (event) => note('unhandled rejection:', event.reason))
  addEventListener('securitypolicyviolation', (event) => note('blocked by policy:', event.blockedURI))
  const show = console.error
  console.error = (...parts) => { note(...parts); show.apply(console, parts) }
</script>`

/** How a site is served apart from the plain way. */
export interface Serving {
  /** A script that runs before the page's own, ahead of its policy. */
  before?: string
  /** A script that runs first in every script, those of workers too. */
  beforeScripts?: string
  /** Sent with every file. */
  headers?: Readonly<Record<string, string>>
}

export interface Site {
  readonly url: string
  /** Stops answering, as a host out of reach would. */
  goOffline: () => Promise<void>
  goOnline: () => Promise<void>
  /** From now on there is no file at paths like this, as after a deploy. */
  lose: (path: RegExp) => void
  /** From now on files at paths like this do not come, until the function that is returned is called. */
  hold: (path: RegExp) => () => void
}

/** Files that are gone, and files that are on their way. */
function gates() {
  const gone: RegExp[] = []
  const held: { path: RegExp; until: Promise<void> }[] = []
  const opened: (() => void)[] = []
  return {
    meet: async (url: string): Promise<boolean> => {
      await Promise.all(held.filter(({ path }) => path.test(url)).map(({ until }) => until))
      return !gone.some((path) => path.test(url))
    },
    lose: (path: RegExp) => void gone.push(path),
    hold: (path: RegExp) => {
      let open = () => {}
      held.push({ path, until: new Promise((resolve) => (open = resolve)) })
      opened.push(open)
      return open
    },
    heal: () => {
      gone.length = 0
      for (const open of opened.splice(0)) open()
    },
  }
}

/** Serves a folder until closed; `noteErrors` lets a browser without a log of its own keep one. */
export async function startSite(
  folder: string,
  noteErrors: boolean,
  { before = '', beforeScripts = '', headers = {} }: Serving = {},
): Promise<Site & { heal: () => void; close: () => Promise<void> }> {
  const first = before === '' ? '' : `<script>${before}</script>`
  const { meet, lose, hold, heal } = gates()
  const headStart = first + (noteErrors ? NOTE_ERRORS : '')
  const options = { headStart, scriptStart: beforeScripts, headers, meet }
  let server = await serve(folder, options)
  const { url, port } = server
  return {
    url,
    goOffline: () => server.close(),
    goOnline: async () => {
      server = await serve(folder, { ...options, port })
    },
    lose,
    hold,
    /** Everything is there again, at once. */
    heal,
    close: () => server.close(),
  }
}
