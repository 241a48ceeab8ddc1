import { renderToStaticMarkup } from 'react-dom/server'
import { Article } from './article/Article'
import { chapters } from './article/chapters'
import { Stills, type StillOnPage } from './article/figures'
import { StillWidth } from './charts/StillWidth'
import { renderStill } from './shell/still'
import { type Draw, inlineStill, lightStill, type Publish } from './shell/stillPictures'

/** The first figure stands where a reader begins: it is there with the text. */
async function stillOnPage(id: string, isFirst: boolean, publish: Publish): Promise<[string, StillOnPage]> {
  const { node, ...still } = await renderStill(id)
  const draw: Draw = (width, twin = false) =>
    renderToStaticMarkup(<StillWidth value={width}>{node}</StillWidth>, {
      identifierPrefix: `${twin ? 'twin' : 'still'}-${id}-`,
    })
  return [id, { ...still, markup: isFirst ? inlineStill(draw) : lightStill(draw, publish) }]
}

/** The whole article as HTML, for the browser to show before, and without, any script. */
export async function renderArticle(publish: Publish): Promise<string> {
  const ids = chapters.flatMap(({ figures }) => figures)
  const stills = await Promise.all(ids.map((id, at) => stillOnPage(id, at === 0, publish)))
  return renderToStaticMarkup(
    <Stills value={new Map(stills)}>
      <Article />
    </Stills>,
  )
}
