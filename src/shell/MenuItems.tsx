import { type ReactNode, useRef, useState } from 'react'
import type { Config, Id } from '../experiments'
import { writeLink } from '../runtime/link'
import { csvOf } from './csv'
import type { FigureDefinition, Shown } from './defineFigure'
import { pictureOf } from './picture'
import { saveFile } from './saveFile'
import { settingsText } from './settingsText'
import { loadCode } from './source'

export interface MenuItemsProps<K extends Id, Summary> {
  definition: FigureDefinition<K, Summary>
  config: Config<K>
  shown: Shown<K, Summary> | undefined
  /** The frame shown, where the figure has a time line. */
  at: number | undefined
  body: HTMLDivElement | null
  tableOpen: boolean
  onTable: (open: boolean) => void
  open: boolean
  close: () => void
}

/** A text to read and to copy: a link, the code, or why something did not work. */
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

export default function MenuItems<K extends Id, Summary>(props: MenuItemsProps<K, Summary>): ReactNode {
  const { definition, config, shown, at, close } = props
  const { id, params, claim } = definition
  const dialog = useRef<HTMLDialogElement>(null)
  const [sheet, setSheet] = useState<Sheet>()

  const address = (alone: boolean): string => {
    const url = new URL(location.href)
    url.search = writeLink({ id, params, config }, { at, alone })
    url.hash = alone ? '' : id
    return url.href
  }
  const show = (next: Sheet): void => {
    setSheet(next)
    if (dialog.current?.open === false) dialog.current.showModal()
  }
  const offer = async (title: string, text: string): Promise<void> =>
    show({ title, text, said: (await copied(text)) ? 'Copied.' : 'Select the text and copy it.' })
  const picture = async (kind: 'svg' | 'png'): Promise<void> => {
    const { body } = props
    if (body === null) return
    const words = { title: claim, settings: settingsText(params, config) }
    saveFile(`${id}.${kind}`, await pictureOf(body, words, kind))
  }
  const table = (): void => {
    if (shown === undefined) return
    saveFile(`${id}.csv`, new Blob([csvOf(definition.table(shown))], { type: 'text/csv' }))
  }

  const items: readonly [label: string, act: () => void | Promise<void>][] = [
    ['Link to this state', () => offer('Link to this state', address(false))],
    [
      props.tableOpen ? 'Hide the data table' : 'Show the data as a table',
      () => props.onTable(!props.tableOpen),
    ],
    ['Save the data (CSV)', table],
    ['Save the picture (SVG)', () => picture('svg')],
    ['Save the picture (PNG)', () => picture('png')],
    [
      'The code, with these values',
      async () => offer('The code, with these values', await loadCode({ id, params, config })),
    ],
    ['Only this figure', () => location.assign(address(true))],
  ]
  const choose = async (label: string, act: () => void | Promise<void>): Promise<void> => {
    close()
    try {
      await act()
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error)
      show({ title: label, text, said: 'This did not work.' })
    }
  }

  return (
    <>
      <ul hidden={!props.open}>
        {items.map(([label, act]) => (
          <li key={label}>
            <button type="button" onClick={() => void choose(label, act)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
      <dialog className="figure-sheet" ref={dialog} aria-label={sheet?.title}>
        <h3>{sheet?.title}</h3>
        <textarea
          readOnly
          rows={sheet?.text.includes('\n') === true ? 18 : 4}
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
