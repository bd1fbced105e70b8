import { forEachSprm, sprm, viewOf } from './sprm'

/** One cell of a row as its row defines it. */
export interface CellDefinition {
  /** Right edge, in twips from the margin. */
  readonly right: number
  /** It goes on with the cell before it (fMerged), with the cell above it; what stands in it is not shown. */
  readonly mergedLeft: boolean
  readonly mergedUp: boolean
  /** It begins cells that are merged downwards. */
  readonly opensDown: boolean
}

/** How a row of a table lies ([MS-DOC] 2.4.3, 2.6.3). */
export interface RowDefinition {
  /** Left edge of the row, in twips. */
  readonly left: number
  readonly cells: readonly CellDefinition[]
  /** The row is repeated at the top of every page. */
  readonly header: boolean
}

type Open = { -readonly [Key in keyof CellDefinition]: CellDefinition[Key] }

/** Most cells of a row, by the format. */
const mostCells = 64

/** The definition of a row in the lists of modifiers of the paragraph that ends it; undefined where they define none. */
export function readRow(lists: readonly Uint8Array[]): RowDefinition | undefined {
  let view = viewOf(new Uint8Array())
  let left = 0
  let cells: Open[] | undefined
  let header = false
  const byte = (at: number) => view.getUint8(at)
  /** The cells of a modifier that names the first and the one behind the last. */
  const range = (at: number) => cells?.slice(byte(at), byte(at + 1)) ?? []
  const changes: Readonly<Record<number, (at: number, length: number) => void>> = {
    [sprm.tDefTable]: (at, length) => {
      const defined = defineCells(view, at, length)
      if (defined) ({ left, cells } = defined)
    },
    [sprm.tTableHeader]: (at) => (header = byte(at) !== 0),
    [sprm.tMerge]: (at) => range(at).forEach((cell, index) => (cell.mergedLeft = index > 0)),
    [sprm.tSplit]: (at) => range(at).forEach((cell) => (cell.mergedLeft = false)),
    [sprm.tVertMerge]: (at) => {
      const cell = cells?.[byte(at + 1)]
      if (cell) Object.assign(cell, downwards(byte(at + 2)))
    },
    [sprm.tDelete]: (at) => void (cells = cells?.filter((_, index) => index < byte(at) || index >= byte(at + 1))),
    [sprm.tInsert]: (at) => {
      if (cells) insertCells(cells, left, byte(at), byte(at + 1), view.getUint16(at + 2, true))
    },
    [sprm.tDxaCol]: (at) => {
      if (cells) resizeCells(cells, left, byte(at), byte(at + 1), view.getUint16(at + 2, true))
    },
  }
  for (const list of lists) {
    view = viewOf(list)
    forEachSprm(view, (code, at, length) => changes[code]?.(at, length))
  }
  return cells && { left, cells, header }
}

/** TDefTableOperand ([MS-DOC] 2.9.325): edges of the cells, then what each is (TC80); the last may be left out. */
function defineCells(view: DataView, at: number, length: number): { left: number; cells: Open[] } | undefined {
  const count = view.getUint8(at + 2)
  const kinds = at + 3 + (count + 1) * 2
  if (count > mostCells || kinds > at + length) return undefined
  const edge = (index: number) => view.getInt16(at + 3 + index * 2, true)
  const cells = Array.from({ length: count }, (_, index): Open => {
    const kind = kinds + index * 20
    const flags = kind + 2 <= at + length ? view.getUint16(kind, true) : 0
    return { right: edge(index + 1), mergedLeft: (flags & 3) === 2, ...downwards((flags >>> 5) & 3) }
  })
  return { left: edge(0), cells }
}

/** VerticalMergeFlag ([MS-DOC] 2.9.347): 1 goes on with the cell above, 3 begins. */
function downwards(flag: number): { mergedUp: boolean; opensDown: boolean } {
  return { mergedUp: flag === 1, opensDown: flag === 3 }
}

function insertCells(cells: Open[], left: number, at: number, count: number, width: number): void {
  if (at > cells.length || cells.length + count > mostCells) return
  const begin = cells[at - 1]?.right ?? left
  for (const cell of cells.slice(at)) cell.right += width * count
  const inserted = Array.from({ length: count }, (_, index): Open => {
    return { right: begin + width * (index + 1), mergedLeft: false, mergedUp: false, opensDown: false }
  })
  cells.splice(at, 0, ...inserted)
}

/** Cells from one to another get the same width; what stands right of them moves. */
function resizeCells(cells: Open[], left: number, from: number, to: number, width: number): void {
  let moved = 0
  let before = left
  cells.forEach((cell, index) => {
    const old = cell.right
    const isMeant = index >= from && index < to
    const wide = isMeant ? width : old - before
    moved += wide - (old - before)
    cell.right = old + moved
    before = old
  })
}
