import type { Block, Document, DocumentRun, Grid } from '../../src/core/document/document'
import { layOutTable } from '../../src/core/document/table-slots'
import { odtBytes, type OdfExtras } from './odf'

const levels: Readonly<Record<string, number>> = { section: 1, 'heading-1': 2, 'heading-2': 3, 'heading-3': 4 }

/** How the parts of a text are written, where a test wants them otherwise. */
export interface OdtForms {
  readonly text?: (xml: string, block: Block, at: number) => string
  readonly table?: (grid: Grid, at: number) => string
  /** The whole body. */
  readonly body?: (parts: readonly string[]) => string
}

/** A composed document as an OpenDocument text, as LibreOffice would write it. */
export function odtOf({ blocks }: Document, forms: OdtForms = {}, extras: OdfExtras = {}): Uint8Array {
  const files: Record<string, Uint8Array> = { ...extras.files }
  const { text = (xml: string) => xml, table = tableXml, body = (parts: readonly string[]) => parts.join('') } = forms
  const parts = blocks.map((block, at) => {
    if (block.type === 'text') return text(textXml(block.role, runsXml(block.runs)), block, at)
    if (block.type === 'grid') return table(block, at)
    if (block.type === 'chart') return ''
    files[`Pictures/${block.key}`] = block.bytes
    const image = `<draw:frame><draw:image xlink:href="Pictures/${block.key}"/><svg:desc>${escape(block.alt)}</svg:desc></draw:frame>`
    const caption = block.caption ? `<text:p text:style-name="Caption">${escape(block.caption)}</text:p>` : ''
    return `<text:p>${image}</text:p>${caption}`
  })
  return odtBytes(body(parts), { ...extras, files })
}

function textXml(role: string, content: string): string {
  const level = levels[role]
  if (level) return `<text:h text:outline-level="${level}">${content}</text:h>`
  return `<text:p text:style-name="${role === 'title' ? 'Title' : 'Text_20_body'}">${content}</text:p>`
}

function runsXml(runs: readonly DocumentRun[]): string {
  return runs
    .map(({ text, bold, href }) => {
      const inner = escape(text).replace(/\n/g, '<text:line-break/>').replace(/\t/g, '<text:tab/>')
      const own = bold ? `<text:span text:style-name="Bold">${inner}</text:span>` : inner
      return href ? `<text:a xlink:href="${escape(href)}">${own}</text:a>` : own
    })
    .join('')
}

/** The rows of a table with its covered cells. */
export function rowsXml(grid: Grid): readonly string[] {
  const { covers } = layOutTable(grid)
  return covers.map((line, row) => {
    const cells = line.map((slot, column) => {
      if (!slot || slot.row !== row || slot.column !== column) return '<table:covered-table-cell/>'
      const spans = `table:number-columns-spanned="${slot.colspan}" table:number-rows-spanned="${slot.rowspan}"`
      return `<table:table-cell ${spans}><text:p>${escape(slot.cell.text)}</text:p></table:table-cell>`
    })
    return `<table:table-row>${cells.join('')}</table:table-row>`
  })
}

export function tableXml(grid: Grid): string {
  return `<table:table><table:table-column table:number-columns-repeated="12"/>${rowsXml(grid).join('')}</table:table>`
}

export function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
