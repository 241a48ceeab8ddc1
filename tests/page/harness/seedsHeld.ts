/**
 * Runs before the page's own scripts: the worker that answers the hand is the first, those that come after it, for many
 * seeds, live and never finish. So a test of something else does not share its core with fifty runs it does not look at.
 */
export const SEEDS_HELD = `{
  const Native = Worker
  let isFirst = true
  window.Worker = function (...options) {
    if (isFirst) {
      isFirst = false
      return new Native(...options)
    }
    const held = new EventTarget()
    const sign = setInterval(() => held.dispatchEvent(new MessageEvent('message', { data: 'ready' })), 500)
    return Object.assign(held, { postMessage() {}, terminate: () => clearInterval(sign) })
  }
}`
