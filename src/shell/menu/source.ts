import { formatValue, writeConfig } from '../../params/codec'
import { settingsOf } from '../../params/config'
import type { ConfigOf, Params } from '../../params/declare'

const sources = import.meta.glob<string>('../../figures/*/experiment/index.ts', {
  query: '?raw',
  import: 'default',
})

/** The command that prints this picture's numbers, and the program it runs, with the figure's present values. */
export async function loadCode<P extends Params>(figure: {
  id: string
  params: P
  config: ConfigOf<P>
}): Promise<string> {
  const { id, params, config } = figure
  const words = writeConfig(params, config).map(([name, text]) => ` --${name} ${text}`)
  const values = settingsOf(params, config).map(({ name, value }) => `//   ${name}: ${formatValue(value)}`)
  const source = await sources[`../../figures/${id}/experiment/index.ts`]?.()
  return [
    '// The same numbers in a terminal, from the article’s repository:',
    `//   npm run -s experiment -- ${id}${words.join('')}`,
    '// with these values:',
    ...values,
    '',
    `// src/figures/${id}/experiment/index.ts`,
    source ?? '',
  ].join('\n')
}
