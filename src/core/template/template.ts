import { memoize } from '../memoize'
import type { RegisterWords } from './register-words'
import type { Role } from './roles'

/**
 * An official report format (格式) as data. One template drives the form, the sums, the checks, the readers and the
 * writers; a new format is a new file in `templates/`.
 */
export interface Template {
  readonly id: string
  readonly title: string
  /** The document that prescribes the format, e.g. 国办公开办函〔2021〕30号. */
  readonly authority: string
  readonly years: { readonly from: number; readonly to?: number }
  /** The title of a report, with {agency} and {year}. */
  readonly heading: string
  /** Paragraphs offered before section 一. Placeholders in braces; a part in [[…]] is dropped when one of its placeholders is empty. */
  readonly opening: readonly string[]
  readonly sections: readonly Section[]
  readonly relations: readonly Relation[]
  /** How prose in the format's language words what the tables count, by role (`templates/words/`). */
  readonly wordings?: Readonly<Record<string, readonly string[]>>
  /** How offices word registers of applications, where it differs from what all do (`templates/words/register.json`). */
  readonly register?: RegisterWords
}

/** The id of a section of a format; formats say which there are. */
export type SectionId = string

export interface Section {
  readonly id: SectionId
  /** What the section is to rules and prose. */
  readonly role?: Role
  /** Chinese numeral, e.g. 二. */
  readonly number: string
  /** The official short title, which is the one that is written. */
  readonly title: string
  /** Other official titles: silent when read. */
  readonly titles?: readonly string[]
  /** Titles met in real reports: recognised, and reported. */
  readonly aliases?: readonly string[]
  /** Sets of words: any other title that holds all words of one set is recognised too, and reported. */
  readonly keywords?: readonly (readonly string[])[]
  /** What it holds: the clerk's text, statutory tables, or a text and tables below it. */
  readonly kind: 'prose' | 'tables' | 'both'
  /** What the prose has to speak about, in order: the five aspects of section 一. */
  readonly outline?: readonly string[]
  readonly tables?: readonly Table[]
  /** Relative widths of the columns of the printed grid; consecutive tables of one section are drawn as one grid. */
  readonly widths?: readonly number[]
  readonly guidance?: Guidance
}

/** Whether the clerk writes text in a section. */
export function hasProse(section: Pick<Section, 'kind'>): boolean {
  return section.kind !== 'tables'
}

/** The heading of a section as it is printed and named everywhere: 二、主动公开政府信息情况. */
export function sectionHeading({ number, title }: Pick<Section, 'number' | 'title'>): string {
  return `${number}、${title}`
}

/** What stands beside a section to help the clerk: demands of the format, and sentences to start from. */
export interface Guidance {
  /** What the format demands, one sentence each. */
  readonly asks: readonly string[]
  /** What the text has to speak about, each ticked as soon as it does. */
  readonly points?: readonly GuidancePoint[]
  /** What good reports say besides. */
  readonly tips?: readonly string[]
  /** Sentences to start from; {table/row/column} stands for the figure of a cell, {year}, {next-year} and {agency} as in the opening. */
  readonly starters?: readonly { readonly title: string; readonly text: string }[]
}

/** One thing that a text has to speak about, and how it is known that it does. */
export interface GuidancePoint {
  /** A few words for the clerk; `says` in the file. */
  readonly label: string
  /** The aspect of the section's outline that it belongs to, where several points make up one. */
  readonly aspect?: string
  /** One of these stands in a sentence of the section; */
  readonly any?: readonly string[]
  /** and one of these in the same sentence. */
  readonly with?: readonly string[]
  /** Or the text states a number of cells with one of these roles. */
  readonly figures?: readonly Role[]
  /** The kinds of agency that it is asked of; absent = of all. */
  readonly of?: readonly string[]
}

export interface Table {
  readonly id: string
  /** A role that all its cells have. */
  readonly role?: Role
  readonly caption?: string
  readonly corner?: string
  readonly columns: readonly Header[]
  readonly rows: readonly Header[]
}

