import { type ReactNode, useId, useState } from 'react'
import { saveFile } from '../../shell/menu/saveFile'

/** What a student hands in: copied, saved, or written down. */
export function HandInBox({ code, file }: { code: string; file: string }): ReactNode {
  const id = useId()
  const [copied, setCopied] = useState<{ code: string; says: string }>()
  const copy = (): void => {
    navigator.clipboard.writeText(code).then(
      () => setCopied({ code, says: 'Copied.' }),
      () => setCopied({ code, says: 'This browser does not let the page copy: select the code by hand.' }),
    )
  }
  return (
    <section className="lesson-hand-in">
      <h2>Hand in</h2>
      <p>
        This code holds your seed and your answers, and nothing else. Send it to your teacher, as a file or
        copied from the screen: a typing error is noticed.
      </p>
      <label htmlFor={id}>Your code</label>
      <textarea id={id} readOnly rows={2} value={code} onFocus={({ target }) => target.select()} />
      <p className="button-row">
        {/* Where a page is not secure, browsers have no clipboard for it. */}
        {'clipboard' in navigator ? (
          <button type="button" className="preset" onClick={copy}>
            Copy it
          </button>
        ) : null}
        <button
          type="button"
          className="preset"
          onClick={() => saveFile(file, new Blob([`${code}\n`], { type: 'text/plain' }))}
        >
          Save it as a file
        </button>
      </p>
      {/* A code that has changed since is not the one that was copied. */}
      <p role="status">{copied?.code === code ? copied.says : ''}</p>
    </section>
  )
}
