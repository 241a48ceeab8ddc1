import { anchorOf } from '../shell/anchor'
import type { PosterOnPage } from './posters'

interface OwnPageProps {
  id: string
  poster: Pick<PosterOnPage, 'name' | 'markup'>
  chapter: { number: number; title: string }
}

/** A figure's own page: the figure, and whence it comes. Addresses count from the article. */
export function OwnPage({ id, poster: { name, markup }, chapter: { number, title } }: OwnPageProps) {
  const anchor = anchorOf(id)
  return (
    <main className="own-page">
      <div id={anchor} className="figure" data-figure={id} data-name={name}>
        <div className="figure-poster" dangerouslySetInnerHTML={{ __html: markup }} />
      </div>
      <footer className="own-page-source">
        From <a href={`./#${anchor}`}>Robust by Training{number > 0 && `, chapter ${number}: ${title}`}</a>,
        an interactive article.
      </footer>
    </main>
  )
}
