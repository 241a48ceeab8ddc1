import { renderToStaticMarkup } from 'react-dom/server'
import { Article } from './article/Article'
import { placedFigures } from './article/chapters'
import { expectPlaced } from './article/expectPlaced'
import { OwnPage } from './article/OwnPage'
import { Posters, type PosterOnPage } from './article/posters'
import type { FramesOf } from './batch/frames'
import { PlaceContext, placeOn } from './charts/place'
import { ids } from './experiments'
import { type ClaimHeading, HeadingContext } from './shell/figure/heading'
import { loadFigure } from './shell/figures'
import { type Poster, renderPoster } from './shell/static/poster'
import { previewOf } from './shell/static/preview'
import { type Draw, inlinePoster, lightPoster, type Publish } from './shell/static/pictures'

/** What the page is made with. */
export interface Means {
  framesOf: FramesOf
  publish: Publish
}

/** A figure's own page: what stands in its head, and its body as HTML. */
export interface RenderedOwnPage extends Pick<Poster, 'name' | 'claim' | 'sentence'> {
  id: string
  body: string
  /** An SVG picture of 1200 × 630 pixels, for those who are sent the page's address. */
  preview: () => string
}

/** The whole article, and its figures in reading order. */
export interface RenderedSite {
  article: string
  figures: readonly { id: string; ownPage: () => RenderedOwnPage }[]
}

type Placed = (typeof placedFigures)[number]

const drawing =
  (id: string, { node }: Poster, heading: ClaimHeading): Draw =>
  (page, isSecond = false) =>
    renderToStaticMarkup(
      <HeadingContext value={heading}>
        <PlaceContext value={placeOn(page)}>{node}</PlaceContext>
      </HeadingContext>,
      { identifierPrefix: `${isSecond ? 'second' : 'poster'}-${id}-` },
    )

/** The first figure stands where a reader begins: it is there with the text. */
function onPage({ id, heading }: Placed, poster: Poster, isFirst: boolean, publish: Publish): PosterOnPage {
  const draw = drawing(id, poster, heading)
  return { ...poster, markup: (isFirst ? inlinePoster : lightPoster)(id, draw, publish) }
}

function ownPage({ id, chapter }: Placed, poster: Poster, publish: Publish): RenderedOwnPage {
  const { name, claim, sentence } = poster
  const draw = drawing(id, poster, 'h1')
  const markup = inlinePoster(id, draw, publish)
  const body = renderToStaticMarkup(<OwnPage {...{ id, poster: { name, markup }, chapter }} />)
  return { id, name, claim, sentence, body, preview: () => previewOf(id, draw, claim) }
}

/** All figures in reading order. */
async function drawnFigures({ framesOf }: Means): Promise<{ placed: Placed; poster: Poster }[]> {
  expectPlaced(ids, placedFigures)
  // All modules first: then all frames are asked for at once, and the longest runs begin first.
  const figures = await Promise.all(placedFigures.map(({ id }) => loadFigure(id)))
  const posters = await Promise.all(figures.map((figure) => renderPoster(figure, framesOf)))
  return placedFigures.map((placed, at) => ({ placed, poster: posters[at] }))
}

/** As HTML, for browsers to show before, and without, any script. */
export async function renderSite(means: Means): Promise<RenderedSite> {
  const drawn = await drawnFigures(means)
  const posters = drawn.map(({ placed, poster }, at): [string, PosterOnPage] => [
    placed.id,
    onPage(placed, poster, at === 0, means.publish),
  ])
  const article = renderToStaticMarkup(
    <Posters value={new Map(posters)}>
      <Article />
    </Posters>,
  )
  const figures = drawn.map(({ placed, poster }) => ({
    id: placed.id,
    ownPage: () => ownPage(placed, poster, means.publish),
  }))
  return { article, figures }
}

/** One figure's own page; undefined if the article has no such figure. */
export async function renderOwnPage(
  id: string,
  { framesOf, publish }: Means,
): Promise<RenderedOwnPage | undefined> {
  const placed = placedFigures.find((figure) => figure.id === id)
  if (placed === undefined) return undefined
  return ownPage(placed, await renderPoster(await loadFigure(id), framesOf), publish)
}
