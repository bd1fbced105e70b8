import { cellWords } from '../../core/check/words/place-words'
import { readCell, trimCell } from '../../core/report/cell-reading'
import { cellTable, type CellTable } from '../../core/report/cell-table'
import type { Edit } from '../../core/report/edit'
import { cellsOf, type CellId, type Section } from '../../core/template/template'
import type { PastedTable } from './pasted-table'
import { placedByLabel } from './paste-by-label'
import { placedByPosition } from './paste-by-position'
import type { PlacedText } from './placement'
import type { ValueGrid } from './value-grid'

/** What a paste will do: shown to the clerk in words, done as one undo step. */
export interface PastePlan {
  /** label: a statutory table, filled by its labels; position: from the focused cell down and right. */
  readonly by: 'label' | 'position'
  readonly edits: readonly Edit[]
  /** How many numbers go in. */
  readonly count: number
  /** What was left out, and where pasted totals differ from the computed ones: a Chinese sentence each. */
  readonly notes: readonly string[]
}

/** Where a paste goes: the section, its numbers as they are, and the focused one. */
export interface PasteTarget {
  readonly section: Section
  readonly grid: ValueGrid
  readonly cells: CellTable
  /** All texts of the report, to compute totals as they will be. */
  readonly texts: Readonly<Record<CellId, string>>
  /** Where the paste begins when the labels do not tell. */
  readonly at: CellId
}

/** At so many differing totals the list breaks off. */
const mostTotals = 5

/**
 * Plans a paste into the tables of a section. A statutory table is recognised by its labels; anything else goes from the
 * focused cell down and right. Computed totals are compared, never overwritten.
 */
export function planPaste(pasted: PastedTable, target: PasteTarget): PastePlan {
  const labelled = placedByLabel(pasted, target.section)
  const { placed, notes } = labelled ?? placedByPosition(pasted, target)
  const isTotal = (cell: CellId) => target.cells.filling(cell) !== undefined
  const typed = placed.filter(({ cell }) => !isTotal(cell))
  const edits = typed
    .map(({ cell, text }): Edit =>
      trimCell(text) === '' ? { set: 'cell', cell } : { set: 'cell', cell, text: trimCell(text) },
    )
    .filter((edit) => edit.set !== 'cell' || target.texts[edit.cell] !== edit.text)
  const totals = differingTotals(
    placed.filter(({ cell }) => isTotal(cell)),
    typed,
    target,
  )
  return { by: labelled ? 'label' : 'position', edits, count: typed.length, notes: [...notes, ...totals] }
}

/** «…粘贴的总计 12，计算得 11，以计算为准…»: totals that the paste states otherwise than its own numbers add up. */
function differingTotals(totals: readonly PlacedText[], typed: readonly PlacedText[], target: PasteTarget): string[] {
  const texts: Record<CellId, string> = { ...target.texts }
  for (const { cell } of totals) delete texts[cell]
  for (const { cell, text } of typed) texts[cell] = text
  const after = cellTable({ cells: texts }, target.cells.template)
  const described = cellsOf(target.cells.template)
  const sentences = totals.flatMap(({ cell, text }) => {
    const column = described.get(cell)?.column
    const reading = readCell(text, column ?? {})
    const computed = after.computed(cell)
    if (reading.kind === 'blank' || computed === undefined) return []
    if (reading.kind !== 'unknown' && reading.value === after.sum([cell])) return []
    return [
      `${cellWords(cell, target.cells.template)}：粘贴的总计 ${trimCell(text)}，计算得 ${computed === '' ? '0' : computed}，以计算为准，请核对粘贴的数字`,
    ]
  })
  const rest = sentences.length - mostTotals
  return rest > 0 ? [...sentences.slice(0, mostTotals), `另有 ${rest} 个总计也不一致，均以计算为准`] : sentences
}
