import type { Config, Id, ParamsOf } from '../experiments'
import { withValues } from '../params/config'
import type { LinkedState } from '../params/link'
import type { FigureDefinition, ParamName } from '../shell/defineFigure'
import { createFigureStore, type FigureStore } from '../shell/figure/store'

/**
 * The settings of a figure in a lesson. “Put it back” leads to what the lesson opened it with, and a preset leaves
 * alone what it does not name of those that are fixed: a student’s seed, and what a teacher has hidden.
 */
export function createStepStore<K extends Id, Summary>(
  definition: Pick<FigureDefinition<K, Summary>, 'params' | 'derive' | 'lasting'>,
  opened: LinkedState<ParamsOf[K]>,
  fixedNames: readonly string[],
): FigureStore<K> {
  const { params, lasting = [] } = definition
  const isOwn = (name: string): name is ParamName<Config<K>> => Object.hasOwn(params, name)
  const fixed = fixedNames.filter(isOwn).filter((name) => !lasting.includes(name))
  const given = Object.fromEntries(fixed.map((name) => [name, opened.config[name]]))
  const store = createFigureStore({ ...definition, lasting: [...lasting, ...fixed] }, opened)
  const { preset } = store.getState()
  store.setState({
    preset: (next) => {
      // An earlier preset may have named them.
      store.setState(({ config }) => ({ config: withValues(params, config, given) }))
      preset(next)
    },
    reset: () => store.setState({ config: opened.config, pins: [], problems: [] }),
  })
  return store
}
