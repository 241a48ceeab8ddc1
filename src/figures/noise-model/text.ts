import { formatFixed, say } from '../../charts/number'
import type { Claim, PanelTable, Shown } from '../../shell/defineFigure'
import type { Ensemble } from './ensemble'
import type { Frame } from './experiment'
import { hasMarked, markedBy, marksOf } from './marks'
import type { Config } from './params'

type ModelShown = Shown<Config, Frame, Ensemble | undefined>

/** The model's spread of the good readings must come at least so much closer than the spread of all. */
const CLOSER = 0.5

const faultyIn = ({ faulty }: Frame): number => faulty.reduce((sum, value) => sum + value, 0)

export const claim: Claim<Config, Frame, Ensemble | undefined> = {
  text: 'Noise with a pattern can be kept as part of the data.',
  holds: ({ frame, config }) => {
    const offBy = (sd: number): number => Math.abs(sd - config.sd)
    const { model, estimates } = frame
    return config.compare && faultyIn(frame) > 0 && offBy(model.sd) < CLOSER * offBy(estimates.plain.sd)
  },
  otherwise: ({ frame, config }) => {
    if (!config.compare) return 'Which of these readings are faulty?'
    return faultyIn(frame) === 0
      ? 'Without faults the model costs next to nothing.'
      : 'These faults are not told from good readings, at least not yet.'
  },
}

const faulty = (count: number): string =>
  count === 1 ? 'the one faulty reading' : `the ${count} faulty readings`

const good = (count: number): string => `${count} good ${count === 1 ? 'one' : 'ones'}`

function marksText(frame: Frame, config: Config, wrong: number): string {
  if (!hasMarked(config)) return ''
  const { all, caught, accused } = marksOf(frame, config)
  return wrong === 0
    ? `You marked ${all}. `
    : `You marked ${caught} of ${faulty(wrong)}, and ${good(accused)}. `
}

export function describe({ frame, config }: ModelShown): string {
  const { model, caught, accused } = frame
  const wrong = faultyIn(frame)
  if (!config.compare) {
    const marked = marksOf(frame, config).all
    return `Drag the two lines until what you think faulty lies outside. So far you mark ${marked} of ${config.count} readings.`
  }
  const found =
    wrong === 0
      ? `None of these readings is faulty; the model marks ${caught + accused === 0 ? 'none' : caught + accused}. `
      : `The model marks ${caught} of ${hasMarked(config) ? 'them' : faulty(wrong)}, and ${good(accused)}. `
  return (
    `${marksText(frame, config, wrong)}${found}It takes the good ones to have mean ${formatFixed(model.mean, 2)} and spread ${formatFixed(model.sd, 2)} ` +
    `(drawn with ${formatFixed(config.mean, 2)} and ${formatFixed(config.sd, 2)}); all readings together have spread ${formatFixed(frame.estimates.plain.sd, 2)}.`
  )
}

export function values({ frame, summary }: ModelShown): Record<string, string> {
  const { model, estimates, caught, faulty } = frame
  const miss = (of: (ensemble: Ensemble) => number): string =>
    summary === undefined ? '…' : say(of(summary), 2)
  return {
    emSd: formatFixed(model.sd, 2),
    plainSd: formatFixed(estimates.plain.sd, 2),
    madSd: formatFixed(estimates.median.sd, 2),
    caught: `${caught} of ${faulty.reduce((sum, value) => sum + value, 0)}`,
    plainSdMiss: miss(({ misses }) => misses.plain.sd),
    medianSdMiss: miss(({ misses }) => misses.median.sd),
    emSdMiss: miss(({ misses }) => misses.em.sd),
  }
}

export const table = ({ frame, config }: ModelShown): readonly PanelTable[] => {
  const marked = markedBy(frame.errors, config)
  const { model, estimates } = frame
  return [
    {
      title: 'The error of each reading',
      columns: config.compare
        ? ['error', 'marked by you', 'probability of being faulty', 'drawn as']
        : ['error', 'marked by you'],
      rows: Array.from(frame.errors, (error, i) => {
        const own = [error, marked[i] ? 'faulty' : 'good']
        return config.compare
          ? [...own, frame.probability[i], frame.faulty[i] === 1 ? 'faulty' : 'good']
          : own
      }),
    },
    {
      title: 'How often each error came',
      columns: ['by', 'mean', 'spread', 'share of faults in %'],
      rows: config.compare
        ? [
            ['the model', model.mean, model.sd, 100 * model.faulty],
            ['all readings', estimates.plain.mean, estimates.plain.sd, 0],
          ]
        : [],
    },
    {
      title: 'How well the model fits',
      columns: ['round', 'log-likelihood per reading'],
      rows: frame.logLikelihood.map((value, round) => [round, value]),
    },
  ]
}
