import { unbroken } from './number'

/** The name of one of several pictures that share a panel. */
export function PanelTitle({ children }: { children: string }) {
  return <p className="panel-title">{unbroken(children)}</p>
}
