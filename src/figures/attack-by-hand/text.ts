import { percent } from '../../charts/percent'
import type { Claim, PanelTable, Shown } from '../../shell/defineFigure'
import type { Frame } from './experiment'
import { boundOf, NAMES, type Rival } from './names'
import { type Config, EPOCHS } from './params'
import { changesInCircle, changesInSquare, findOf, hasMoved, searched, yourFind } from './rivals'

type View = Shown<Config, Frame>

const CLASSES = ['A (circles)', 'B (triangles)'] as const
const far = (length: number): string => length.toFixed(2)

export const claim: Claim<Config, Frame, undefined> = {
  text: 'Somewhere inside the circle the answer changes.',
  holds: ({ frame, config }) => config.revealed && frame.epoch > 0 && changesInCircle(frame, config),
  otherwise: ({ frame, config }) => {
    if (frame.epoch === 0) return 'Before training, the answers mean nothing.'
    if (!config.revealed)
      return hasMoved(config) && frame.guess.changed
        ? 'You found a place where the answer changes.'
        : 'Can you find a place in the circle where the answer changes?'
    return changesInSquare(frame)
      ? 'Inside the circle the answer stays; only the square’s corners change it.'
      : 'Inside the circle the answer never changes.'
  },
}

const change = (changed: boolean): string => (changed ? 'the answer changes' : 'the answer stays')

function searching({ frame, config }: View): string {
  const here = `At the grey point the net answers ${CLASSES[frame.answer]}.`
  if (!hasMoved(config)) return `${here} Drag the diamond until it turns colour.`
  return frame.guess.changed
    ? `${here} You needed ${far(frame.guess.l2)} to change that. Can a rival do with less?`
    : `${here} At your diamond, ${far(frame.guess.l2)} away, it still does.`
}

function rivalSentence(rival: Rival, { frame, config }: View): string {
  const { l2, linf, changed } = findOf(rival, frame, config)
  if (rival === 'random')
    return changed
      ? `Of 200 random points in the circle ${percent(frame.tries.share)} change the answer, the nearest ${far(l2)} away.`
      : 'Of 200 random points in the circle none changes the answer.'
  if (boundOf(rival) === 'square')
    return `${NAMES[rival]} moves each coordinate by up to ${far(linf)}, which makes ${far(l2)} in a straight line: ${change(changed)}.`
  const verb = rival === 'carliniWagner' ? 'look' : 'looks'
  return changed
    ? `${NAMES[rival]} ${verb} for the nearest change and find${verb === 'look' ? '' : 's'} one ${far(l2)} away.`
    : `${NAMES[rival]} ${verb} for the nearest change and find${verb === 'look' ? '' : 's'} none.`
}

function allSentence({ frame, config }: View): string {
  const { carliniWagner } = frame.ways
  if (!carliniWagner.changed) return 'Carlini–Wagner find no other answer.'
  const inside = carliniWagner.l2 <= config.epsilon ? 'inside' : 'outside'
  const chance = frame.tries.share === 0 ? 'none' : percent(frame.tries.share)
  return `The nearest change found is ${far(carliniWagner.l2)} away, ${inside} the circle. Of 200 random points in it, ${chance} change${frame.tries.share === 0 ? 's' : ''} the answer.`
}

export function describe(view: View): string {
  const { frame, config } = view
  if (frame.epoch === 0)
    return 'The net has not been trained yet: whatever it answers comes from its first, random weights.'
  const when = frame.epoch < EPOCHS ? `So far, epoch ${frame.epoch}: ` : ''
  if (!config.revealed) return `${when}${searching(view)}`
  const yours = hasMoved(config)
    ? ` Your diamond is ${far(frame.guess.l2)} away: ${change(frame.guess.changed)}.`
    : ''
  return `${when}${config.shown === 'all' ? allSentence(view) : rivalSentence(config.shown, view)}${yours}`
}

// The prose tells of the trained net; until then it keeps what it says.
export const values = ({ frame: { epoch, ways, tries }, config }: View): Record<string, string> =>
  epoch < EPOCHS || !ways.carliniWagner.changed
    ? {}
    : {
        epsilon: far(config.epsilon),
        nearest: far(ways.carliniWagner.l2),
        randomShare: percent(tries.share),
      }

/** Nothing of what the reader has not found or seen. */
export function table({ frame, config }: View): readonly PanelTable[] {
  const letter = (changed: boolean): string => CLASSES[changed ? 1 - frame.answer : frame.answer]
  const rivals = searched(config)
  const ends = rivals.flatMap((rival) => {
    if (rival === 'random') return []
    const { x, y, changed } = frame.ways[rival]
    return [[NAMES[rival], x.at(-1) ?? Number.NaN, y.at(-1) ?? Number.NaN, letter(changed)]]
  })
  const finds = [yourFind(frame, config), ...rivals.map((rival) => findOf(rival, frame, config))]
  return [
    {
      title: 'Two moons, the point under attack and the circle about it',
      columns: ['point', 'x₁', 'x₂', 'answer'],
      rows: [
        ['under attack', ...frame.point, letter(false)],
        ['you', frame.guess.x, frame.guess.y, letter(frame.guess.changed)],
        ...ends,
      ],
    },
    {
      title: 'How far you and each rival went, in a straight line',
      columns: [
        'who',
        'distance (l2)',
        'largest change of a coordinate (l∞)',
        'answer changed',
        'margin left',
        'forward passes',
        'gradient passes',
      ],
      rows: finds.map(({ rival, l2, linf, changed, margin, queries, gradients }) => [
        rival === 'you' ? 'you' : NAMES[rival],
        l2,
        linf,
        changed ? 'yes' : 'no',
        margin,
        queries,
        gradients,
      ]),
    },
  ]
}
