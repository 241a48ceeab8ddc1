import { glossary } from '../glossary'

/** The terms of the trade, each in a line: what words in the text open. */
export function Glossary() {
  return (
    <ul className="glossary">
      {glossary.map(({ id, term, meaning }) => (
        <li key={id} id={`term-${id}`}>
          <b>{term}</b> {meaning}
        </li>
      ))}
    </ul>
  )
}
