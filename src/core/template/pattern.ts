import { memoize, memoizePair } from '../memoize'
import {
  cellId,
  leaves,
  tablesOf,
  type CellId,
  type CellPattern,
  type Header,
  type Relation,
  type Table,
  type Template,
} from './template'

/** A pattern taken apart: `last:` and the three parts of the address. */
export interface PatternParts {
  readonly last: boolean
  readonly table: string
  readonly row: string
  readonly column: string
}

const partsByPattern = new Map<CellPattern, PatternParts>()

/** Takes a pattern apart. */
export function patternParts(pattern: CellPattern): PatternParts {
  const known = partsByPattern.get(pattern)
  if (known) return known
  const parts = splitPattern(pattern)
  // The cells of the formats are some hundreds; a file with a million invented ones must not fill the memory.
  if (partsByPattern.size < 4000) partsByPattern.set(pattern, parts)
  return parts
}

function splitPattern(pattern: CellPattern): PatternParts {
  const last = pattern.startsWith('last:')
  const [table = '', row = '', column = ''] = (last ? pattern.slice(5) : pattern).split('/')
  return { last, table, row, column }
}

/** The header with this id on one side of a table, group or leaf. */
export function findHeader(headers: readonly Header[], id: string): Header | undefined {
  for (const header of headers) {
    if (header.id === id) return header
    const inside = header.children && findHeader(header.children, id)
    if (inside) return inside
  }
  return undefined
}

const tablesById = memoize(
  (template: Template): ReadonlyMap<string, Table> => new Map(tablesOf(template).map((table) => [table.id, table])),
)

/** The table with this id. */
export function findTable(template: Template, id: string): Table | undefined {
  return tablesById(template).get(id)
}

/** Tells whether a cell has been stated; decides whether a group that was written as one row stands for its leaves. */
export type IsStated = (cell: CellId) => boolean

/** The ids that one part of a pattern names: a leaf itself, or the leaves of a group without totals. */
function addends(headers: readonly Header[], id: string, stated: (id: string) => boolean): string[] | undefined {
  const header = findHeader(headers, id)
  if (!header) return undefined
  return expand(header, stated)
}

function expand(header: Header, stated: (id: string) => boolean): string[] {
  if (!header.children) return [header.id]
  // A group written as one row (（六）其他处理 of 2019 in a report for 2021) stands for its leaves where they are absent.
  if (stated(header.id) && !leaves(header.children).some((leaf) => stated(leaf.id))) return [header.id]
  return header.children.filter((child) => !child.total).flatMap((child) => expand(child, stated))
}

/**
 * The cells that a pattern names once its `*` is known; undefined where the template has no such table, row or column
 * (last year's report in another format). `stated` is given only where a group may be stated as one row.
 */
export function patternCells(
  pattern: CellPattern,
  star: string | undefined,
  template: Template,
  stated: IsStated | undefined,
): readonly CellId[] | undefined {
  if (stated) return expandPattern(pattern, star, template, stated)
  const expansions = plainExpansions(template)
  let byStar = expansions.get(pattern)
  if (!byStar) expansions.set(pattern, (byStar = new Map()))
  let cells = byStar.get(star)
  if (cells === undefined && !byStar.has(star))
    byStar.set(star, (cells = expandPattern(pattern, star, template, () => false)))
  return cells
}

/** What patterns name where no group is stated as one row, which is nearly always: worked out once for a format. */
const plainExpansions = memoize(
  (_template: Template) => new Map<CellPattern, Map<string | undefined, readonly CellId[] | undefined>>(),
)

function expandPattern(
  pattern: CellPattern,
  star: string | undefined,
  template: Template,
  stated: IsStated,
): CellId[] | undefined {
  const parts = patternParts(pattern)
  const table = findTable(template, parts.table)
  if (!table) return undefined
  const rowId = parts.row === '*' ? star : parts.row
  const columnId = parts.column === '*' ? star : parts.column
  if (rowId === undefined || columnId === undefined) return undefined
  const columns = addends(table.columns, columnId, (id) => stated(cellId(table.id, rowId, id)))
  if (!columns) return undefined
  const cells: CellId[] = []
  for (const column of columns) {
    const rows = addends(table.rows, rowId, (id) => stated(cellId(table.id, id, column)))
    if (!rows) return undefined
    for (const row of rows) cells.push(cellId(table.id, row, column))
  }
  return cells
}

/** The values that `*` takes in a relation: the leaves of the rows or columns that stand in its place; [undefined] without `*`. */
export function starsOf(relation: Relation, template: Template): readonly (string | undefined)[] {
  return findStars(relation, template)
}

const findStars = memoizePair((relation: Relation, template: Template): readonly (string | undefined)[] => {
  for (const pattern of [...relation.equals, ...relation.sum]) {
    const parts = patternParts(pattern)
    if (parts.last) continue
    const table = findTable(template, parts.table)
    if (!table) continue
    if (parts.row === '*') return leaves(table.rows).map((row) => row.id)
    if (parts.column === '*') return leaves(table.columns).map((column) => column.id)
  }
  return [undefined]
})
