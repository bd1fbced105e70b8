import type { Place } from '../../core/check/engine/finding'
import { patternParts } from '../../core/template/pattern'
import { cellsOf, type Template } from '../../core/template/template'
import type { PageId } from './page-id'

/** The id of the input of a cell: its address, with `/` as `_`. */
export function cellInputId(cell: string): string {
  return cell.replace(/\//g, '_')
}

/** Fields under the names by which rules speak of them. */
const fieldAliases: Readonly<Record<string, string>> = {
  agency: 'name',
  period: 'from',
  signature: 'signed',
  date: 'signed',
}

/** The name of the field that mends what a rule says of a field. */
export function fieldName(field: string): string {
  const plain = field.replace(/^agency\./, '')
  return fieldAliases[plain] ?? plain
}

/** The id of the input that mends what is said of a field. */
export function fieldInputId(field: string): string {
  return `field_${fieldName(field)}`
}

/** The page on which a place is shown; undefined where it is shown nowhere (a part of a file that was read, another's report). */
export function pageOfPlace(place: Place, template: Template): PageId | undefined {
  switch (place.in) {
    case 'cell':
    case 'last': {
      const table = patternParts(place.cell).table
      return cellsOf(template).get(place.cell)?.section.id ?? sectionOfTable(table, template)
    }
    case 'table':
      return sectionOfTable(place.table, template)
    case 'section':
      return place.section
    case 'prose':
      return place.section === 'opening' ? 'basics' : place.section
    case 'field':
      return 'basics'
    case 'source':
    case 'other':
      return undefined
  }
}

function sectionOfTable(table: string, template: Template): PageId | undefined {
  return template.sections.find((section) => section.tables?.some(({ id }) => id === table))?.id
}
