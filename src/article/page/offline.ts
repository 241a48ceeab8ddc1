/** After the first visit the article opens without a network. */
export function startOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  // Whoever looks at one figure, in a frame perhaps, has not asked for the whole article.
  if (document.documentElement.dataset['only'] !== undefined) return
  addEventListener('load', () => {
    try {
      // Refused in private windows and on plain http: the page then just needs its network.
      navigator.serviceWorker.register('./sw.js').catch(() => undefined)
    } catch {
      // In a sandboxed frame the very word is refused.
    }
  })
}
