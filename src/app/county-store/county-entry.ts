import type { AgencyKind } from '../../core/report/agency-kind'
import type { Finding, Severity } from '../../core/check/engine/finding'

/** How far a file could be read. */
export type EntryState = 'read' | 'partial' | 'unread'

/** What a row shows of the report in a file. */
export interface EntryReport {
  readonly agency: string
  readonly kind: AgencyKind
  readonly year: number
  /** Id of the format of its tables. */
  readonly template: string
  readonly signed?: string
  /** The task package that it answers. */
  readonly package?: string
  /** Of what the report says: a change is known by it. */
  readonly hash: string
  /** Of what was entered into it: two files of one draft have the same (`enteredHash`). */
  readonly entered?: string
  readonly counts: Readonly<Record<Severity, number>>
  /** Key figures by their ids, as plain numerals; '' where the cell is blank. */
  readonly figures: Readonly<Record<string, string>>
}

/**
 * A row of 汇总与核查: a file that was taken, and what came of it. Small, because all of them are in memory; the report
 * itself is read from the database when it is needed. Names of fields never change: they are kept.
 */
export interface CountyEntry {
  /** The path inside the folder that was taken; with a number where another file had it already. Unique in one desk. */
  readonly file: string
  /** The path itself, where it is another one. */
  readonly path?: string
  readonly size: number
  /** When the file was last changed and when it was read, in milliseconds. */
  readonly modified: number
  readonly at: number
  /** When it was taken, in milliseconds: the same for all that was taken together. */
  readonly taken?: number
  readonly state: EntryState
  /** One sentence on what could not be read. */
  readonly why?: string
  /** What kind of file it was, e.g. Word 文件（.docx）. */
  readonly format?: string
  readonly sha256?: string
  /** Absent where nothing could be read. */
  readonly report?: EntryReport
  /** Bytes that the original takes up here; absent where it is not kept. */
  readonly original?: number
  /** The file of last year's report that it was checked beside. */
  readonly last?: string
  /** Which local demands of the desk it was checked by (`demandsId`). */
  readonly demands?: string
  /** Its draft, where it is being corrected here, and the revision that this row knows. */
  readonly draft?: { readonly id: string; readonly revision: number }
  /** 重新报送: the file that this one takes the place of, and the one that took its place. */
  readonly before?: string
  readonly after?: string
  /** Which time it was handed in, from 1. */
  readonly round?: number
  /** 退回修改: when, in milliseconds. */
  readonly sentBack?: number
  /** What comparing reports with each other said of it when it was sent back; that of the report itself is kept with it. */
  readonly asked?: readonly Finding[]
  /** 退回说明: the office's own words on why it was sent back. */
  readonly remark?: string
  /** The day by which it was to come back, ISO. */
  readonly returnDue?: string
  /** The year that was asked for when it was sent back, where its own is another. */
  readonly askedYear?: number
  /** 已采纳: when, ISO, and what it said then. */
  readonly accepted?: { readonly at: string; readonly hash: string }
}
