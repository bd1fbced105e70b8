import type { Template } from '../core/template/template'
import type { ReadComment } from './docx/comments'
import type { Document } from '../core/document/document'

/** A document as read. `exactRoles` marks a file of our own: what is a heading in it says so itself. */
export interface ReadDocument extends Document {
  readonly exactRoles?: boolean
  /** What the file says of itself beside its content (<title>), where the title of the report may stand; asked for only where its text does not tell. */
  readonly heads?: () => readonly string[]
  /** The agency that the head of a form names, where no title does. */
  readonly agency?: string
  /** The words of a form around its tables: no part of the report, and told. */
  readonly aside?: readonly string[]
  /** What a person who sees the file in his program would not expect, in sentences. */
  readonly notes?: readonly string[]
  /** Texts that the file hides: no part of the report, and told. */
  readonly hidden?: readonly string[]
  /** Notes at the foot of its pages: no part of the report, and told. */
  readonly footnotes?: readonly string[]
  /** What people wrote at the margin of the file. */
  readonly comments?: readonly ReadComment[]
  /** Id of the task package that the file says it answers. */
  readonly package?: string
  /** How many changes the file tracks; what was inserted is read as text, what was deleted is not. */
  readonly tracked?: number
}

/** What reading does, one after another: unpack a file, take it apart, find the sections, read the tables. */
export type ReadingStep = 'unpack' | 'parse' | 'sections' | 'tables'

/** How far reading a file is: the step that is being done, and how much of all is done, from 0 to 1. */
export interface ReadingProgress {
  readonly step: ReadingStep
  readonly part: number
}

/** Is told how far reading is. */
export type Progress = (progress: ReadingProgress) => void

/** Reads a file into the neutral document. The list of all readers is `index.ts`. */
export interface Reader {
  readonly format: string
  /** What a clerk calls it, e.g. Word 文件（.docx）. */
  readonly label: string
  /** What files of this format may hold and this reader cannot take over, in words: 图片、链接. */
  readonly loses?: string
  /** Sheets with tables: text is not to be expected in them. */
  readonly sheets?: boolean
  /** A page of a site: what surrounds the report is the site's. */
  readonly page?: boolean
  /** Whether the bytes look like this format; the name is a hint only. */
  accepts(name: string, bytes: Uint8Array): boolean
  /**
   * @param templates the formats whose titles tell where a table begins
   * @throws {ReadError} and nothing else
   */
  read(bytes: Uint8Array, templates: readonly Template[], onProgress?: Progress): Promise<ReadDocument>
}
