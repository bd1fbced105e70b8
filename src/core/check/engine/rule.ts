import type { Fix, Place, Severity } from './finding'
import type { CheckContext } from './context'
import type { PrintedBlock } from '../../report/printed'

/** What a rule yields: place and words. The engine stamps id, severity and key (`check.ts`). */
export interface Found {
  readonly message: string
  readonly places: readonly Place[]
  /** Needed where the rule declares several severities. */
  readonly severity?: Severity
  readonly expected?: string
  readonly actual?: string
  readonly fix?: Fix
  readonly alternatives?: readonly Fix[]
}

/** What every rule says of itself; shown to the clerk under «为什么». */
export interface RuleDescription {
  /** Id of checks.md; never changed, never used again for something else. */
  readonly id: string
  /** What the rule demands, in one Chinese sentence. */
  readonly description: string
  /** Where the demand comes from, e.g. 国办公开办函〔2021〕30号 or 《政府信息公开条例》第五十条. */
  readonly source: string
  /** The severities it can have. */
  readonly severities: readonly Severity[]
  /** An error that can be right all the same, for a reason that the clerk notes: it can be set aside as a warning can. */
  readonly dismissible?: true
  /** Says nothing of columns that have blank cells while the form is being filled in: the blanks speak for themselves. */
  readonly needsFilledColumns?: true
  /** Demanded by an office and not by the format: its findings say what is demanded, and by whom. */
  readonly local?: true
  /** The review of a file lists what it is about by itself. */
  readonly listedInReview?: true
}

/** A rule about the report as a whole. */
export interface Rule extends RuleDescription {
  check(context: CheckContext): Iterable<Found>
}

/**
 * A rule that looks at one block of text by itself (spelling, marks): what it says of a block depends on the block's
 * printed text and the year alone, so the engine keeps its answer until the text changes. Offsets are in `block.text`.
 */
export interface TextRule extends RuleDescription {
  /** Characters one of which stands in every text that the rule can say anything about; it is not shown others. */
  readonly waitsFor?: string
  checkText(block: PrintedBlock, context: { readonly year: number }): Iterable<TextFound>
}

/** What a text rule yields. `replacement` is offered as a fix of the span. */
export interface TextFound {
  readonly message: string
  readonly from: number
  readonly to: number
  readonly severity?: Severity
  readonly expected?: string
  readonly replacement?: string
}

export type AnyRule = Rule | TextRule
