import type { Block } from '../../core/document/document'
import type { SectionId, Template } from '../../core/template/template'
import type { Sheet } from '../../core/workbook/workbook'
import { isSectionTitle } from '../recognise/section-title'
import { tooMuch } from '../size-limits'
import { besideEachOther } from './beside-each-other'
import { LineKinds } from './line-kinds'
import { filled, gridOf, sheetLines, type SheetLine } from './sheet-raster'
import { uprightGrid } from './upright-grid'

/** What stands on a sheet: its texts and tables in their order, and which of them are statutory tables. */
export interface SheetBlocks {
  readonly blocks: readonly Block[]
  readonly kinds: readonly SectionId[]
  /** Texts above the first table, as they stand there. */
  readonly above: readonly string[]
}

/** A sheet with more tables than these is none of a report. */
const mostTables = 200

/**
 * The texts and tables of a sheet. Blank rows part them; a title, a note or a line of a form's head is a text, and a note
 * within a statutory table stands behind it.
 * @throws {ReadError} too-large
 */
export function sheetBlocks(sheet: Sheet, templates: readonly Template[]): SheetBlocks {
  const lineKinds = new LineKinds(templates)
  const blocks: Block[] = []
  const kinds: SectionId[] = []
  const above: string[] = []
  let after: SectionId | undefined
  let tables = 0
  const addText = (text: string) => {
    if (tables === 0) above.push(text)
    blocks.push({ type: 'text', role: 'body', runs: [{ text }] })
    after = undefined
  }
  const addTexts = (lines: readonly SheetLine[]) => lines.flatMap((line) => lineKinds.texts(line)).forEach(addText)
  const addTable = (lines: readonly SheetLine[]) => {
    if (tables > mostTables) throw tooMuch()
    const [side, table] = withoutSideTitle(lines, templates)
    if (side !== undefined) addText(side)
    for (const part of besideEachOther(table, (one) => lineKinds.tableKind(one))) {
      const kind = lineKinds.tableKind(part, after)
      const grid = gridOf(part)
      if (kind) kinds.push(kind)
      blocks.push(kind ? uprightGrid(grid, kind, templates) : grid)
      after = kind
      tables++
    }
  }
  const addSegment = (all: readonly SheetLine[]) => {
    let lines = all
    while (lines.length > 0) {
      const isStatutory =
        lineKinds.tableKind(lines, after) !== undefined && lines.some((line) => lineKinds.isKnown(line))
      const [from, to] = isStatutory ? lineKinds.statutory(lines) : lineKinds.own(lines)
      addTexts(lines.slice(0, from))
      const inside = lines.slice(from, to)
      const isBetween = (line: SheetLine) => isStatutory && lineKinds.isNote(line)
      if (inside.length > 0) addTable(inside.filter((line) => !isBetween(line)))
      addTexts(inside.filter(isBetween))
      lines = lines.slice(to)
    }
  }
  for (const segment of segments(sheetLines(sheet)))
    for (const piece of lineKinds.splitAtTitles(segment)) addSegment(piece)
  return { blocks, kinds, above }
}

/** The lines between blank rows; a merged cell that reaches over a blank row holds them together. */
function segments(lines: readonly SheetLine[]): SheetLine[][] {
  const all: SheetLine[][] = []
  let end = -1
  for (const line of lines) {
    if (line.number > end + 1 || all.length === 0) all.push([])
    all[all.length - 1]!.push(line)
    end = Math.max(end, line.number)
    for (const { toRow, text } of line.cells) if (text !== '') end = Math.max(end, toRow)
  }
  return all
}

/** The title of the section that stands at the side of the whole table, and the table without it. */
function withoutSideTitle(
  lines: readonly SheetLine[],
  templates: readonly Template[],
): [string | undefined, readonly SheetLine[]] {
  const [first, ...others] = lines
  const [side] = first ? filled(first) : []
  const last = others[others.length - 1]
  if (!first || !side || !last || side.toRow < last.number || !isSectionTitle(side.text, templates))
    return [undefined, lines]
  return [side.text, [{ ...first, cells: first.cells.filter((cell) => cell !== side) }, ...others]]
}
