import type { Edit } from '../../report/edit'
import type { CellId, SectionId } from '../../template/template'

/** error: blocks «ready to publish»; warning: look here; hint: a suggestion. Nothing blocks saving or export. */
export type Severity = 'error' | 'warning' | 'hint'

/** The most severe first. */
export const severityOrder: readonly Severity[] = ['error', 'warning', 'hint']

/** For `sort`: the most severe first; equals keep their order. */
export function bySeverityOrder(a: Pick<Finding, 'severity'>, b: Pick<Finding, 'severity'>): number {
  return severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity)
}

/** What a careful reviewer would say about a report. */
export interface Finding {
  /** Id of the rule (checks.md). */
  readonly rule: string
  readonly severity: Severity
  /** One plain Chinese sentence with the numbers in it. */
  readonly message: string
  /** The first place is the one to lead to. */
  readonly places: readonly Place[]
  readonly expected?: string
  readonly actual?: string
  /** Identifies what was dismissed: rule, #, and the subject with its texts; no offset, no message. */
  readonly key: string
  /** Present where exactly one repair is right. */
  readonly fix?: Fix
  /**
   * Present where two repairs are as right as each other, because nobody but the clerk knows which side is wrong: the text
   * after the table, or the table after the text. Beside `fix`, and shown as one button each.
   */
  readonly alternatives?: readonly Fix[]
  /** What is demanded, and by whom, where it is no rule of the program's own. */
  readonly basis?: { readonly description: string; readonly source: string }
}

/** Where in a report. Offsets are UTF-16 in the block's printed text. */
export type Place =
  | { readonly in: 'cell'; readonly cell: CellId }
  | { readonly in: 'last'; readonly cell: CellId }
  | { readonly in: 'table'; readonly table: string }
  | { readonly in: 'section'; readonly section: SectionId }
  | {
      readonly in: 'prose'
      readonly section: SectionId | 'opening'
      readonly block: number
      readonly from: number
      readonly to: number
    }
  | { readonly in: 'field'; readonly field: string }
  | { readonly in: 'source'; readonly block: number }
  /** In the report of another agency. */
  | { readonly in: 'other'; readonly agency: string; readonly place: Place }

/** A repair of one click, applied as one undo step. */
export interface Fix {
  /** What the button says, e.g. 全部填 0. */
  readonly label: string
  readonly edits: readonly Edit[]
}
