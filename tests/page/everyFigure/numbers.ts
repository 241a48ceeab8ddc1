import { csvParseRows } from 'd3'
import { expect } from 'vitest'
import { comes } from '../harness/comes'
import type { Page } from '../harness/page'
import { chooseFromMenu } from './menu'

/** A cell as the table shows it: numbers to five digits. */
const shown = (cell: string): string =>
  cell !== '' && Number.isFinite(Number(cell)) ? String(Number(Number(cell).toPrecision(5))) : cell

/** The table on the page and, saved at the same moment, the file: from here on the page keeps its files to itself. */
const tableAndFile = (page: Page) =>
  page.evaluate(async () => {
    const saved: Blob[] = []
    URL.createObjectURL = (content) => {
      if (content instanceof Blob) saved.push(content)
      return '#'
    }
    HTMLAnchorElement.prototype.click = () => {}
    const items = document.querySelectorAll<HTMLButtonElement>('[data-hydrated] .figure-menu li button')
    const tables = [...document.querySelectorAll('[data-hydrated] .figure-table')]
    // As in the file: several tables stand one below the other, each under its title.
    const rows = tables.flatMap((table, i) => [
      ...(i === 0 ? [] : [['']]),
      ...(tables.length === 1 ? [] : [[table.querySelector('caption')?.textContent ?? '']]),
      ...[...table.querySelectorAll('tr')].map((row) =>
        [...row.children].map(({ textContent }) => textContent),
      ),
    ])
    for (const item of items) if (item.textContent === 'Save the data (CSV)') item.click()
    return { rows, file: await saved[0].text() }
  })

/** Shows the numbers behind the picture as a table, and saves the same numbers as a file. */
export async function showAndSaveNumbers(page: Page): Promise<void> {
  await chooseFromMenu(page, 'Show the data as tables')
  await comes(page, '[data-hydrated] .figure-table th')
  // While many runs arrive, the table may be a paint behind.
  const differences = async () => {
    const { rows, file } = await tableAndFile(page)
    const saved = csvParseRows(file.replace(/^\uFEFF/u, '')).map((row) => row.map(shown))
    const cells = rows.map((row) => row.map(shown))
    const longer = cells.length > saved.length ? cells : saved
    return longer.filter((_, i) => JSON.stringify(cells[i]) !== JSON.stringify(saved[i])).slice(0, 3)
  }
  await expect.poll(differences, { message: 'saves the numbers its table shows' }).toEqual([])
}
