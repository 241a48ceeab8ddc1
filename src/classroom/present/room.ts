const KEY = 'presentation'

/**
 * What the windows of this tab's presentation call it: the same when the page is loaded again, so that the speaker's
 * window is not left behind.
 */
export function roomOfTab(): string {
  const fresh = Date.now().toString(36)
  try {
    const kept = sessionStorage.getItem(KEY)
    if (kept !== null && /^\w+$/.test(kept)) return kept
    sessionStorage.setItem(KEY, fresh)
  } catch {
    // Storage is refused: then it is the name of this load alone.
  }
  return fresh
}
