import { readFileSync } from 'node:fs'
import { attenuation, huberEfficiency } from '../../src/core/estimators'
import { normalConsistency } from '../../src/core/statistics'

/** A number that stands typed in the text, with the sentence around it. */
export interface TypedNumber {
  /** `01-input-training-data#smote`; the part before the first heading has no name. */
  place: string
  token: string
  sentence: string
  /** The figure that will measure what its section says; undefined where figures stand or none is planned. */
  coming: string | undefined
}

/** Percentages, decimals, counts out of a number, points, and ranges of them. */
const TOKEN =
  /\d[\d,]*(?:\.\d+)? (?:to|and|or) \d[\d,]*(?:\.\d+)? %|\d[\d,]*(?:\.\d+)? %|\d[\d,]*\.\d+|\d+ (?:of|in) \d+\b|\d+ points/g

/** Exercises have their own test; formulas, settings of figures and readings are no typed results. */
const proseOf = (source: string): string =>
  source
    .replace(/^---[\s\S]*?---/, '')
    .replaceAll(/<Exercise>[\s\S]*?<\/Exercise>/g, '')
    .replaceAll(/\$\$[\s\S]*?\$\$|\$[^$]*\$/g, '#')
    .replaceAll(/<Try\b[^>]*>[\s\S]*?<\/Try>|<(?:Read|Measured)\b[^>]*\/>/g, '#')
    .replaceAll(/<\/?(?:Correction|Aside|Quantity)\b[^>]*>/g, ' ')

const sentencesOf = (text: string): string[] => text.replaceAll(/\s+/g, ' ').split(/(?<=[.:?]) (?=[A-Z“*])/)

/** Every typed number of a chapter. */
export function typedNumbersOf(chapter: string): TypedNumber[] {
  const source = proseOf(readFileSync(`src/article/${chapter}.mdx`, 'utf8'))
  return source.split(/^(?=## )/m).flatMap((section) => {
    const heading = /^## (.*)$/m.exec(section)?.[1] ?? ''
    const name = /\[#([\w-]+)\]/.exec(heading)?.[1] ?? heading.toLowerCase()
    const coming = /\{\/\* figure: ([\w-]+) \*\/\}/.exec(section)?.[1]
    const text = section.replace(/^## .*$/m, '').replaceAll(/\{\/\*[\s\S]*?\*\/\}/g, '')
    return sentencesOf(text).flatMap((sentence) =>
      Array.from(sentence.matchAll(TOKEN), ([token]) => ({
        place: `${chapter}#${name}`,
        token,
        sentence: sentence.trim(),
        coming,
      })),
    )
  })
}

/** Where a typed number comes from. */
export type Source =
  /** Chosen, not found: a setting or what a word means. */
  | 'set'
  /** The section's or a neighbour's figure, still to come, will measure it. */
  | `coming ${string}`
  /** Printed in the work with this key. */
  | `@${string}`
  /** A test that computes the number and looks for it in the text. */
  | `tests/${string}`
  /** A closed form. */
  | (() => number)

const ADVERSARIAL_DIGITS = 'tests/figures/adversarial-digits/experiment.test.ts'
const CLOSED_FORMS = 'tests/article/closedForms.test.ts'

/** The typed numbers of all sections that no coming figure will measure. */
export const ledger: Readonly<Record<string, Readonly<Record<string, Source>>>> = {
  '01-input-training-data#cutout-cutmix': {
    '3.99 %': '@DeVries2017',
    '4.72 %': '@DeVries2017',
    '14.23 %': '@Yun2019',
    '16.45 %': '@Yun2019',
  },
  '01-input-training-data#smote': { '95 %': () => 100 * (1 - 1 / 20) },
  '01-input-training-data#parametric-noise': {
    '0.001': '@He2019',
    '0.009': '@He2019',
    '45.9 %': '@He2019',
    '39.1 %': '@He2019',
    '31.5 %': '@He2019',
  },
  '02-architecture#fgsm': {
    '0.15': 'set',
    '97 %': ADVERSARIAL_DIGITS,
    '94 %': ADVERSARIAL_DIGITS,
    '17 %': ADVERSARIAL_DIGITS,
  },
  '02-architecture#iterated-attacks': {
    '11 %': ADVERSARIAL_DIGITS,
    '17 %': ADVERSARIAL_DIGITS,
    '13 %': ADVERSARIAL_DIGITS,
    '10 %': ADVERSARIAL_DIGITS,
  },
  '02-architecture#deepfool': {
    '1.1': ADVERSARIAL_DIGITS,
    '0.5': ADVERSARIAL_DIGITS,
    '5.3': ADVERSARIAL_DIGITS,
  },
  '02-architecture#two-stage': { '83.9 %': '@Wang2024', '71.0 %': '@Wang2024' },
  '03-regularisation#dropout': {
    '98 %': 'tests/figures/dropout/experiment.test.ts',
    '94 %': 'tests/figures/dropout/experiment.test.ts',
  },
  '03-regularisation#dropped-blocks': {
    '78.13 %': '@Ghiasi2018',
    '1.6': '@Ghiasi2018',
    '25 and 50 %': 'set',
    '9.5': CLOSED_FORMS,
    '21.9 and 38.6 %': CLOSED_FORMS,
  },
  '03-regularisation#renyi-entropy': {
    '0.94': CLOSED_FORMS,
    '0.80': CLOSED_FORMS,
    '0.62': CLOSED_FORMS,
    '0.36': CLOSED_FORMS,
  },
  '03-regularisation#information-bottleneck': { '0.98': 'set', '0.95': 'set', '0.02': 'set', '0.05': 'set' },
  '04-loss-function#huber-loss': {
    '1.4826': () => normalConsistency,
    '95 %': () => 100 * huberEfficiency(1.345),
    '105 points': () => 100 / huberEfficiency(1.345),
  },
  '04-loss-function#free-training': { '46.2 %': '@Shafahi2019', '45.3 %': '@Shafahi2019' },
  '04-loss-function#smoothed-labels': {
    '4.51': CLOSED_FORMS,
    '0.1': 'set',
  },
  '04-loss-function#mcgan': { '3.61': '@Xiao2024', '4.43': '@Xiao2024' },
  '05-outlook#poison-and-certify': { '0.25': 'set' },
  '06-experiment#published-program': {
    '0.1': 'set',
    '3,447.6': () => 2.1 + 3.2 * 15 + 1.6 * 15 ** 2 + 0.9 * 15 ** 3,
  },
  '06-experiment#red-below-black': { '0.01783': () => (1 - 0.2 / 15) ** 300 },
  '06-experiment#asked-again': { '0.862': () => attenuation(1, 0.4), '0.4': 'set' },
  '06-experiment#identifiable': {
    '15 points': 'set',
    '0.26': () => 1 / Math.sqrt(15),
    '0.18': () => 1 / Math.sqrt(30),
  },
  '06-experiment#mixture': { '0.60': 'set' },
}
