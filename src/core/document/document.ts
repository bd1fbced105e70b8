import type { PrintedChart } from '../chart/printed-chart'
import type { CellId, SectionId } from '../template/template'

/**
 * The tree between readers and writers: meaning, no look. Made once from report and template, so that Word file, web
 * page and preview cannot disagree; made by every reader from a file.
 */
export interface Document {
  readonly blocks: readonly Block[]
  /** What a writer may put into the file's properties. */
  readonly meta?: DocumentMeta
}

export interface DocumentMeta {
  readonly title: string
  readonly agency: string
  readonly year: number
  /** Id of the template. */
  readonly template: string
  /** Id of the task package that the report answers. */
  readonly package?: string
}

export type Block = Text | Grid | Picture | Chart

/** heading-1 is （一）, heading-2 is 1., heading-3 is （1）. */
export type TextRole = 'title' | 'section' | 'heading-1' | 'heading-2' | 'heading-3' | 'body' | 'signature' | 'date'

/** Where in the report a block was composed from. */
export interface BlockOrigin {
  readonly section: SectionId | 'opening'
  /** Index of the block in the text of its section, as places of findings count; absent for the section's own title. */
  readonly block?: number
}

export interface Text {
  readonly type: 'text'
  /** What the block was composed from; documents that were read have none. */
  readonly origin?: BlockOrigin
  readonly role: TextRole
  readonly runs: readonly DocumentRun[]
}

export interface DocumentRun {
  readonly text: string
  readonly bold?: true
  readonly href?: string
}

export interface Picture {
  readonly type: 'picture'
  readonly origin?: BlockOrigin
  /** Key of the picture in the report; readers make one. */
  readonly key: string
  readonly bytes: Uint8Array
  readonly mime: string
  /** Pixels. */
  readonly width: number
  readonly height: number
  readonly alt: string
  readonly caption?: string
  /** The same picture as PNG, for programs that do not show its own format; made where a browser can draw it. */
  readonly png?: Uint8Array
}

/** A chart with its numbers as they are printed. */
export interface Chart extends PrintedChart {
  readonly type: 'chart'
  readonly origin?: BlockOrigin
  /** The clerk's own, else the one composed of the data. */
  readonly alt: string
  /** The same chart as PNG, for programs that show no drawings; made where a browser can draw it. */
  readonly png?: Uint8Array
}

export interface Grid {
  readonly type: 'grid'
  /** Of a table of the clerk's own. */
  readonly origin?: BlockOrigin
  /** The section whose statutory tables this is; absent for a table of the clerk's own. */
  readonly section?: SectionId
  /** Accessible name of the table. */
  readonly caption?: string
  /** Relative widths of the grid's columns. */
  readonly widths?: readonly number[]
  /** Rows at the top that repeat when the table breaks over pages. */
  readonly headRows?: number
  readonly rows: readonly (readonly GridCell[])[]
}

/**
 * band: a title across the whole table (第二十条第（一）项); note: the 勾稽 note in the corner; the others are headers of
 * columns and rows; value: a number.
 */
export type GridCellKind = 'band' | 'note' | 'corner' | 'column' | 'row' | 'value'

export interface GridCell {
  readonly text: string
  readonly colspan: number
  readonly rowspan: number
  readonly header: boolean
  readonly kind?: GridCellKind
  /** Address of the number that stands here. */
  readonly cell?: CellId
  /** A header's own name, unique in the document; named by `headers` of the cells below and beside it. */
  readonly id?: string
  /** The ids of the headers of a value, outermost first. */
  readonly headers?: readonly string[]
  /** Written from top to bottom (三、本年度办理结果). */
  readonly vertical?: true
  /** Runs of a cell of the clerk's own table, where it has more than plain text. */
  readonly runs?: readonly DocumentRun[]
}

/** The plain text of runs. */
export function plainText(runs: readonly { readonly text: string }[]): string {
  let text = ''
  for (const run of runs) text += run.text
  return text
}
