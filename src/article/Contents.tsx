import { chapters } from './chapters'

/** Contents list: beside the text where there is room, else behind a button at the top. */
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
        {chapters.map(({ id, number, short, headings }) => (
          <li key={id}>
            <a href={number === 0 ? '#article' : `#${id}`} data-for={id}>
              <span className="contents-number">{number > 0 && number}</span> {short}
            </a>
            {headings.some((heading) => heading.level === 3) && (
              <ol>
                {headings
                  .filter((heading) => heading.level === 3)
                  .map((heading) => (
                    <li key={heading.id}>
                      <a href={`#${heading.id}`} data-for={heading.id}>
                        {heading.text}
                      </a>
                    </li>
                  ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
