/** Runs inside the page: brings an element to the middle of the window, and keeps it there while what stands above takes its true height. */
export async function bring(element) {
  const since = performance.now()
  for (let still = 0, last = Number.NaN; still < 6;) {
    const { top } = element.getBoundingClientRect()
    still = top === last ? still + 1 : 0
    if (still === 0) element.scrollIntoView({ block: 'center', behavior: 'instant' })
    last = element.getBoundingClientRect().top
    await new Promise(requestAnimationFrame)
  }
  return since
}
