/** Title block. */
export function Masthead() {
  return (
    <header className="masthead">
      <p className="kicker">An interactive article</p>
      <h1>Robust by Training</h1>
    </header>
  )
}
