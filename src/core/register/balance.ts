import type { CellTable } from '../report/cell-table'
import { quantity } from '../report/quantity'
import type { RegisterWords } from '../template/register-words'
import { cellId, leaves, type Template } from '../template/template'
import { registerFormat } from './register-format'
import type { CountedApplication, Tally } from './tally'

/** 第一项 + 第二项 = 第三项 + 第四项 in one column, as a register makes it. */
export interface ColumnBalance {
  /** The id of the column. */
  readonly column: string
  readonly label: string
  readonly received: number
  readonly broughtForward: number
  readonly answered: number
  readonly carriedForward: number
  /** What came in and is nowhere yet: rows that were not understood. 0 where the column balances. */
  readonly difference: number
}

/** The balance of every column that a register counts in. */
export function registerBalance(tally: Tally, template: Template, words: RegisterWords): readonly ColumnBalance[] {
  const format = registerFormat(template, words)
  if (!format) return []
  const labels = new Map(leaves(format.table.columns).map(({ id, label }) => [id, label]))
  return [...format.applicants.groupsOf.keys()].map((column) => {
    const of = (row: string) => tally.cells.get(cellId(format.table.id, row, column))?.count ?? 0
    const [received, broughtForward, carriedForward] = [
      format.received,
      format.broughtForward,
      format.carriedForward,
    ].map(of) as [number, number, number]
    const answered = [...format.outcomes.groupsOf.keys()].reduce((sum, row) => sum + of(row), 0)
    const difference = received + broughtForward - answered - carriedForward
    return {
      column,
      label: labels.get(column) ?? column,
      received,
      broughtForward,
      answered,
      carriedForward,
      difference,
    }
  })
}

/** A column in which the register's 上年结转 is not what last year's report carried forward. */
export interface CarriedDifference {
  readonly label: string
  readonly register: number
  /** As last year's report prints it. */
  readonly last: string
}

/** Holds what a register brings forward against last year's report. */
export function carriedDifferences(
  tally: Tally,
  last: CellTable,
  template: Template,
  words: RegisterWords,
): readonly CarriedDifference[] {
  const format = registerFormat(template, words)
  const before = registerFormat(last.template, words)
  if (!format || !before) return []
  return registerBalance(tally, template, words).flatMap(({ column, label, broughtForward }) => {
    const reading = last.reading(cellId(before.table.id, before.carriedForward, column))
    if (reading.kind === 'unknown' || reading.value === quantity(broughtForward)) return []
    return [
      { label, register: broughtForward, last: last.printed(cellId(before.table.id, before.carriedForward, column)) },
    ]
  })
}

/** How last year's register and this year's tell of the same applications. */
export interface CarriedApplications {
  /** Open at the end of last year there, and not brought forward here. */
  readonly missing: readonly CountedApplication[]
  /** Brought forward here, and not open there. */
  readonly surplus: readonly CountedApplication[]
}

/**
 * Holds the applications that were carried from one year to the next against each other, one by one: by their numbers,
 * else by day and kind of applicant.
 */
export function carriedApplications(tally: Tally, last: Tally): CarriedApplications {
  const open = last.applications.filter(({ end }) => end === 'carried')
  const brought = tally.applications.filter(({ countsAs }) => countsAs === 'brought')
  const numbered = [...open, ...brought].every(({ number }) => number !== '')
  const keyOf = (one: CountedApplication) =>
    numbered ? one.number.replace(/\s+/g, '') : `${one.received} ${one.kind ?? ''}`
  return { missing: without(open, brought, keyOf), surplus: without(brought, open, keyOf) }
}

function without(
  these: readonly CountedApplication[],
  those: readonly CountedApplication[],
  keyOf: (one: CountedApplication) => string,
): readonly CountedApplication[] {
  const left = new Map<string, number>()
  for (const one of those) left.set(keyOf(one), (left.get(keyOf(one)) ?? 0) + 1)
  return these.filter((one) => {
    const count = left.get(keyOf(one)) ?? 0
    left.set(keyOf(one), count - 1)
    return count <= 0
  })
}
