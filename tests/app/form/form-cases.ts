import { sectionGrid } from '../../../src/core/document/grid'
import { cellTable } from '../../../src/core/report/cell-table'
import { cellsOf, type CellId, type Section, type SectionId, type Template } from '../../../src/core/template/template'
import { valueGrid } from '../../../src/app/form/value-grid'
import { templateById } from '../../../src/templates'

/** The real formats, as the tests of the form use them. */
export const t2021: Template = templateById('2021')!
export const t2019: Template = templateById('2019')!

export function section(id: SectionId, template = t2021): Section {
  return template.sections.find((one) => one.id === id)!
}

export function tableOf(cells: Record<CellId, string>, template = t2021) {
  return cellTable({ cells }, template)
}

export function gridOf(id: SectionId, cells: Record<CellId, string> = {}, template = t2021) {
  return sectionGrid(section(id, template), tableOf(cells, template))
}

export function valuesOf(id: SectionId, cells: Record<CellId, string> = {}, template = t2021) {
  return valueGrid(gridOf(id, cells, template))
}

/** Every cell that the clerk types in a section gets a number of its own, 1, 2, 3 … in printed order. */
export function numbered(id: SectionId, template = t2021): Record<CellId, string> {
  const empty = tableOf({}, template)
  const typed = [...cellsOf(template).values()].filter((one) => one.section.id === id && !empty.filling(one.cell))
  return Object.fromEntries(typed.map((one, at) => [one.cell, String(at + 1)]))
}
