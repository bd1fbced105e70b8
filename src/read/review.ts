import type { AgencyKind } from '../core/report/agency-kind'
import type { ReadComment } from './docx/comments'
import type { CellId, SectionId } from '../core/template/template'

/** What was found in a file, for the screen that is shown before anything is overwritten. */
export interface Review {
  /** What the file is, e.g. Word 文件（.docx）. */
  readonly format: string
  /** What this kind of file may hold and cannot be read from it, in words: 图片、链接. */
  readonly loses?: string
  /** Present: sheets with tables, of which text is not to be expected. */
  readonly sheets?: true
  /** Present: a data file of this program. It is whole: what it lacks was never written. */
  readonly own?: true
  /** Comments of people in the file, without those of our own checks. */
  readonly comments?: readonly ReadComment[]
  /** How many changes the file tracks, all of which were read as accepted. */
  readonly tracked?: number
  /** What of the file a person would not expect to be read, or not to be, in sentences. */
  readonly notes?: readonly string[]
  readonly sections: readonly ReviewedSection[]
  readonly tables: readonly ReviewedTable[]
  /** Facts about the agency and the report, in the words of the form. */
  readonly facts: readonly { readonly field: string; readonly text: string }[]
  /** What the file leaves open and the clerk is asked before anything is taken. */
  readonly asks: readonly Ask[]
  /** Parts that nobody understood, in the order of the file. */
  readonly unused: readonly ReviewedPart[]
  /** Remains of a site or of an extraction that were left out of the text. */
  readonly leftOut: readonly ReviewedPart[]
  /** Numbers in tables that could not be placed; each stands in a part of `unused`. */
  readonly unplaced: readonly ReviewedPart[]
  /** Numbers that a conversion had split and that were put together again; to be looked at. */
  readonly repaired: readonly ReviewedPart[]
}

/**
 * A question that the file does not answer: its year, with the one it seems to be, if any; or the kind of its agency, with
 * those it may be, the likelier first.
 */
export type Ask =
  | { readonly field: 'year'; readonly proposed?: number }
  | { readonly field: 'kind'; readonly kinds: readonly AgencyKind[] }

export interface ReviewedSection {
  readonly section: SectionId | 'opening'
  readonly found: boolean
  /** The title as it stands in the file. */
  readonly title?: string
  readonly headings: number
  readonly paragraphs: number
  readonly pictures: number
  readonly charts: number
  readonly tables: number
  /** Characters of text. */
  readonly characters: number
}

export interface ReviewedTable {
  readonly section: SectionId
  readonly table: string
  /** Cells of the format, cells that were found, and those of them that hold something. */
  readonly cells: number
  readonly found: number
  readonly filled: number
  /** Cells that were looked for and not found. */
  readonly missing: readonly CellId[]
}

/** A part of the file with its place. */
export interface ReviewedPart {
  readonly text: string
  /** Index of the block in the file. */
  readonly block: number
  /** Where it stands, in words: 第三部分的表格第5行. */
  readonly where: string
}
