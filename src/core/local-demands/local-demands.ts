/**
 * What the office above demands of the reports of its agencies besides the format (本地要求), as a small data file that it
 * hands out: `{ type: 'local-demands', version: 1, name, deadline?, rules }` (contracts.md). `templates/README.md`
 * explains the fields to those who write one.
 */
export interface LocalDemands {
  readonly type: 'local-demands'
  readonly version: 1
  /** Under which the demands are known, e.g. 临澜市2025年度报告编制要求. */
  readonly name: string
  /** The day by which reports are to be published, ISO; tells the year that the demands are about, which is the one before. */
  readonly deadline?: string
  readonly rules: readonly Demand[]
}

/** Whether demands are about the reports of a year: those that name a deadline are about the year before it. */
export function areDemandsOf(year: number, { deadline }: { readonly deadline?: unknown }): boolean {
  return typeof deadline !== 'string' || deadline.startsWith(`${year + 1}-`)
}

export type Demand = LengthDemand | DecimalsDemand | StatementDemand | WordingDemand | UnitNameDemand

/** What every demand may say besides. */
interface AnyDemand {
  /** A word on it for the clerk: why, or where it stands. */
  readonly note?: string
}

/** How long the text is to be, in characters without white space. At least one of both bounds is given. */
export interface LengthDemand extends AnyDemand {
  readonly kind: 'length'
  /** A section by its id, its role or its number (一); `opening` or 开头 for the opening; absent: all text. */
  readonly section?: string
  readonly min?: number
  readonly max?: number
}

/** How many digits after the point numbers in a unit have, in the tables and in the text; 0 and 100% need none. */
export interface DecimalsDemand extends AnyDemand {
  readonly kind: 'decimals'
  /** 万元, %, 公里. */
  readonly unit: string
  readonly digits: number
}

/** One of several phrases that must stand; {agency}, {year} and {next-year} stand for those of the report. */
export interface StatementDemand extends AnyDemand {
  readonly kind: 'statement'
  readonly section?: string
  readonly any: readonly string[]
  /** The whole sentence, which is offered where none of them stands. */
  readonly write?: string
}

/** Wordings that are not wanted, and the one to use instead. */
export interface WordingDemand extends AnyDemand {
  readonly kind: 'wording'
  readonly section?: string
  readonly avoid: readonly string[]
  readonly use?: string
}

/** What a unit is called: by its name, or by one of its short names, and by nothing else. */
export interface UnitNameDemand extends AnyDemand {
  readonly kind: 'unit-name'
  readonly name: string
  readonly short?: readonly string[]
  readonly avoid?: readonly string[]
}