/** A row or column, or a group of them. Ids are unique along their side of the table. */
export interface Header {
  readonly id: string
  /** What the row, column or group means to rules, prose and offers; absent = they do not speak of it. */
  readonly role?: Role
  readonly label: string
  readonly aliases?: readonly string[]
  readonly children?: readonly Header[]
  readonly unit?: string
  /** Digits after the point that are allowed; absent = a whole number. */
  readonly decimals?: number
  /** True for 增/减: may be negative or carry a plus sign. */
  readonly signed?: boolean
  /** True where the official form writes the unit into the cell (2019: 采购总金额). */
  readonly unitInCell?: boolean
  /** A total is computed from its relation and left out of the sums of its group. */
  readonly total?: boolean
  /** Where a number counts, in one or two sentences for the clerk. */
  readonly guidance?: string
}

/**
 * A prescribed sum between cells (勾稽关系): the sum of one side equals the sum of the other. A `*` stands for the same
 * row or column throughout, so that one relation has one instance for each.
 */
export interface Relation {
  readonly rule: string
  /** The demand in one Chinese sentence; `says` in the file. */
  readonly description: string
  readonly sum: readonly CellPattern[]
  readonly equals: readonly CellPattern[]
  /** The program fills in the right side, which then names a single cell. */
  readonly fills?: boolean
}

/** `table/row/column`; `*` = the same one throughout; `last:` = last year's report; a group's id = its leaves without totals. */
export type CellPattern = string

/** The address of a number: `table/row/column`, the same in the saved file, the form, a finding and a batch list. */
export type CellId = `${string}/${string}/${string}`

/** The address of a cell. */
export function cellId(table: string, row: string, column: string): CellId {
  return `${table}/${row}/${column}`
}

/** The rows or columns that carry numbers, in printed order, totals included. Worked out once: readers ask for each line of a file. */
export const leaves: (headers: readonly Header[]) => readonly Header[] = memoize((headers: readonly Header[]) =>
  headers.flatMap((header) => (header.children ? leaves(header.children) : [header])),
)

/** All tables of a template in printed order. */
export function tablesOf(template: Template): Table[] {
  return template.sections.flatMap((section) => section.tables ?? [])
}

/** A cell of a template with the headers that it belongs to. */
export interface CellDescription {
  readonly cell: CellId
  readonly section: Section
  readonly table: Table
  readonly row: Header
  readonly column: Header
  /** Whether its row or its column is a total. */
  readonly total: boolean
}

/** Every cell of a template by its address, in printed order. */
export const cellsOf = memoize((template: Template): ReadonlyMap<CellId, CellDescription> => {
  const all = new Map<CellId, CellDescription>()
  for (const section of template.sections)
    for (const table of section.tables ?? [])
      for (const row of leaves(table.rows))
        for (const column of leaves(table.columns)) {
          const cell = cellId(table.id, row.id, column.id)
          all.set(cell, { cell, section, table, row, column, total: Boolean(row.total || column.total) })
        }
  return all
})

/** The cells of each section with tables, in printed order. */
export const cellsBySection = memoize(
  (template: Template): readonly { readonly section: Section; readonly cells: readonly CellDescription[] }[] =>
    template.sections.flatMap((section) => {
      const cells = [...cellsOf(template).values()].filter((one) => one.section === section)
      return cells.length > 0 ? [{ section, cells }] : []
    }),
)

/** The template of a year: the one whose years hold it, else the newest that had begun, else the oldest. */
export function templateOfYear<Head extends Pick<Template, 'years'>>(templates: readonly Head[], year: number): Head {
  const byAge = [...templates].sort((a, b) => b.years.from - a.years.from)
  const found = byAge.find((template) => template.years.from <= year) ?? byAge[byAge.length - 1]
  if (!found) throw new Error('no template')
  return found
}
