import { leaves, type Header, type Table } from '../../core/template/template'
import type { PlacedCell, PlacedRow } from './layout'
import { memoize } from '../../core/memoize'
import { plain } from './normalise'
import type { ColumnPlaces } from './values'

/** Where the values stand in the grid, by the headers above them or by rows that were complete. */
export class Places {
  readonly columns: readonly (Header | undefined)[]
  private learned: ColumnPlaces | undefined

  constructor(rows: readonly PlacedRow[], table: Table) {
    const wanted = leaves(table.columns)
    const heads = headerColumns(rows, wanted)
    this.learned = heads?.places
    this.columns = heads?.columns ?? wanted
  }

  known(): ColumnPlaces | undefined {
    return this.learned
  }

  learn(values: readonly PlacedCell[]): void {
    this.learned ??= values.map((cell) => cell.column)
  }
}

/** The leaf columns in the order in which a piece's own headers name them; undefined where they do not name them all. */
export function headerColumns(
  rows: readonly PlacedRow[],
  wanted: readonly Header[],
): { columns: (Header | undefined)[]; places: number[] } | undefined {
  const above = new Map<number, string>()
  for (const row of rows) {
    if (row.cells.some((cell) => /^\d/.test(cell.text.trim()))) break
    for (const cell of row.cells)
      for (let column = cell.column; column < cell.column + cell.colspan; column++)
        above.set(column, (above.get(column) ?? '') + plain(cell.text))
  }
  const columns: (Header | undefined)[] = []
  const places: number[] = []
  const labelled = labelsOf(wanted)
  const left = [...labelled]
  for (const [column, text] of [...above].sort((a, b) => a[0] - b[0])) {
    let longest = -1
    left.forEach(({ label }, at) => {
      if (text.endsWith(label) && (longest < 0 || label.length > left[longest]!.label.length)) longest = at
    })
    if (longest >= 0) {
      const [found] = left.splice(longest, 1)
      columns.push(found!.header)
      places.push(column)
    } else if (columns.length > 0 && text !== '' && !labelled.some(({ label }) => text.endsWith(label))) {
      columns.push(undefined)
      places.push(column)
    }
  }
  return left.length === 0 ? { columns, places } : undefined
}

const labelsOf = memoize((headers: readonly Header[]) =>
  headers.map((header) => ({ header, label: plain(header.label) })),
)
