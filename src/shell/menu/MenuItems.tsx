import { type ReactNode, type RefObject, useRef, useState } from 'react'
import type { Config, Frames, Id } from '../../experiments'
import { ownPageOf } from '../../params/address'
import { writeLink } from '../../params/link'
import { anchorOf } from '../anchor'
import { claimText, tablesOf } from '../figure/claim'
import { ValueTable } from '../figure/ValueTable'
import { copied } from './copied'
import { saveTables } from './csv'
import type { FigureDefinition, Shown } from '../defineFigure'
import { exportImage } from './image/exportImage'
import { saveFile } from './saveFile'
import { settingsText } from '../../params/text'
import { embeddingOf } from './embedding'
import { loadCode } from './source'

export interface MenuItemsProps<K extends Id, Summary> {
  definition: FigureDefinition<K, Summary>
  config: Config<K>
  shown: Shown<Config<K>, Frames[K], Summary> | undefined
  /** The frame shown, where the figure has a time line. */
  at: number | undefined
  /** Runs kept beside it. */
  pins: readonly Config<K>[]
  body: HTMLDivElement | null
  tableOpen: boolean
  /** Takes what shows the values, or nothing to show them no more. */
  onTable: (table: typeof ValueTable | undefined) => void
  open: boolean
  close: () => void
}

/** A text to read and to copy: a link, the code, or why something did not work. */
interface Sheet {
  title: string
  text: string
  said: string
}

/** This page is the figure's own. */
const isAlone = (): boolean => document.documentElement.dataset['only'] !== undefined
/** This page is all there is: no figure has one of its own. */
const isOneFile = (): boolean => document.documentElement.dataset['oneFile'] !== undefined

/** Where this figure stands in this state: in its article, or on its own page. */
function addressOf<K extends Id, Summary>(
  { definition: { id, params }, config, at, pins }: MenuItemsProps<K, Summary>,
  alone: boolean,
): string {
  const article = isAlone() ? new URL('../../', location.href) : location.href
  const url = new URL(alone ? ownPageOf(id) : article, article)
  url.search = writeLink({ id, params, config }, { at, alone, pins })
  url.hash = alone ? '' : anchorOf(id)
  return url.href
}

function embedding<K extends Id, Summary>(props: MenuItemsProps<K, Summary>): string {
  const { definition, body } = props
  return embeddingOf({
    address: addressOf(props, true),
    title: `${definition.name}, a figure of “Robust by Training”`,
    height: body?.closest('.figure')?.getBoundingClientRect().height,
  })
}

async function savePicture<K extends Id, Summary>(
  props: MenuItemsProps<K, Summary>,
  kind: 'svg' | 'png',
): Promise<void> {
  const { definition, config, shown, body } = props
  if (body === null) return
  const words = {
    title: claimText(definition, shown),
    sentence: shown === undefined ? '' : definition.describe(shown),
    settings: settingsText(definition.params, config),
    source: 'Robust by Training',
    address: addressOf(props, false),
  }
  saveFile(`${definition.id}.${kind}`, await exportImage(body, words, kind))
}

function saveTable<K extends Id, Summary>({ definition, shown }: MenuItemsProps<K, Summary>): void {
  if (shown === undefined) return
  saveTables(`${definition.id}.csv`, tablesOf(definition, shown))
}

type Item = readonly [label: string, act: () => void | Promise<void>]

/** In a frame the article would stand in the figure’s place. */
function lead(address: string): void {
  if (parent === window) location.assign(address)
  else open(address, '_blank')
}

/** Where the figure stands besides, and how it comes to stand elsewhere. */
function ways<K extends Id, Summary>(
  props: MenuItemsProps<K, Summary>,
  offer: (title: string, text: string) => Promise<void>,
): readonly Item[] {
  if (isOneFile()) return []
  return [
    isAlone()
      ? ['In the article', () => lead(addressOf(props, false))]
      : ['Only this figure', () => location.assign(addressOf(props, true))],
    ['Embed', () => offer('Embed this figure, with these settings', embedding(props))],
  ]
}

interface FigureSheetProps {
  sheet: Sheet | undefined
  dialog: RefObject<HTMLDialogElement | null>
}

function FigureSheet({ sheet, dialog }: FigureSheetProps): ReactNode {
  return (
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
  )
}

export default function MenuItems<K extends Id, Summary>(props: MenuItemsProps<K, Summary>): ReactNode {
  const { definition, config, close } = props
  const { id, params } = definition
  const dialog = useRef<HTMLDialogElement>(null)
  const [sheet, setSheet] = useState<Sheet>()
  const show = (next: Sheet): void => {
    setSheet(next)
    if (dialog.current?.open === false) dialog.current.showModal()
  }
  const offer = async (title: string, text: string): Promise<void> =>
    show({ title, text, said: (await copied(text)) ? 'Copied.' : 'Select the text and copy it.' })

  const items: readonly Item[] = [
    ['Link to this state', () => offer('Link to this state', addressOf(props, false))],
    [
      props.tableOpen ? 'Hide the data' : 'Show the data as tables',
      () => props.onTable(props.tableOpen ? undefined : ValueTable),
    ],
    ['Save the data (CSV)', () => saveTable(props)],
    ['Save the picture (SVG)', () => savePicture(props, 'svg')],
    ['Save the picture (PNG)', () => savePicture(props, 'png')],
    [
      'The code, with these values',
      async () => offer('The code, with these values', await loadCode({ id, params, config })),
    ],
    ...ways(props, offer),
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
      <FigureSheet sheet={sheet} dialog={dialog} />
    </>
  )
}
