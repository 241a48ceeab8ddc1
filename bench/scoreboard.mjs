/**
 * npm run bench:scoreboard — what the scoreboard's runs cost in Node with nothing kept: the first coarse table, 8 seeds in
 * one thread and in two, and twice as many seeds. On a busy machine ratios of CPU time tell more than seconds.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { openBatch } from '../scripts/batch.mjs'

/** Seconds on the clock and of the processor that a table of so many seeds takes; under seeds of its own, so that no frame is kept. */
async function timed(main, { seeds, workers, seed }) {
  const [start, before] = [performance.now(), process.cpuUsage()]
  const { lines } = await main([
    'scoreboard',
    '--seeds',
    `${seeds}`,
    '--workers',
    `${workers}`,
    '--seed',
    `${seed}`,
  ])
  for await (const line of lines) if (line.length === 0) throw new Error('bench:scoreboard: an empty line')
  const { user, system } = process.cpuUsage(before)
  return { clock: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 }
}

const row = (...cells) => console.log(`| ${cells.join(' | ')} |`)

const cache = mkdtempSync(join(tmpdir(), 'scoreboard-'))
try {
  const { main } = await openBatch({ cache })
  // A thread's first run compiles what all others find compiled.
  await timed(main, { seeds: 2, workers: 2, seed: 1000 })
  const coarse = await timed(main, { seeds: 2, workers: 2, seed: 2000 })
  const two = await timed(main, { seeds: 8, workers: 2, seed: 3000 })
  const one = await timed(main, { seeds: 8, workers: 1, seed: 4000 })
  const twice = await timed(main, { seeds: 16, workers: 2, seed: 5000 })
  row('table', 'seconds', 'CPU seconds', 'goal')
  row('---', '---', '---', '---')
  row('2 seeds, 2 workers', coarse.clock.toFixed(1), coarse.cpu.toFixed(1), '≤ 5 s')
  row('8 seeds, 2 workers', two.clock.toFixed(1), two.cpu.toFixed(1), '≤ 60 s')
  row('8 seeds, 1 worker', one.clock.toFixed(1), one.cpu.toFixed(1), '')
  row('16 seeds, 2 workers', twice.clock.toFixed(1), twice.cpu.toFixed(1), '')
  console.log(`\n1 worker ÷ 2 workers: ${(one.clock / two.clock).toFixed(2)} × (goal: ≥ 1.8)`)
  console.log(
    `16 seeds ÷ 8 seeds: ${(twice.cpu / two.cpu).toFixed(2)} × CPU time, ${(twice.clock / two.clock).toFixed(2)} × on the clock (linear: 2)`,
  )
} finally {
  rmSync(cache, { recursive: true, force: true })
}
