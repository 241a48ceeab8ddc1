import { cos, sin } from '../elementary'
import type { Stream } from '../random'
import type { Labelled } from './labelled'

type Point = readonly [x: number, y: number]

/**
 * Two interleaved half circles of radius 1: class 0 is (cos t, sin t), class 1 is (1 − cos t, ½ − sin t), t uniform
 * in [0, π], plus N(0, noise²) on both coordinates. Classes take turns.
 */
export function twoMoons(count: number, noise: number, random: Stream): Labelled {
  return planar('twoMoons', count, 2, noise, random, (label) => {
    const t = random.uniform(0, Math.PI)
    return label === 0 ? [cos(t), sin(t)] : [1 - cos(t), 0.5 - sin(t)]
  })
}

/** Round clouds N(centre, spread²), one class for each centre. Classes take turns. */
export function blobs(count: number, centres: readonly Point[], spread: number, random: Stream): Labelled {
  return planar('blobs', count, centres.length, spread, random, (label) => centres[label])
}

/**
 * Arms that wind out from the origin to radius 1, one class each: radius √u for uniform u (even in area), angle
 * 2π(turns·radius + class/arms), plus N(0, noise²) on both coordinates. Classes take turns.
 */
export function spirals(
  count: number,
  noise: number,
  random: Stream,
  { arms = 2, turns = 1 }: { arms?: number; turns?: number } = {},
): Labelled {
  return planar('spirals', count, arms, noise, random, (label) => {
    const radius = Math.sqrt(random.uniform())
    const angle = 2 * Math.PI * (turns * radius + label / arms)
    return [radius * cos(angle), radius * sin(angle)]
  })
}

function planar(
  name: string,
  count: number,
  classes: number,
  noise: number,
  random: Stream,
  place: (label: number) => Point,
): Labelled {
  if (!(Number.isInteger(count) && count > 0 && classes > 0 && noise >= 0)) {
    throw new RangeError(`${name}: ${count} points of ${classes} classes with spread ${noise}`)
  }
  const inputs = new Float32Array(2 * count)
  const labels = Uint8Array.from({ length: count }, (_, i) => i % classes)
  for (let i = 0; i < count; i++) {
    const [x, y] = place(labels[i])
    inputs[2 * i] = x + random.normal(0, noise)
    inputs[2 * i + 1] = y + random.normal(0, noise)
  }
  return { count, features: 2, classes, inputs, labels }
}
