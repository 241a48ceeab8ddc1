import { chapters } from './chapters'
import { Contents } from './Contents'
import { elements } from './elements'
import { LoopInSmall } from './LoopInSmall'

type ChapterOnPage = (typeof chapters)[number]

function ChapterHeading({ number, id, title }: ChapterOnPage) {
  return (
    <header className="chapter-head">
      <LoopInSmall chapter={number} />
      <h2 id={`${id}-title`}>
        <span className="chapter-number">{number}</span> {title}
        <a className="self-link" href={`#${id}`} aria-label={`Link to “${title}”`} />
      </h2>
    </header>
  )
}

/** The page's body: title, contents, chapters in reading order. */
export function Article() {
  return (
    <>
      <a className="skip" href="#article">
        Skip to the article
      </a>
      <Contents />
      <main id="article">
        <article>
          {chapters.map((chapter) => (
            <section
              key={chapter.id}
              id={chapter.id}
              className="chapter"
              {...(chapter.number > 0
                ? { 'aria-labelledby': `${chapter.id}-title` }
                : { 'aria-label': chapter.title })}
            >
              {/* The opening is headed by the article’s own title. */}
              {chapter.number > 0 && <ChapterHeading {...chapter} />}
              <chapter.Text components={elements} />
            </section>
          ))}
        </article>
      </main>
      <footer className="colophon">
        <p>
          Text under CC BY 4.0, code under the MIT licence. Everything on this page is computed in your
          browser; nothing is sent anywhere.
        </p>
      </footer>
    </>
  )
}
