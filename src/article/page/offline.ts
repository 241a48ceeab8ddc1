/** After the first visit the article opens without a network. */
export function startOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  addEventListener('load', () => {
    // Refused in private windows and on plain http: the page then just needs its network.
    navigator.serviceWorker.register('./sw.js').catch(() => undefined)
  })
}
