import type { CellId, SectionId } from '../template/template'
import type { Figure } from './report'

/**
 * One change of a report. A list of edits is one undo step: fixes, pastes and imports are made of them.
 * `cell` with an absent text removes what was stated, so that the computed value shows. `text` replaces a span of a
 * block's printed text (UTF-16 offsets); with a `figure` the new text becomes a live figure that follows the tables.
 * `paragraph` adds one behind the text of a section (before its tables).
 * `title` without a text, and `opening`, give up the clerk's own words for those that the program composes.
 */
export type Edit =
  | { readonly set: 'cell'; readonly cell: CellId; readonly text?: string }
  | {
      readonly set: 'text'
      readonly section: SectionId | 'opening'
      readonly block: number
      readonly from: number
      readonly to: number
      readonly text: string
      readonly figure?: Figure
    }
  | { readonly set: 'paragraph'; readonly section: SectionId; readonly text: string }
  | { readonly set: 'title'; readonly text?: string }
  | { readonly set: 'opening' }
  | { readonly set: 'signed'; readonly date: string }
