import type { Rule } from './page-rules'

/** A cell between ruled lines, with the rows and columns over which it is merged. */
export interface RuledCell {
  readonly row: number
  readonly column: number
  readonly rowspan: number
  readonly colspan: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A table that lines make: where its columns and rows begin and end, and its cells, merged ones too. */
export interface RuledTable {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly RuledCell[]
}

/** Lines nearer than this are one: double lines, and the borders of cells that stand apart. */
const near = 3
/** A larger grid is a drawing. */
const most = 300

/** The tables that the lines of a page make, in any order; frames around one cell are none. */
export function ruledTables(rules: readonly Rule[]): RuledTable[] {
  return components(merge(rules)).flatMap((lines) => {
    const table = tableOf(lines)
    return table && table.cells.length > 1 ? [table] : []
  })
}

/** Pieces of one line put together: printers draw the border of each cell by itself. */
function merge(rules: readonly Rule[]): Rule[] {
  const merged: Rule[] = []
  for (const way of ['across', 'down'] as const) {
    const same = rules.filter((rule) => rule.way === way).sort((a, b) => a.at - b.at)
    for (let begin = 0; begin < same.length;) {
      let end = begin
      while (end < same.length && same[end]!.at - same[begin]!.at <= 1) end++
      const line = same.slice(begin, end).sort((a, b) => a.from - b.from)
      let open: Rule | undefined
      for (const rule of line) {
        if (open && rule.from <= open.to + near) open = { ...open, to: Math.max(open.to, rule.to) }
        else {
          if (open) merged.push(open)
          open = rule
        }
      }
      if (open) merged.push(open)
      begin = end
    }
  }
  return merged.filter((rule) => rule.to - rule.from > near * 2)
}

/** Lines that touch one another. */
function components(rules: readonly Rule[]): Rule[][] {
  const found: Rule[][] = []
  const left = new Set(rules)
  for (const start of rules) {
    if (!left.delete(start)) continue
    const group = [start]
    for (let at = 0; at < group.length; at++)
      for (const other of left)
        if (touches(group[at]!, other)) {
          left.delete(other)
          group.push(other)
        }
    found.push(group)
  }
  return found
}

function touches(a: Rule, b: Rule): boolean {
  if (a.way === b.way) return Math.abs(a.at - b.at) <= near && a.from <= b.to + near && b.from <= a.to + near
  return a.at >= b.from - near && a.at <= b.to + near && b.at >= a.from - near && b.at <= a.to + near
}

function tableOf(rules: readonly Rule[]): RuledTable | undefined {
  const across = rules.filter((rule) => rule.way === 'across')
  const down = rules.filter((rule) => rule.way === 'down')
  if (across.length < 1 || down.length < 1 || across.length + down.length < 4) return undefined
  // Where a page cut the table, or its sides are open, lines end where no line crosses: there is its edge.
  const xs = positions(
    down.map((rule) => rule.at),
    across,
  )
  const ys = positions(
    across.map((rule) => rule.at),
    down,
  )
  if (xs.length < 2 || ys.length < 2 || xs.length > most || ys.length > most) return undefined
  const wall = (column: number, row: number) => covered(down, xs[column]!, ys[row]!, ys[row + 1]!)
  const floor = (column: number, row: number) => covered(across, ys[row]!, xs[column]!, xs[column + 1]!)
  return { xs, ys, cells: cellsBetween(xs, ys, wall, floor) }
}

/** Where lines of one way stand, and the outermost ends of the lines that cross them. */
function positions(at: readonly number[], crossing: readonly Rule[]): number[] {
  const ends = [Math.min(...crossing.map((rule) => rule.from)), Math.max(...crossing.map((rule) => rule.to))]
  const sorted = [...at].sort((a, b) => a - b)
  const [first, last] = [sorted[0]!, sorted[sorted.length - 1]!]
  const all = [
    ...(ends[0]! < first - near * 2 ? [ends[0]!] : []),
    ...sorted,
    ...(ends[1]! > last + near * 2 ? [ends[1]!] : []),
  ]
  const distinct: number[] = []
  for (const one of all) if (distinct.length === 0 || one - distinct[distinct.length - 1]! > near) distinct.push(one)
  return distinct
}

/** Whether lines at a position cover most of a stretch. */
function covered(rules: readonly Rule[], at: number, from: number, to: number): boolean {
  let length = 0
  for (const rule of rules)
    if (Math.abs(rule.at - at) <= near + 0.5)
      length = Math.max(length, Math.min(rule.to, to) - Math.max(rule.from, from))
  return length >= (to - from) * 0.6
}

/** The cells of a grid: squares without a line between them are one. */
function cellsBetween(
  xs: readonly number[],
  ys: readonly number[],
  wall: (column: number, row: number) => boolean,
  floor: (column: number, row: number) => boolean,
): RuledCell[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  const taken = new Set<number>()
  const cells: RuledCell[] = []
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue
      const free = (x: number, y: number) => !taken.has(y * columns + x)
      let colspan = 1
      while (column + colspan < columns && free(column + colspan, row) && !wall(column + colspan, row)) colspan++
      const open = (y: number) => range(column + 1, colspan - 1).every((x) => !wall(x, y))
      const joined = (y: number) => range(column, colspan).every((x) => free(x, y) && !floor(x, y)) && open(y)
      let rowspan = 1
      while (row + rowspan < rows && joined(row + rowspan)) rowspan++
      for (const y of range(row, rowspan)) for (const x of range(column, colspan)) taken.add(y * columns + x)
      const [left, right, top, bottom] = [xs[column]!, xs[column + colspan]!, ys[row]!, ys[row + rowspan]!]
      cells.push({ row, column, rowspan, colspan, left, right, top, bottom })
    }
  return cells
}

function range(from: number, count: number): number[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => from + index)
}
