import { renderToStaticMarkup } from 'react-dom/server'
import { Article } from './article/Article'
import { chapters } from './article/chapters'
import { Stills } from './article/figures'
import { renderStill } from './shell/still'

/** The whole article as HTML, for the browser to show before, and without, any script. */
export async function renderArticle(): Promise<string> {
  const ids = chapters.flatMap(({ figures }) => figures)
  const stills = await Promise.all(ids.map(async (id) => [id, await renderStill(id)] as const))
  return renderToStaticMarkup(
    <Stills value={new Map(stills)}>
      <Article />
    </Stills>,
  )
}
