import { type ReactNode, type RefObject, useRef, useState } from 'react'
import type { Config, Id } from '../experiments'
import { writeLink } from '../runtime/link'
import { csvOf } from './csv'
import type { FigureDefinition, Shown } from './defineFigure'
import { saveFile } from './saveFile'
import { settingsText } from './settingsText'
import { loadCode } from './source'

export interface MenuProps<K extends Id, Summary> {
  definition: FigureDefinition<K, Summary>
  config: Config<K>
  shown: Shown<K, Summary> | undefined
  /** The frame shown, where the figure has a time line. */
  at: number | undefined
  body: RefObject<HTMLDivElement | null>
  tableOpen: boolean
  onTable: (open: boolean) => void
}

/** A text to copy by hand where the clipboard is closed to pages, or to read: a link, the code. */
interface Sheet {
  title: string
  text: string
  said: string
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

export function Menu<K extends Id, Summary>(props: MenuProps<K, Summary>): ReactNode {
  const { definition, config, shown, at } = props
  const { id, params, claim } = definition
  const dialog = useRef<HTMLDialogElement>(null)
  const details = useRef<HTMLDetailsElement>(null)
  const [sheet, setSheet] = useState<Sheet>()

  const address = (alone: boolean): string => {
    const url = new URL(location.href)
    url.search = writeLink({ id, params, config }, { at, alone })
    url.hash = alone ? '' : id
    return url.href
  }
  const close = (): void => {
    if (details.current !== null) details.current.open = false
  }
  const open = (next: Sheet): void => {
    close()
    setSheet(next)
    dialog.current?.showModal()
  }
  const offer = async (title: string, text: string): Promise<void> => {
    open({ title, text, said: (await copied(text)) ? 'Copied.' : 'Select the text and copy it.' })
  }
  const picture = async (kind: 'svg' | 'png'): Promise<void> => {
    close()
    const body = props.body.current
    if (body === null) return
    const { pictureOf } = await import('./picture')
    const words = { title: claim, settings: settingsText(params, config) }
    saveFile(`${id}.${kind}`, await pictureOf(body, words, kind))
  }

  const items: readonly [label: string, act: () => void][] = [
    ['Link to this state', () => void offer('Link to this state', address(false))],
    [
      props.tableOpen ? 'Hide the data table' : 'Show the data as a table',
      () => (close(), props.onTable(!props.tableOpen)),
    ],
    [
      'Save the data (CSV)',
      () => {
        close()
        if (shown !== undefined)
          saveFile(`${id}.csv`, new Blob([csvOf(definition.table(shown))], { type: 'text/csv' }))
      },
    ],
    ['Save the picture (SVG)', () => void picture('svg')],
    ['Save the picture (PNG)', () => void picture('png')],
    [
      'The code, with these values',
      () => void loadCode({ id, params, config }).then((text) => offer('The code, with these values', text)),
    ],
    ['Only this figure', () => location.assign(address(true))],
  ]

  return (
    <>
      {/* Escape closes it from any of its buttons. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <details
        className="figure-menu"
        ref={details}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close()
        }}
      >
        <summary aria-label={`Menu of the figure ${definition.name}`}>
          <span aria-hidden="true">⋯</span>
        </summary>
        <ul>
          {items.map(([label, act]) => (
            <li key={label}>
              <button type="button" onClick={act}>
                {label}
              </button>
            </li>
          ))}
        </ul>
      </details>
      <dialog className="figure-sheet" ref={dialog} aria-label={sheet?.title}>
        <h3>{sheet?.title}</h3>
        <textarea
          readOnly
          rows={sheet !== undefined && sheet.text.includes('\n') ? 18 : 4}
          value={sheet?.text ?? ''}
          aria-label={sheet?.title}
        />
        <p role="status">{sheet?.said}</p>
        <button type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </dialog>
    </>
  )
}
