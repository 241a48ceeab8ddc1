/** Title block. */
export function Masthead() {
  return (
    <header className="masthead">
      <p className="kicker">An interactive article</p>
      <h1>Robust by Training</h1>
      <p className="subtitle">
        Four procedures for learning from imperfect data, and one experiment put to the test
      </p>
      <p className="byline">
        After the survey <cite>Robustness Training in Four Procedures of Machine Learning</cite>{' '}
        <span className="citation">
          (
          <a className="cite" href="#ref-Wei2024" role="doc-biblioref">
            Wei 2024
          </a>
          )
        </span>
        . Every figure is trained or computed while you read.
      </p>
    </header>
  )
}
