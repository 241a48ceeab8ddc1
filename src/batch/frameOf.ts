import { type Config, type Frames, type Id, loaders } from '../experiments'
import { reader } from '../runtime/advance'

/** A run's frame in this very thread (Infinity: the last): for the build, the command line and tests. */
export async function frameOf<K extends Id>(id: K, config: Config<K>, at = Infinity): Promise<Frames[K]> {
  const { run } = await loaders[id]()
  const step = reader(run(config)).advanceTo(at)
  if (step === undefined) throw new Error(`frameOf: ${id} has no frame ${at}`)
  return step.frame
}
