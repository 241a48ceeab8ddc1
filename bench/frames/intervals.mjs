/** How long the page takes from frame to frame while something is done to a figure. */

/** 16.7 ms, a display's own jitter of 1 ms allowed. */
const FRAME_MS = 17.7

const quantile = (values, share) =>
  values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? Number.NaN

/** Processor time of the page's own thread so far, in ms: what other work on the machine does not blur. */
async function busyMs(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
}

/** Frames painted while `act` runs. */
export async function intervalsDuring(page, cdp, act) {
  const before = await busyMs(cdp)
  await page.evaluate(() => void (window.benchNotes.intervals = []))
  await act()
  const intervals = await page.evaluate(() => window.benchNotes.intervals.splice(0))
  const busy = (await busyMs(cdp)) - before
  return {
    frames: intervals.length,
    within: intervals.filter((ms) => ms <= FRAME_MS).length / intervals.length,
    p95: quantile(intervals, 0.95),
    longest: Math.max(...intervals),
    busy: busy / intervals.length,
  }
}
