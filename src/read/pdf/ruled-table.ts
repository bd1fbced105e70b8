import type { Rule } from './page-rules'
import { firstFrom, touchingRules } from './touching-rules'

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
/** A line this far from a position still stands at it: the position is that of the first of several. */
const slack = near + 0.5
/** A larger grid is a drawing. */
const most = 300

/** The tables that the lines of a page make, in any order; frames around one cell are none. */
export function ruledTables(rules: readonly Rule[]): RuledTable[] {
  return touchingRules(merge(rules), near).flatMap((lines) => {
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
  const walls = coverage(down, xs, ys)
  const floors = coverage(across, ys, xs)
  const wall = (column: number, row: number) => walls[column]![row]!
  const floor = (column: number, row: number) => floors[row]![column]!
  return { xs, ys, cells: cellsBetween(xs, ys, wall, floor) }
}

/** Where lines of one way stand, and the outermost ends of the lines that cross them. */
function positions(at: readonly number[], crossing: readonly Rule[]): number[] {
  const begin = crossing.reduce((least, rule) => Math.min(least, rule.from), Infinity)
  const end = crossing.reduce((most, rule) => Math.max(most, rule.to), -Infinity)
  const sorted = [...at].sort((a, b) => a - b)
  const [first, last] = [sorted[0]!, sorted[sorted.length - 1]!]
  const all = [...(begin < first - near * 2 ? [begin] : []), ...sorted, ...(end > last + near * 2 ? [end] : [])]
  const distinct: number[] = []
  for (const one of all) if (distinct.length === 0 || one - distinct[distinct.length - 1]! > near) distinct.push(one)
  return distinct
}

/** For each position, and each stretch between two others: whether a line at the position covers most of the stretch. */
function coverage(rules: readonly Rule[], ats: readonly number[], ends: readonly number[]): boolean[][] {
  const beside = rulesAt(rules, ats)
  return ats.map((_, index) => {
    const longest = ends.slice(1).map(() => 0)
    for (const { from, to } of beside[index]!)
      for (let at = Math.max(0, firstFrom(ends, from, true) - 1); at < longest.length && ends[at]! < to; at++)
        longest[at] = Math.max(longest[at]!, Math.min(to, ends[at + 1]!) - Math.max(from, ends[at]!))
    return longest.map((length, at) => length >= (ends[at + 1]! - ends[at]!) * 0.6)
  })
}

/** The lines of each position. */
function rulesAt(rules: readonly Rule[], ats: readonly number[]): Rule[][] {
  const found: Rule[][] = ats.map(() => [])
  for (const rule of rules)
    for (
      let at = Math.max(0, firstFrom(ats, rule.at - slack, true) - 1);
      at < ats.length && ats[at]! <= rule.at + slack;
      at++
    )
      if (ats[at]! >= rule.at - slack) found[at]!.push(rule)
  return found
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
