import { afterEach, expect, test } from 'vitest'
import { child } from '../../bench/src/child'
import { measure, names, PEAK, type Runner } from '../../bench/src/measure'
import { table } from '../../bench/src/report'

const SECONDS = 0.001
const ROUNDS = 3
const stops: (() => void)[] = []

afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

/** A child that runs this script for each line it reads. */
function answering(script: string, patience = 60): Runner {
  const program = `require('readline').createInterface({ input: process.stdin }).on('line', (line) => { ${script} })`
  const { run, stop } = child(process.execPath, ['-e', program], patience)
  stops.push(stop)
  return run
}

/** A contender whose steps take a microsecond each, by its own word. */
const steady: Runner = (_workload, steps) => steps * 1e-6

async function measured(other: Runner) {
  const told: string[] = []
  const runners = { engine: steady, [PEAK]: steady, other }
  const rates = await measure(runners, ROUNDS, SECONDS, (sentence) => told.push(sentence))
  return { rates, told }
}

test('a child that answers with seconds takes part in every round', async () => {
  const { rates, told } = await measured(answering('console.log(line.split(" ")[1] * 1e-6)'))
  expect(told).toEqual([])
  for (const workload of names()) expect(rates.other[workload]).toHaveLength(ROUNDS)
})

const faults: [what: string, script: string, says: string, patience?: number][] = [
  ['answers NaN', 'console.log("nan")', 'it answered “nan” instead of seconds'],
  ['answers nothing', 'console.log()', 'it answered “” instead of seconds'],
  ['answers less than nothing', 'console.log(-1)', 'it answered “-1” instead of seconds'],
  ['says that nothing takes time', 'console.log(0)', '4294967296 steps took it no time'],
  ['dies', 'process.exit(1)', 'it ended without an answer'],
  ['is silent', '', 'it gave no answer for 0.2 s', 0.2],
]

test.each(faults)('a child that %s is left out with a sentence, and the others go on', async (...given) => {
  const [, script, says, patience] = given
  const { rates, told } = await measured(answering(script, patience))
  expect(told).toEqual([`other: left out from W1 on; ${says}.`])
  expect(rates.other).toEqual({})
  for (const workload of names()) expect(rates.engine[workload]).toHaveLength(ROUNDS)
  expect(table(rates)).toContain('| –')
})

test('a child that cannot be started is left out with a sentence', async () => {
  const { run, stop } = child('/no/such/program', [])
  stops.push(stop)
  expect((await measured(run)).told).toEqual(['other: left out from W1 on; it ended without an answer.'])
})

test('a child that dies half-way keeps what it measured before', async () => {
  const { rates, told } = await measured(
    answering('line.startsWith("W3") ? process.exit(1) : console.log(line.split(" ")[1] * 1e-6)'),
  )
  expect(told).toEqual(['other: left out from W3 on; it ended without an answer.'])
  expect(Object.keys(rates.other)).toEqual(['W1', 'W2'])
})

test('an engine that fails ends the bench', async () => {
  const broken: Runner = () => {
    throw new Error('no memory')
  }
  const runners = { engine: broken, [PEAK]: steady }
  await expect(measure(runners, ROUNDS, SECONDS, () => undefined)).rejects.toThrow('no memory')
})
