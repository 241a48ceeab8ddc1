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

export interface Site {
  readonly url: string
  /** Stops answering, as a host out of reach would. */
  goOffline: () => Promise<void>
  goOnline: () => Promise<void>
}

/**
 * Serves a folder until closed; `noteErrors` lets a browser without a log of its own keep one, `before` is a script
 * that runs ahead of the page's own.
 */
export async function startSite(
  folder: string,
  noteErrors: boolean,
  before = '',
): Promise<Site & { close: () => Promise<void> }> {
  const first = before === '' ? '' : `<script>${before}</script>`
  const options = { headStart: first + (noteErrors ? NOTE_ERRORS : '') }
  let server = await serve(folder, options)
  const { url, port } = server
  return {
    url,
    goOffline: () => server.close(),
    goOnline: async () => {
      server = await serve(folder, { ...options, port })
    },
    close: () => server.close(),
  }
}
