/** Runs inside the page, before its own scripts: notes when pictures come and when frames are painted. */
export function watch() {
  const notes = { runs: [], intervals: undefined }
  window.benchNotes = notes

  // Every run of an experiment has a message channel of its own; its pictures come as messages of kind “step”, those on a
  // long way as “passing”.
  const Native = window.MessageChannel
  window.MessageChannel = class extends Native {
    constructor() {
      super()
      const run = { opened: performance.now(), steps: [] }
      notes.runs.push(run)
      this.port1.addEventListener('message', ({ data }) => {
        if (data?.kind !== 'step' && data?.kind !== 'passing') return
        const step = { index: data.step.index, ended: data.step.ended }
        // What this message changes is painted between the next animation frame and the task after it.
        requestAnimationFrame(() =>
          setTimeout(() => {
            step.painted = performance.now()
            run.steps.push(step)
          }),
        )
      })
    }
  }

  // The time a callback is given is that of the display’s own beat: a frame that was left out shows as two beats.
  let last = performance.now()
  const tick = (now) => {
    notes.intervals?.push(now - last)
    last = now
    requestAnimationFrame(tick)
  }
  requestAnimationFrame(tick)
}
