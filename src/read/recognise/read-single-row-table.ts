import { leaves, type Header, type Table } from '../../core/template/template'
import { memoize, memoizeByShortText } from '../../core/memoize'
import { parseQuantity } from '../../core/report/quantity'
import { trimCell } from '../../core/report/cell-reading'
import { core, hasChinese, plain } from './normalise'
import type { PlacedRow } from './layout'
import { headerColumns } from './places'
import type { Piece } from './read-grouped-table'
import { unusedRow, type TableReading } from './table-reading'
import { isValue, joinSplit, valuesOf } from './values'

/** Reads table 四: three rows of headers and one row of numbers without a label. */
export function readSingleRowTable(pieces: readonly Piece[], table: Table, reading: TableReading): void {
  const row = table.rows[0]
  if (!row) return
  const all = allLabels(table.columns)
  let done = false
  let left = groupsOf(table.columns)
  for (const { rows, block } of pieces) {
    const part = partOf(rows, left, table.columns)
    if (part) left = left.filter((group) => !part.includes(group))
    const wanted = part?.flatMap(({ headers }) => headers) ?? leaves(table.columns)
    const heads = headerColumns(rows, wanted)
    const columns = heads?.columns ?? wanted
    const isHead = (one: PlacedRow) => one.cells.some((cell) => hasChinese(cell.text) && isHeaderPiece(cell.text, all))
    // Below the header: an empty row above it only tells the widths of the columns.
    const below = rows.reduce((last, one, index) => (isHead(one) ? index : last), -1)
    const begins = rows.findIndex(
      (one, index) =>
        index > below && one.cells.length >= wanted.length && one.cells.every((cell) => isValue(cell.text)),
    )
    rows.forEach((one, index) => {
      const texts = one.cells.map((cell) => cell.text)
      const filled = texts.filter((text) => text.trim() !== '')
      const unplaced = () => unusedRow(texts, block, index)
      // Words where numbers belong (不涉及, 0起): as many cells as there are columns, and none of them a header.
      const worded = one.cells.length === columns.length && !isHead(one)
      const words = worded ? [] : filled.filter((text) => hasChinese(text) && !isValue(text))
      if (
        words.length > 0 &&
        !words.some((text) => isHeaderPiece(text, all)) &&
        filled.some((text) => !hasChinese(text))
      ) {
        // A label that the official table does not have (件数) before the numbers.
        reading.extra.push({ text: words.join(' '), block })
      } else if (words.length > 0) {
        if (!words.every((text) => isHeaderPiece(text, all))) {
          reading.extra.push({ text: words.filter((text) => !isHeaderPiece(text, all)).join(' '), block })
          if (filled.some((text) => /\d/.test(text))) reading.unused.push(unplaced())
        }
        return
      }
      if (filled.length === 0 && index !== begins) return
      if (filled.length === 0 && (done || !pieces.some((piece) => piece.rows.length > 1))) return
      const label = words.length > 0 ? one.cells.find((cell) => words.includes(cell.text)) : undefined
      const values = valuesOf(one, label, columns.length, heads?.places)
      const found =
        values?.map((cell) => cell.text) ?? joinSplit(texts, wanted.length, (joined) => groupsAddUp(joined, table))
      if (!found) {
        reading.unused.push(unplaced())
        return
      }
      if (!values) reading.joined.push({ text: texts.join(' | '), block, row: index + 1 })
      found.forEach((text, at) => {
        const column = columns[at]
        if (column) reading.put(table, row.id, column.id, text, unplaced)
        else if (text.trim() !== '') reading.unused.push(unplaced())
      })
      done = true
    })
  }
}

/** Columns that stand under one header, with the labels of that header and of those above it. */
interface LeafGroup {
  readonly headers: readonly Header[]
  readonly labels: readonly string[]
}

/** Worked out once. */
const groupsOf = memoize((columns: readonly Header[]): readonly LeafGroup[] => leafGroups(columns))

function leafGroups(columns: readonly Header[], above: readonly string[] = []): LeafGroup[] {
  return columns.flatMap((column) => {
    const labels = [...above, plain(column.label)]
    const { children } = column
    if (!children) return [{ headers: [column], labels }]
    return children.some((child) => child.children) ? leafGroups(children, labels) : [{ headers: children, labels }]
  })
}

/**
 * The groups of columns of which a piece consists where a table was cut into several side by side (行政复议 here, 行政诉讼
 * below): those that it names, or else the next of those that are left, as many as it has numbers. Undefined for a whole.
 */
function partOf(rows: readonly PlacedRow[], left: readonly LeafGroup[], columns: readonly Header[]) {
  const numbers = rows.filter(({ cells }) => cells.every((cell) => isValue(cell.text)) && cells.some(hasDigit))
  const count = numbers[0]?.cells.length ?? 0
  if (count === 0 || count >= leaves(columns).length) return undefined
  const fits = (groups: readonly LeafGroup[]) =>
    groups.reduce((sum, { headers }) => sum + headers.length, 0) === count ? groups : undefined
  const words = new Set(rows.flatMap(({ cells }) => cells.map((cell) => plain(cell.text))))
  const named = left.filter(({ labels }) => words.has(labels[labels.length - 1]!))
  const under = left.filter(({ labels }) => labels.some((label) => words.has(label)))
  return fits(named) ?? fits(under) ?? left.map((_, index) => fits(left.slice(0, index + 1))).find(Boolean)
}

function hasDigit({ text }: { readonly text: string }): boolean {
  return /\d/.test(text)
}

/** A header or a piece of one («结果» over «维持» in two rows). */
function isHeaderPiece(text: string, labels: readonly string[]): boolean {
  return isPieceOf(labels, text)
}

const isPieceOf = memoizeByShortText((labels: readonly string[], text): boolean => {
  const words = core(text) || plain(text)
  return labels.some((label) => label.includes(words))
})

const allLabels = memoize((headers: readonly Header[]): readonly string[] =>
  headers.flatMap((header) => [plain(header.label), ...(header.children ? allLabels(header.children) : [])]),
)

/** Whether in each group of columns the total is the sum of the others. */
function groupsAddUp(texts: readonly string[], table: Table): boolean {
  let sum = 0n
  return leaves(table.columns).every((column, index) => {
    const value = parseQuantity(trimCell(texts[index] ?? '') || '0')
    if (value === undefined) return false
    if (!column.total) {
      sum += value
      return true
    }
    const right = value === sum
    sum = 0n
    return right
  })
}
