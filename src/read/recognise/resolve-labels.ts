import { memoize, memoizeByShortText } from '../../core/memoize'
import { leaves, type Header, type Table, type Template } from '../../core/template/template'
import type { PlacedCell, PlacedRow } from './layout'
import { matchLabel, officialLabel, type LabelMatch } from './match-label'
import { core, hasChinese, isBareNumber, plain } from './normalise'
import { isValue } from './values'

/** The cells at the left of a row that are words: its labels. A number in a cell of its own belongs to the next. */
export function labelCells(row: PlacedRow): PlacedCell[] {
  const labels: PlacedCell[] = []
  for (const cell of row.cells) {
    if (cell.text.trim() === '') continue
    if (isBareNumber(cell.text)) {
      labels.push(cell)
      continue
    }
    if (isValue(cell.text)) break
    labels.push(cell)
  }
  // A bare number before no words is a value, not a label.
  return labels.some((cell) => hasChinese(core(cell.text))) ? labels : []
}

/** What the labels of a row say. */
export interface Resolved {
  readonly table: Table
  /** The group in which the next rows are looked for. */
  readonly group: Header | undefined
  readonly row: Header | undefined
  readonly last: PlacedCell
  readonly matched: readonly { match: LabelMatch; text: string }[]
}

/** What the labels of a row say, in the first format that understands its last label. */
export function resolveLabels(
  row: PlacedRow,
  labels: readonly PlacedCell[],
  group: Header | undefined,
  formats: readonly { table: Table; template: Template }[],
): Resolved | undefined {
  let fallback: Resolved | undefined
  for (const { table } of formats) {
    const resolved = resolveIn(row, labels, group, table)
    if (!resolved) continue
    if (resolved.row && resolved.matched.every(({ match }) => match.exact)) return resolved
    fallback ??= resolved
  }
  return fallback
}

function resolveIn(
  placed: PlacedRow,
  labels: readonly PlacedCell[],
  group: Header | undefined,
  table: Table,
): Resolved | undefined {
  const outer = table.rows
  const middle = groupsIn(outer)
  const before = group && findGroup(table.rows, group.id)
  let scope = before
  let row: Header | undefined
  let last: PlacedCell | undefined
  const matched: { match: LabelMatch; text: string }[] = []
  let pending = ''
  for (const cell of labels) {
    if (isBareNumber(cell.text)) {
      pending += cell.text
      last = cell
      continue
    }
    const text = pending + cell.text
    pending = ''
    // After a page break the outer group is written again and the inner one is not: what came before still counts.
    const match = lookUp(text, [
      scope?.children ?? none,
      middle,
      outer,
      before?.children ?? none,
      uniqueLeaves(table.rows),
    ])
    if (!match) {
      if (isFragment(text, table.rows)) continue
      if (matched.length > 0 && areValues(placed, cell, table)) break
      return undefined
    }
    last = cell
    matched.push({ match, text: cell.text })
    if (match.header.children) {
      scope = match.header
      row = undefined
    } else {
      row = match.header
      if (!scope?.children?.includes(match.header)) scope = groupOf(table.rows, match.header)
    }
  }
  if (!last || matched.length === 0) return undefined
  return { table, group: scope, row: row ?? groupAsRow(matched, middle), last, matched }
}

const none: readonly Header[] = []

/** What stands right inside the rows of a table. */
const groupsIn = memoize((rows: readonly Header[]): readonly Header[] => rows.flatMap((row) => row.children ?? []))

/** Words where numbers belong (不涉及, 0起): as many cells as there are columns stand from this one on. */
function areValues(placed: PlacedRow, from: PlacedCell, table: Table): boolean {
  return placed.cells.filter((one) => one.column >= from.column).length === leaves(table.columns).length
}

/** A group of the format written as one row ((六)其他处理 of 2019): its numbers stand under the group's own name. */
function groupAsRow(matched: Resolved['matched'], middle: readonly Header[]): Header | undefined {
  const group = matched[matched.length - 1]?.match.header
  return group && middle.includes(group) ? group : undefined
}

/** The nearest scope that knows a label in its official wording; else the nearest that knows something like it. */
function lookUp(text: string, scopes: readonly (readonly Header[])[]): LabelMatch | undefined {
  for (const headers of scopes) {
    const match = officialLabel(text, headers)
    if (match) return match
  }
  for (const headers of scopes) {
    const match = matchLabel(text, headers)
    if (match) return match
  }
  return undefined
}

/** Leaves whose wording no other row has. */
const uniqueLeaves = memoize((rows: readonly Header[]): readonly Header[] => {
  const all = leaves(rows)
  return all.filter((leaf) => all.filter((other) => core(other.label) === core(leaf.label)).length === 1)
})

/** The group right above a row. */
function groupOf(rows: readonly Header[], leaf: Header): Header | undefined {
  for (const row of rows) {
    if (row.children?.includes(leaf)) return row
    const inside = row.children && groupOf(row.children, leaf)
    if (inside) return inside
  }
  return undefined
}

function findGroup(rows: readonly Header[], id: string): Header | undefined {
  for (const row of rows) {
    if (row.id === id) return row.children ? row : undefined
    const inside = row.children && findGroup(row.children, id)
    if (inside) return inside
  }
  return undefined
}

/** A piece of a group's label that a page break cut (三、本 / 年度办理结果). */
function isFragment(text: string, rows: readonly Header[]): boolean {
  return isFragmentOf(rows, text)
}

/** Whether a text is a piece of the label of a group, or of a group inside it. */
export function isPieceOf(group: Header, text: string): boolean {
  return isFragment(text, listWith(group))
}

const listWith = memoize((header: Header): readonly Header[] => [header])

const isFragmentOf = memoizeByShortText((rows: readonly Header[], text): boolean => {
  const words = plain(text)
  return rows.some((row) => row.children && (plain(row.label).includes(words) || isFragment(text, row.children)))
})
