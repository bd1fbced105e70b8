/** Edges nearer to each other than this, in twips, are one: rows of one table differ by a hair (1/20 of a point is one). */
const sameEdge = 40
/** The left edges of rows differ by the space inside a cell. */
const sameLeftEdge = 130
/** Most columns that one cell may span. */
const widest = 200

/** Where the cells of a row lie: their edges, or how many there are where the row defines none. */
export type RowEdges = { readonly left: number; readonly rights: readonly number[] } | number

/** The columns of a row in the grid of its table. */
export interface RowColumns {
  /** Columns left free before its first cell. */
  readonly before: number
  /** How many columns each cell spans. */
  readonly spans: readonly number[]
}

/**
 * The grid of a table whose rows say where their cells end: every edge of any row is an edge of the grid, and a cell spans
 * the columns between its own.
 */
export function columnGrid(rows: readonly RowEdges[]): readonly RowColumns[] {
  const defined = rows.flatMap((row) => (typeof row === 'number' ? [] : [row]))
  const leftmost = defined.reduce((least, { left }) => Math.min(least, left), Infinity)
  const leftOf = (left: number) => (left - leftmost <= sameLeftEdge ? leftmost : left)
  const edges = distinctEdges(defined.flatMap(({ left, rights }) => [leftOf(left), ...rights]))
  return rows.map((row) => {
    if (typeof row === 'number') return { before: 0, spans: Array.from({ length: row }, () => 1) }
    const before = Math.min(widest, indexOfEdge(edges, leftOf(row.left)))
    let column = before
    const spans = row.rights.map((right) => {
      const span = Math.max(1, Math.min(widest, indexOfEdge(edges, right) - column))
      column += span
      return span
    })
    return { before, spans }
  })
}

/** The edges in rising order, of those close to each other the first. */
function distinctEdges(all: readonly number[]): readonly number[] {
  const edges: number[] = []
  for (const edge of [...new Set(all)].sort((a, b) => a - b))
    if (edges.length === 0 || edge - edges[edges.length - 1]! > sameEdge) edges.push(edge)
  return edges
}

/** Index of the last edge that is not right of a place. */
function indexOfEdge(edges: readonly number[], place: number): number {
  let [low, high] = [0, edges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (edges[middle]! <= place) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
