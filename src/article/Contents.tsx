import type { Heading, PlacedFigure } from '../../plugins/chapter'
import { anchorOf } from '../shell/anchor'
import { chapters } from './chapters'
import { usePoster } from './posters'

const FIRST_PICTURE = /<img\b[^>]*?\ssrc="([^"]+)"/

/** A figure in small; one that comes with the text has no picture in a file. */
function Thumbnail({ id }: { id: string }) {
  const { markup, name } = usePoster(id)
  const address = FIRST_PICTURE.exec(markup)?.[1]
  if (address === undefined) return null
  return (
    <a className="contents-figure" href={`#${anchorOf(id)}`} aria-label={`Figure: ${name}`} title={name}>
      <img src={address} alt="" loading="lazy" width="52" height="34" />
    </a>
  )
}

function Section({ heading, figures }: { heading: Heading; figures: readonly PlacedFigure[] }) {
  return (
    <li>
      <a href={`#${heading.id}`} data-for={heading.id}>
        {heading.text}
      </a>
      {figures.map(({ id }) => (
        <Thumbnail key={id} id={id} />
      ))}
    </li>
  )
}

function Chapter({ id, number, short, headings, figures }: (typeof chapters)[number]) {
  const sections = headings.filter(({ level }) => level === 3)
  return (
    <li>
      <a href={number === 0 ? '#article' : `#${id}`} data-for={id}>
        <span className="contents-number">{number > 0 && number}</span> {short}
      </a>
      {sections.length > 0 && (
        <ol>
          {sections.map((heading, i) => (
            <Section
              key={heading.id}
              heading={heading}
              figures={figures.filter(({ section }) => section === i + 1)}
            />
          ))}
        </ol>
      )}
    </li>
  )
}

/** After the opening, which stands for the title: below the chapters no teacher finds it. */
function TeachWithIt() {
  return (
    <li className="contents-classroom needs-js">
      <strong>Teach with it</strong>: show the figures in class, or give students a lesson with exercises.
      <a href="?present">Present it</a>
      <a href="?compose">Make a lesson</a>
    </li>
  )
}

/** Chapters, their sections and their figures in small: beside the text where there is room, else behind a button. */
export function Contents() {
  return (
    <nav className="contents" aria-label="Contents">
      <div className="contents-bar">
        <button
          type="button"
          className="contents-button needs-js"
          aria-expanded="false"
          aria-controls="contents-list"
        >
          <span className="contents-icon" aria-hidden="true" />
          Contents <span className="contents-here" />
        </button>
        <button type="button" className="theme-button needs-js">
          <span className="theme-icon" aria-hidden="true" />
          <span className="theme-name">Theme</span>
        </button>
      </div>
      <ol id="contents-list" className="contents-list">
        {chapters
          .map((chapter) => <Chapter key={chapter.id} {...chapter} />)
          .toSpliced(1, 0, <TeachWithIt key="teach" />)}
      </ol>
    </nav>
  )
}
