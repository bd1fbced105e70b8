import { strToU8, zipSync } from 'fflate'

/** What a test file has beside its content. */
export interface OdfExtras {
  /** The XML of styles that a program made by itself, and of those with names. */
  readonly automatic?: string
  readonly named?: string
  readonly title?: string
  /** Other parts of the file by their path. */
  readonly files?: Readonly<Record<string, Uint8Array>>
  readonly manifest?: string
}

const root = (name: string, content: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<office:${name} xmlns:office="office" xmlns:text="text" xmlns:table="table" office:version="1.3">${content}</office:${name}>`

function odfBytes(type: string, body: string, extras: OdfExtras): Uint8Array {
  const { automatic = '', named = '', title, files = {}, manifest = '<manifest:manifest/>' } = extras
  const content = `<office:automatic-styles>${automatic}</office:automatic-styles><office:body>${body}</office:body>`
  return zipSync(
    {
      mimetype: [strToU8(`application/vnd.oasis.opendocument.${type}`), { level: 0 }],
      'content.xml': strToU8(root('document-content', content)),
      'styles.xml': strToU8(root('document-styles', `<office:styles>${named}</office:styles>`)),
      ...(title ? { 'meta.xml': strToU8(root('document-meta', `<dc:title>${title}</dc:title>`)) } : {}),
      'META-INF/manifest.xml': strToU8(manifest),
      ...files,
    },
    { level: 1 },
  )
}

/** The bytes of a text whose body is this XML. */
export function odtBytes(body: string, extras: OdfExtras = {}): Uint8Array {
  return odfBytes('text', `<office:text>${body}</office:text>`, extras)
}

/** The bytes of a spreadsheet whose sheets are this XML. */
export function odsBytes(sheets: string, extras: OdfExtras = {}): Uint8Array {
  return odfBytes('spreadsheet', `<office:spreadsheet>${sheets}</office:spreadsheet>`, extras)
}

/** A paragraph, in a style where one is given. */
export function paragraph(content: string, style = ''): string {
  return `<text:p${style && ` text:style-name="${style}"`}>${content}</text:p>`
}

/** A cell of a table; `attributes` are those of its spans. */
export function cell(text: string, attributes = ''): string {
  return `<table:table-cell ${attributes}>${paragraph(text)}</table:table-cell>`
}

export const coveredCell = '<table:covered-table-cell/>'

/** A table of these rows of cells. */
export function table(rows: readonly (readonly string[])[]): string {
  return `<table:table>${rows.map((row) => `<table:table-row>${row.join('')}</table:table-row>`).join('')}</table:table>`
}
