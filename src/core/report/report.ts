import type { CellId, CellPattern, SectionId } from '../template/template'
import type { AgencyKind } from './agency-kind'

/** A yearly report as the clerk wrote it. Numbers stay text, as typed or read; what can be computed is not stored. */
export interface Report {
  /** Id of the format. */
  readonly template: string
  readonly year: number
  readonly agency: Agency
  /** Absent: the whole year. ISO dates. */
  readonly period?: { readonly from: string; readonly to: string }
  /** Date of signature, ISO (2022-01-26). */
  readonly signed?: string
  /** The day by which the office above wants the report published, ISO; besides the day of 条例 art. 49. Not printed. */
  readonly localDeadline?: string
  /** Absent: composed from the fields; present: the clerk's own words. */
  readonly title?: string
  /** Absent: composed from the fields; present: the clerk's own words. */
  readonly opening?: readonly ProseBlock[]
  /** The text of the sections; in one with statutory tables, what stands before them. */
  readonly prose: Readonly<Record<SectionId, readonly ProseBlock[]>>
  /** What stands behind the statutory tables of a section: notes, pictures. Absent where nothing does. */
  readonly afterTables?: Readonly<Record<SectionId, readonly ProseBlock[]>>
  readonly cells: Readonly<Record<CellId, string>>
}

/** The agency that reports. All but `name` and `kind` only feed the opening paragraph and the signature. */
export interface Agency {
  readonly name: string
  readonly kind: AgencyKind
  /** The office that answers questions, e.g. 办公室. */
  readonly office?: string
  readonly address?: string
  readonly postcode?: string
  readonly telephone?: string
  readonly email?: string
  /** Name of the web site on which the report is published, and its address. */
  readonly site?: string
  readonly siteUrl?: string
}

/** Text of the report. The number of a heading （一）, 1., （1） is typed text. */
export type ProseBlock = Heading | Paragraph | PictureBlock | TableBlock | ChartBlock

export interface Heading {
  readonly type: 'heading'
  readonly level: 1 | 2 | 3
  readonly runs: readonly Run[]
}

export interface Paragraph {
  readonly type: 'paragraph'
  readonly runs: readonly Run[]
}

export interface PictureBlock {
  readonly type: 'picture'
  /** Key into the pictures of the saved report. */
  readonly picture: string
  readonly alt: string
  readonly caption?: string
}

export interface TableBlock {
  readonly type: 'table'
  readonly rows: readonly (readonly ProseCell[])[]
}

export interface ProseCell {
  readonly runs: readonly Run[]
  readonly colspan: number
  readonly rowspan: number
  readonly header: boolean
}

/** 条形图 (lying), 柱状图 (standing), 折线图, 饼图. */
export type ChartKind = 'bar' | 'column' | 'line' | 'pie'

/** A chart: for each label a value of each series. What it looks like is not kept. */
export interface ChartBlock {
  readonly type: 'chart'
  readonly kind: ChartKind
  readonly labels: readonly string[]
  readonly series: readonly ChartSeries[]
  readonly unit?: string
  readonly caption?: string
  /** Absent: composed from the data. */
  readonly alt?: string
}

export interface ChartSeries {
  readonly name: string
  /** One for each label, in their order. */
  readonly values: readonly ChartValue[]
}

/** A number as it was typed, or one that follows the tables. */
export type ChartValue = string | ChartFigure

/** A number of the tables inside a chart; the same as a figure in the text. */
export type ChartFigure = Omit<FigureRun, 'type'>

export type Run = TextRun | FigureRun

export interface TextRun {
  readonly type: 'text'
  readonly text: string
  readonly bold?: true
  readonly href?: string
}

/** A number of the tables inside the text: follows the table and prints as plain text. */
export interface FigureRun {
  readonly type: 'figure'
  readonly of: Figure
  /** The text as last printed. */
  readonly text: string
  /** The text stays as it is. */
  readonly frozen?: true
}

/** A sum of cells, or a percentage of two sums. Patterns may begin with `last:`. */
export interface Figure {
  readonly sum: readonly CellPattern[]
  /** Present: the figure is the share sum ÷ over in percent. */
  readonly over?: readonly CellPattern[]
  readonly minus?: readonly CellPattern[]
  readonly decimals?: number
}

/** The bytes of a picture in the text. */
export interface PictureFile {
  readonly mime: string
  readonly bytes: Uint8Array
}

/** The pictures of a report by their key. */
export type Pictures = ReadonlyMap<string, PictureFile>

/** A finding that the clerk has looked at and set aside, with the reason. */
export interface Dismissal {
  readonly key: string
  readonly note: string
}

/** All that belongs to one report, as the program works with it; `save` and `restore` turn it into a data file and back. */
export interface Dossier {
  readonly report: Report
  /** Last year's report, where one is loaded. */
  readonly last?: Report
  readonly pictures: Pictures
  readonly dismissed: readonly Dismissal[]
  /** Prose sections that the clerk has marked as finished. */
  readonly done: readonly SectionId[]
  /** The texts of cells as a file stated them: a cell that still says the same is shown as imported. */
  readonly imported?: Readonly<Record<CellId, string>>
  /** How the agency has its documents set (版式); absent: as the standard says. Writers know what it means. */
  readonly layout?: Readonly<Record<string, unknown>>
  /** What the office above demands of the report (`core/local-demands`), as its file says it. Nothing of it is printed. */
  readonly demands?: Readonly<Record<string, unknown>>
  /** The register (台账) that cells were counted from, and the rows behind each; nothing else of it is kept. */
  readonly register?: RegisterOrigin
  /** How far it is on its way to the public; absent while it is being written. Of it only notes of corrections are printed. */
  readonly status?: ReportStatus
  /** Id of the task package (任务包) that it answers. */
  readonly package?: string
}

/** Of a register only the names of its files, counts and numbers of rows: never names, contacts or contents. */
export interface RegisterOrigin {
  readonly files: readonly { readonly name: string; readonly sha256: string }[]
  readonly cells: Readonly<Record<CellId, { readonly count: number; readonly rows: readonly RegisterRows[] }>>
  /** Rows that were not understood when the numbers were taken over: not counted, or only in part. */
  readonly leftOut?: readonly RegisterRows[]
}

/** Rows of a register by file and sheet, both from 1; as ranges: 3-9,12. */
export interface RegisterRows {
  readonly file: number
  readonly sheet: number
  readonly rows: string
}

/** What became of a report: locked against a stray key, published, corrected after that. */
export interface ReportStatus {
  readonly locked?: true
  /** The day it was published, ISO. */
  readonly published?: string
  /** 更正 after it was published, in order. */
  readonly corrections?: readonly Correction[]
}

/** One 更正 of a published report. */
export interface Correction {
  /** The day it was begun, ISO. */
  readonly date: string
  /** What was corrected and why. */
  readonly note: string
  /** The day on which the original was published, ISO. */
  readonly published?: string
  /** The note is printed at the end of the report. */
  readonly printed?: true
}

/** A report with nothing in it yet. */
export function emptyReport(template: string, year: number, agency: Agency): Report {
  return { template, year, agency, prose: {}, cells: {} }
}
