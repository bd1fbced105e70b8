import { trimCell } from '../../core/report/cell-reading'
import { cellTable, type CellTable } from '../../core/report/cell-table'
import type { Edit } from '../../core/report/edit'
import { cellsOf, sectionHeading, type CellId, type SectionId } from '../../core/template/template'
import type { PastedTables } from '../../read/pasted-tables'
import { formats } from '../../templates/formats'

/** Statutory tables in a paste, offered to be filled in as one undo step. */
export interface PastedOffer {
  /** The question to the clerk. */
  readonly question: string
  /** What the undo step is called. */
  readonly label: string
  readonly edits: readonly Edit[]
  readonly sections: readonly SectionId[]
  /** Which of the pasted tables they are, counted from 0. */
  readonly tables: readonly number[]
}

/** A table counts as statutory when it names at least this share of the numbers of its section. */
const enough = 0.5

/** Recognises statutory tables in a paste with the reader of whole reports; undefined where there is none. */
export async function pastedOffer(
  pasted: { readonly html?: string; readonly text: string },
  cells: CellTable,
  texts: Readonly<Record<CellId, string>>,
): Promise<PastedOffer | undefined> {
  const { pastedTables } = await import('../../read/pasted-tables')
  const found = pastedTables(pasted, cells.template, formats)
  return found && offerOf(found, cells, texts)
}

function offerOf(
  found: PastedTables,
  cells: CellTable,
  texts: Readonly<Record<CellId, string>>,
): PastedOffer | undefined {
  const { template } = cells
  const own = [...cellsOf(template).values()]
  const sections = found.sections.filter((section) => {
    const typed = own.filter((one) => one.section.id === section && !cells.filling(one.cell))
    return typed.filter(({ cell }) => found.cells.has(cell)).length >= typed.length * enough
  })
  const taken = own.filter((one) => sections.includes(one.section.id) && found.cells.has(one.cell))
  const typed = taken.filter(({ cell }) => !cells.filling(cell))
  const edits = typed.flatMap(({ cell }): Edit[] => {
    const text = trimCell(found.cells.get(cell) ?? '')
    return text === (texts[cell] ?? '') ? [] : [text === '' ? { set: 'cell', cell } : { set: 'cell', cell, text }]
  })
  if (!typed.length) return undefined
  const names = template.sections
    .filter(({ id }) => sections.includes(id))
    .map((section) => `“${sectionHeading(section)}”`)
  const differing = differingTotals(
    taken.map(({ cell }) => cell),
    found,
    cells,
    texts,
  )
  const left = found.cells.size - taken.length + found.unused.length
  return {
    question: [
      `粘贴的内容里有${names.join('和')}的表格，认出 ${typed.length} 个数字。`,
      ...(edits.length === 0 ? ['与表中已有的完全相同。'] : []),
      ...(differing ? [`有 ${differing} 个总计与各项之和不一致，总计按各项重新计算。`] : []),
      ...(left ? [`有 ${left} 处没有对上栏目，填入后请核对。`] : []),
    ].join(''),
    label: `填入${names.join('和')}的表格`,
    edits,
    sections,
    tables: found.tables,
  }
}

/** How many pasted totals are not the sums of the numbers that were pasted with them. */
function differingTotals(
  taken: readonly CellId[],
  found: PastedTables,
  cells: CellTable,
  texts: Readonly<Record<CellId, string>>,
): number {
  const after: Record<CellId, string> = { ...texts }
  for (const cell of taken)
    if (cells.filling(cell)) delete after[cell]
    else after[cell] = found.cells.get(cell) ?? ''
  const computed = cellTable({ cells: after }, cells.template)
  return taken.filter((cell) => {
    const pasted = trimCell(found.cells.get(cell) ?? '')
    return cells.filling(cell) && pasted !== '' && pasted !== (computed.computed(cell) ?? '')
  }).length
}
