import type { Block } from '../../core/document/document'
import type { Section, SectionId, Template } from '../../core/template/template'
import { layOut } from './layout'
import { core } from './normalise'
import { readGroupedTable, type Piece } from './read-grouped-table'
import { readListedTables } from './read-listed-tables'
import { readSingleRowTable } from './read-single-row-table'
import { TableReading } from './table-reading'

/** Reads the statutory tables of one section, in whatever pieces and in whichever format they are. */
export function readTables(
  blocks: readonly Block[],
  at: readonly number[],
  section: SectionId,
  templates: readonly Template[],
): TableReading {
  const reading = new TableReading()
  const pieces: Piece[] = at.flatMap((index) => {
    const block = blocks[index]
    return block?.type === 'grid' ? [{ rows: layOut(block), block: index }] : []
  })
  const sections = templates.flatMap((template) =>
    template.sections.filter((one) => one.id === section).map((one) => ({ template, one })),
  )
  const formats = sections.flatMap(({ template, one }) => (one.tables ?? []).map((table) => ({ template, table })))
  const first = formats[0]
  if (!first) return reading
  if (isSingleRow(sections[0]!.one)) readSingleRowTable(pieces, first.table, reading)
  else if (isGrouped(sections[0]!.one)) readGroupedTable(pieces, formats, reading)
  else
    readListedTables(
      pieces,
      formats,
      sections.flatMap(({ one }) => titlesOf(one)),
      reading,
    )
  return reading
}

function titlesOf(section: Section): string[] {
  return [section.title, ...(section.titles ?? []), ...(section.aliases ?? [])].map(core)
}

/** One row of numbers without a label: table 四. */
export function isSingleRow(section: Section): boolean {
  return (section.tables ?? []).every((table) => table.rows.length === 1 && table.rows[0]?.label === '')
}

/** Rows in groups, or columns in groups above labelled rows: table 三. */
export function isGrouped(section: Section): boolean {
  return (section.tables ?? []).some((table) => [...table.rows, ...table.columns].some((header) => header.children))
}
