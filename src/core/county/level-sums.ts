import type { Part } from '../sum/part'
import { sumParts } from '../sum/sum-parts'
import type { CellId, Template } from '../template/template'
import { isAbove, type ListedAgency } from './agency-list'
import { below, type Attendance, type AttendanceRow } from './attendance'
import type { DeskSum } from './desk-sum'

/** The sum of those below an agency of a list. */
export interface LevelSum {
  /** The place in the list of the agency above; -1 = the whole list. */
  readonly index: number
  readonly name: string
  readonly level: number
  readonly parts: readonly Part[]
  readonly cells: Readonly<Record<CellId, string>>
}

/**
 * Sums at each level of a list. The report of an agency with others below it is the sum of theirs and is added only where
 * none of theirs is here, so that nothing counts twice; the sum of the levels is the sum of all.
 */
export function sumLevels(
  list: readonly ListedAgency[],
  { rows }: Attendance,
  { parts }: Pick<DeskSum, 'parts'>,
  template: Template,
): readonly LevelSum[] {
  const byFile = new Map(parts.map((part) => [part.file, part]))
  const tops = list.map((_, index) => index).filter((index) => isAbove(list, index))
  const whole = level(
    -1,
    '全部',
    -1,
    partsOf(
      rows.filter(({ above }) => above === undefined),
      rows,
      byFile,
    ),
    template,
  )
  const others = tops.map((index) => {
    const own = partsOf(
      rows.filter(({ above }) => above === index),
      rows,
      byFile,
    )
    return level(index, list[index]!.name, list[index]!.level, own, template)
  })
  return [whole, ...others]
}

function level(index: number, name: string, depth: number, parts: readonly Part[], template: Template): LevelSum {
  return { index, name, level: depth, parts, cells: sumParts(parts, template) }
}

/** What some agencies bring, each with those below it. */
function partsOf(
  wanted: readonly AttendanceRow[],
  rows: readonly AttendanceRow[],
  byFile: ReadonlyMap<string, Part>,
): readonly Part[] {
  return wanted.flatMap((row) => {
    const inside = below(rows, row.index).filter(({ above }) => above === row.index)
    const theirs = partsOf(inside, rows, byFile)
    return theirs.length > 0 ? theirs : row.files.flatMap((file) => byFile.get(file) ?? [])
  })
}

/** Of an agency with others below it, the report that claims to be the sum of theirs, and what they bring; empty without both. */
export function givenTotals(
  list: readonly ListedAgency[],
  { rows }: Attendance,
  { parts }: Pick<DeskSum, 'parts'>,
): readonly { readonly row: AttendanceRow; readonly parts: readonly Part[] }[] {
  const byFile = new Map(parts.map((part) => [part.file, part]))
  return rows.flatMap((row) => {
    if (!isAbove(list, row.index) || row.files.length === 0) return []
    const theirs = partsOf(
      rows.filter(({ above }) => above === row.index),
      rows,
      byFile,
    )
    return theirs.length === 0 ? [] : [{ row, parts: theirs }]
  })
}
