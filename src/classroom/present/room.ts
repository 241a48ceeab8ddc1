import { keepInTab, keptInTab } from '../kept'

const KEY = 'presentation'

/**
 * What the windows of this tab's presentation call it: the same when the page is loaded again, so that the speaker's
 * window is not left behind. Where storage is refused it is the name of this load alone.
 */
export function roomOfTab(): string {
  const kept = keptInTab(KEY)
  if (/^\w+$/.test(kept)) return kept
  const fresh = Date.now().toString(36)
  keepInTab(KEY, fresh)
  return fresh
}
