import { authorsOf, isChecked, plain, toBibtex, type Entry } from '../bibliography'
import { bibliography } from '../references'
import { chapters } from '../chapters'

const always = ['Wei2024']

/** What the article cites and what the survey cites, as far as checked, by author and year. */
function printed(): Entry[] {
  const cited = new Set([...always, ...chapters.flatMap((chapter) => chapter.cited)])
  const order = (entry: Entry) => `${plain(entry.fields['author'] ?? '')} ${entry.fields['year']}`
  return [...bibliography.values()]
    .filter((entry) => isChecked(entry) && (cited.has(entry.key) || entry.fields['surveyref'] !== undefined))
    .sort((a, b) => order(a).localeCompare(order(b), 'en'))
}

const names = (entry: Entry): string => {
  const all = authorsOf(entry).map(({ given, family }) => (given ? `${given} ${family}` : family))
  if (all.length > 8) return `${all.slice(0, 7).join(', ')} and ${all.length - 7} others`
  return all.length > 1 ? `${all.slice(0, -1).join(', ')} and ${all[all.length - 1]}` : all[0]
}

/** “The Annals of Mathematical Statistics 35(1), 73–101” */
function venue({ fields }: Entry): string {
  const place = fields['journal'] ?? fields['booktitle'] ?? fields['publisher'] ?? fields['howpublished']
  const volume = fields['volume'] && fields['volume'] + (fields['number'] ? `(${fields['number']})` : '')
  const title = [place, volume].filter(Boolean).join(' ')
  return plain(
    [fields['edition'] && `${fields['edition']} edition`, title, fields['pages']].filter(Boolean).join(', '),
  )
}

function Links({ fields }: { fields: Entry['fields'] }) {
  return (
    <>
      {fields['doi'] && <a href={`https://doi.org/${fields['doi']}`}>doi:{fields['doi']}</a>}{' '}
      {fields['eprint'] && <a href={`https://arxiv.org/abs/${fields['eprint']}`}>arXiv:{fields['eprint']}</a>}
    </>
  )
}

function Reference({ entry }: { entry: Entry }) {
  return (
    <li id={`ref-${entry.key}`} className="reference">
      <p>
        {names(entry)} ({entry.fields['year']}). <cite>{plain(entry.fields['title'] ?? '')}</cite>.{' '}
        {venue(entry) && `${venue(entry)}. `}
        <Links fields={entry.fields} />
      </p>
      <details className="bibtex">
        <summary>BibTeX</summary>
        <pre>{toBibtex(entry)}</pre>
        <button type="button" className="copy needs-js" data-copy="">
          Copy
        </button>
      </details>
    </li>
  )
}

/** The reference list. */
export function References() {
  return (
    <ul className="references">
      {printed().map((entry) => (
        <Reference key={entry.key} entry={entry} />
      ))}
    </ul>
  )
}
