import type { SheetCell } from '../../core/workbook/workbook'
import { attributeIn } from '../xml/xml-text'

/** A cell of a spreadsheet as it stands in the file: what its element says, and the text of its paragraphs. */
export interface OdsCell {
  readonly attributes: string
  /** It lies under a merged cell. */
  readonly covered: boolean
  text: string
}

/** What a cell holds; undefined where it is blank. Its text is what a person sees. */
export function odsCell({ attributes, text }: OdsCell): SheetCell | undefined {
  const type = attributeIn(attributes, 'office:value-type')
  const shown = text.trim()
  if (attributeIn(attributes, 'calcext:value-type') === 'error') return { kind: 'error', text: shown }
  switch (type) {
    case 'float':
    case 'percentage':
    case 'currency': {
      const value = Number(attributeIn(attributes, 'office:value'))
      if (!Number.isFinite(value)) return shown === '' ? undefined : { kind: 'text', text: shown }
      return { kind: 'number', text: shown === '' ? String(Number(value.toPrecision(15))) : shown, value }
    }
    case 'date': {
      const date = /^\d{4}-\d{2}-\d{2}/.exec(attributeIn(attributes, 'office:date-value') ?? '')?.[0]
      return date === undefined ? textCell(text) : { kind: 'date', text: shown === '' ? date : shown, date }
    }
    case 'boolean':
      return { kind: 'boolean', text: attributeIn(attributes, 'office:boolean-value') === 'true' ? 'TRUE' : 'FALSE' }
    case undefined:
      return shown === '' && attributeIn(attributes, 'table:formula') !== undefined
        ? { kind: 'formula', text: '' }
        : textCell(text)
    default:
      return textCell(text === '' ? (attributeIn(attributes, 'office:string-value') ?? '') : text)
  }
}

function textCell(text: string): SheetCell | undefined {
  return text.trim() === '' ? undefined : { kind: 'text', text }
}
