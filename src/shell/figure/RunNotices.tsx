import type { ReactNode } from 'react'
import type { Config, Id } from '../../experiments'
import type { Preset, Stopped } from '../defineFigure'

interface RunNoticesProps<K extends Id> {
  /** Whether the figure computes without WebAssembly. */
  plain: boolean
  stopped: (Stopped & { fixes: readonly Preset<Config<K>>[] }) | undefined
  onFix: (fix: Preset<Config<K>>) => void
}

/** What a run has to say that went on without what it needs, or no further. */
export function RunNotices<K extends Id>({ plain, stopped, onFix }: RunNoticesProps<K>): ReactNode {
  return (
    <>
      {plain ? (
        <p className="notice">
          WebAssembly is switched off in this browser, or too old, so this figure computes in plain
          JavaScript: slower, and equal to the numbers of the text within rounding only.
        </p>
      ) : null}
      {stopped === undefined ? null : (
        <p className="notice" role="alert">
          <span>
            {`At step ${stopped.step} the numbers of ${stopped.where} stopped being finite: ${stopped.why}. The last finite picture is shown.`}
          </span>
          {stopped.fixes.map((fix) => (
            <button key={fix.label} type="button" className="notice-action" onClick={() => onFix(fix)}>
              {fix.label}
            </button>
          ))}
        </p>
      )}
    </>
  )
}
