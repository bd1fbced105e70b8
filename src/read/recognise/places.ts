import { leaves, type Header, type Table } from '../../core/template/template'
import type { PlacedCell, PlacedRow } from './layout'
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
  const left = [...wanted]
  for (const [column, text] of [...above].sort((a, b) => a[0] - b[0])) {
    const matching = left.filter((header) => text.endsWith(plain(header.label)))
    const header = matching.sort((a, b) => plain(b.label).length - plain(a.label).length)[0]
    if (header) {
      left.splice(left.indexOf(header), 1)
      columns.push(header)
      places.push(column)
    } else if (columns.length > 0 && text !== '' && !wanted.some((one) => text.endsWith(plain(one.label)))) {
      columns.push(undefined)
      places.push(column)
    }
  }
  return left.length === 0 ? { columns, places } : undefined
}
