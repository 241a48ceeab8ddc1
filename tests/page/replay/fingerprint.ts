import { hashFloats } from '../../../src/core/nets/hash'
import { publishedFigures } from '../../../src/core/replay'
import { type Frame, run } from '../../../src/figures/replay/experiment'

function lastFrame(settings: {
  mean: number
  std: number
  meanLearned: number
  stdLearned: number
  seed: number
}) {
  const draw = [...run(settings)].at(-1)
  if (draw === undefined) throw new Error('the run made no picture')
  return draw()
}

const numbersOf = (frame: Frame): number[] => [
  ...frame.noise,
  ...frame.antiNoise,
  ...frame.noisy,
  ...frame.removed,
  ...frame.lossBefore,
  ...frame.lossAfter,
  ...frame.activeBefore,
  ...frame.activeAfter,
  ...frame.answers,
]

/** The bits of the last frame of the paper’s four settings, three seeds each; every number in it is a float32. */
export const fingerprints = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(publishedFigures).flatMap(([name, { mean, std, meanLearned, stdLearned }]) =>
      [0, 2, 3].map((seed) => {
        const frame = lastFrame({ mean, std, meanLearned, stdLearned, seed })
        return [`${name}, seed ${seed}`, hashFloats(Float32Array.from(numbersOf(frame)))]
      }),
    ),
  )
