import { percent } from '../../charts/percent'
import { formatFixed } from '../../charts/number'
import type { Claim, PanelTable, Shown } from '../../shell/defineFigure'
import { type Ensemble, SEEDS } from './ensemble'
import type { Frame } from './experiment'
import { KINDS, type Kind, type Test, TEST_NAMES, TESTS, type Tick, ticksOf } from './names'
import { type Config, EPOCHS } from './params'
import { listed, practised, stageText } from './words'

type View = Shown<Config, Frame, Ensemble>

/** A gain in one test that 400 digits tell from chance. */
const GAIN = 0.03
/** What was not practised has come along if it gains this part of what was. */
const ALONG = 0.5

const isKind = (tick: Tick): tick is Kind => tick !== 'upsideDown'
const kindsOf = (config: Config): Kind[] => ticksOf(config).filter(isKind)

const gainIn = ({ plain, trained }: Frame, test: Test): number => {
  const at = TESTS.indexOf(test)
  return trained.accuracy[at] - plain.accuracy[at]
}

/** Tests of something that was not practised. */
const foreign = (config: Config): Test[] =>
  TESTS.filter((test) => test !== 'clean' && !kindsOf(config).some((kind) => kind === test))

const TESTED_AS: Readonly<Record<Test, string>> = {
  clean: 'unchanged digits',
  shift: 'shifts',
  turn: 'turns',
  zoom: 'zooms',
  resolution: 'coarse pixels',
  contrast: 'contrasts',
  hole: 'holes',
  noise: 'noise',
}

/** Tests of what was not practised that gained nearly as if it had been. */
function spilled({ frame, config }: View): Test[] {
  const least = Math.min(...kindsOf(config).map((kind) => gainIn(frame, kind)))
  return foreign(config).filter((test) => gainIn(frame, test) >= Math.max(GAIN, ALONG * least))
}

const unpaid = ({ frame, config }: View): Kind[] =>
  kindsOf(config).filter((kind) => gainIn(frame, kind) < GAIN)

function otherwise(shown: View): string {
  const { frame, config } = shown
  if (frame.epoch === 0) return 'An untrained net knows no digit, changed or not.'
  if (ticksOf(config).length === 0) return 'Shown no change, both nets are one.'
  if (config.upsideDown) return 'Practise a change that alters the digit, and the net learns to confuse.'
  const [none, more] = [unpaid(shown), spilled(shown)]
  const so = frame.epoch < EPOCHS ? 'So far' : 'Here'
  if (none.length > 0)
    return `${so} practice does not help with ${listed(none.map((kind) => TESTED_AS[kind]))}.`
  return `${so} practice helps with ${listed(more.map((test) => TESTED_AS[test]))} too.`
}

export const claim: Claim<Config, Frame, Ensemble> = {
  text: 'A net knows the changes it was shown, and hardly any other.',
  holds: (shown) => {
    const { frame, config } = shown
    if (frame.epoch === 0 || config.upsideDown || ticksOf(config).length === 0) return false
    return unpaid(shown).length === 0 && spilled(shown).length === 0
  },
  otherwise,
}

function measured({ frame, config }: View): string {
  const kinds = kindsOf(config)
  if (config.upsideDown && frame.epoch === EPOCHS)
    return ` Of fresh sixes and nines the first has ${percent(frame.plain.sixNine)} right, its twin ${percent(frame.trained.sixNine)}.`
  if (kinds.length === 0) return ''
  const over = (name: 'plain' | 'trained'): number =>
    kinds.reduce((sum, kind) => sum + frame[name].accuracy[TESTS.indexOf(kind)], 0) / kinds.length
  return ` Of fresh digits changed as practised the first has ${percent(over('plain'))} right, its twin ${percent(over('trained'))}.`
}

function seedsText({ config, summary, frame }: View): string {
  const [kind, ...more] = ticksOf(config)
  if (kind === undefined || !isKind(kind) || more.length > 0 || frame.epoch < EPOCHS) return ''
  const at = KINDS.indexOf(kind)
  if (summary === undefined || summary.compared[at] < SEEDS) return ''
  return ` Practice on ${practised([kind])} helped in ${summary.wins[at]} of ${summary.compared[at]} seeds.`
}

export function describe(shown: View): string {
  const { frame, config } = shown
  const whose = frame.epoch < EPOCHS ? `So far, epoch ${frame.epoch}` : 'This seed'
  const stage = stageText(frame, config).replace(/^[TY]/, (letter) => letter.toLowerCase())
  return `${whose}: ${stage}.${measured(shown)}${seedsText(shown)}`
}

export function values({ summary }: View): Record<string, string> {
  if (summary === undefined || summary.arrived < summary.wanted) return {}
  const { plain, rows, sixNine } = summary
  const at = (test: Test): number => TESTS.indexOf(test)
  const after = (kind: Kind, test: Test): string => percent(rows[KINDS.indexOf(kind)][at(test)])
  const costs = rows.map((row) => 100 * (plain[at('clean')] - row[at('clean')]))
  return {
    clean: percent(plain[at('clean')]),
    shiftBefore: percent(plain[at('shift')]),
    shiftAfter: after('shift', 'shift'),
    turnBefore: percent(plain[at('turn')]),
    turnAfter: after('turn', 'turn'),
    coarseBefore: percent(plain[at('resolution')]),
    coarseAfter: after('resolution', 'resolution'),
    turnAfterShift: after('shift', 'turn'),
    coarseAfterShift: after('shift', 'resolution'),
    mostCost: `${formatFixed(Math.max(...costs), 0)} points`,
    sixNineBefore: percent(sixNine.plain),
    sixNineAfter: percent(sixNine.upsideDown),
  }
}

export const table = ({ frame, summary }: View): readonly PanelTable[] => [
  {
    title: 'What the nets say of the digit on the stage',
    columns: ['digit', 'never saw a change', 'practised'],
    rows: Array.from(frame.plain.answer, (sure, digit) => [digit, sure, frame.trained.answer[digit]]),
  },
  {
    title: 'Share right in each test, this seed',
    columns: ['tested on', 'never saw a change', 'practised'],
    rows: TESTS.map((test, i) => [TEST_NAMES[test], frame.plain.accuracy[i], frame.trained.accuracy[i]]),
  },
  {
    title: `Share right in each test, mean of ${SEEDS} seeds`,
    columns: ['practised', ...TESTS.map((test) => TEST_NAMES[test])],
    rows:
      summary === undefined
        ? []
        : [['nothing', ...summary.plain], ...KINDS.map((kind, i) => [TEST_NAMES[kind], ...summary.rows[i]])],
  },
]
