import type { DataTable } from './defineFigure'

const quoted = (cell: string | number): string => {
  const text = String(cell)
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** RFC 4180: comma, double quotes where needed, one row a line. */
export const csvOf = ({ columns, rows }: DataTable): string =>
  [columns, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')
