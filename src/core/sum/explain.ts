import { cellTable } from '../report/cell-table'
import { absolute, formatQuantity, parseQuantity, type Quantity } from '../report/quantity'
import type { Report } from '../report/report'
import type { CellId, Template } from '../template/template'
import { cellDifferences, comparedCells } from './differences'
import { sumParts } from './sum-parts'
import type { Part } from './part'
import { findSubsets, leftOver, mostAnswers, type Taken } from './subset'

/** An agency whose figure a total was made without, twice with, or wrongly with. */
export interface Suspect {
  readonly file: string
  readonly agency: string
  readonly how: 'missing' | 'twice' | 'wrong'
  /** For `wrong`: what was added in place of its figure. */
  readonly taken?: string
}

/** A cell in which a given total is not the sum of its parts, and who explains it. */
export interface SumDifference {
  readonly cell: CellId
  readonly stated: string
  readonly sum: string
  /** Stated minus sum. */
  readonly difference: string
  /** Each is one answer of up to three agencies; several are as likely as each other. Empty where nothing explains it. */
  readonly answers: readonly (readonly Suspect[])[]
}

/**
 * Holds a given total against its parts, cell by cell, and looks for the one to three agencies that explain what differs:
 * left out, counted twice, or counted with a slip of the pen. Agencies that explain all cells at once come first, because
 * whoever is forgotten is forgotten as a whole.
 */
export function sumDifferences(total: Report, parts: readonly Part[], template: Template): readonly SumDifference[] {
  const found = cellDifferences(total, parts, template)
  if (found.length === 0) return []
  const sums = cellTable({ cells: sumParts(parts, template) }, template)
  const cells = comparedCells(cellTable(total, template), sums)
  const values = valuesOf(parts, cells, template)
  const byCell = new Map(found.map((one) => [one.cell, one.stated - one.sum]))
  const differences = cells.map((cell) => byCell.get(cell) ?? 0n)
  const answers = answersOf(differences, values, parts)
  return found.map(({ cell, stated, sum }) => ({
    cell,
    stated: formatQuantity(stated),
    sum: formatQuantity(sum),
    difference: formatQuantity(stated - sum),
    answers: answers(cells.indexOf(cell)),
  }))
}

type Values = readonly (readonly Quantity[])[]

function valuesOf(parts: readonly Part[], cells: readonly CellId[], template: Template): Values {
  // The cells of a part are asked for once: it may have to unpack them.
  return parts.map(({ cells: stated }) => {
    const table = cellTable({ cells: stated }, template)
    return cells.map((cell) => table.sum([cell]) ?? 0n)
  })
}

type AnswersAt = (at: number) => readonly (readonly Suspect[])[]

function answersOf(differences: readonly Quantity[], values: Values, parts: readonly Part[]): AnswersAt {
  const suspect = ({ part, sign }: Taken): Suspect => ({
    file: parts[part]!.file,
    agency: parts[part]!.agency,
    how: sign < 0 ? 'missing' : 'twice',
  })
  const whole = findSubsets(differences, values)
  // In a cell in which an agency has nothing, it explains nothing.
  const ofCell = (some: readonly Taken[], at: number) =>
    some.filter(({ part }) => values[part]![at] !== 0n).map(suspect)
  if (whole.length > 0) return (at) => distinct(whole.map((some) => ofCell(some, at)).filter((one) => one.length > 0))
  const nearly = nearlyWhole(differences, values)
  const rest = leftOver(differences, values, nearly)
  return (at) => {
    const known = ofCell(nearly, at)
    if (rest[at] === 0n) return [known]
    const single = inOneCell(rest[at]!, at, values, parts, suspect)
    return single.map((one) => [...known, ...one])
  }
}

function distinct(answers: readonly (readonly Suspect[])[]): readonly (readonly Suspect[])[] {
  const seen = new Map(answers.map((answer) => [JSON.stringify(answer), answer]))
  return [...seen.values()]
}

/** So many cells of an agency must fit, and this share of all in which it has something. */
const fewestCells = 3
const mostlyFits = 2 / 3
const mostAgencies = 3

/**
 * Agencies that were left out or taken twice, where besides some cells are wrong for another reason: their figures are the
 * difference in nearly all cells in which they have any. Two that have figures in the same cells are seen together only.
 */
function nearlyWhole(differences: readonly Quantity[], values: Values): readonly Taken[] {
  const taken: Taken[] = [...bestPair(differences, values)]
  let rest = leftOver(differences, values, taken)
  while (taken.length < mostAgencies) {
    const best = bestFit(rest, values, taken)
    if (!best) break
    taken.push(best)
    rest = leftOver(differences, values, taken)
  }
  return taken
}

/** Pairs are looked for among so many parts. */
const mostForPairs = 150

/** Two agencies that together are the difference where neither alone mostly is; none where one alone is. */
function bestPair(differences: readonly Quantity[], values: Values): readonly Taken[] {
  if (values.length > mostForPairs || bestFit(differences, values, [])) return []
  const all = values.flatMap((_, part): readonly Taken[] => [
    { part, sign: 1 },
    { part, sign: -1 },
  ])
  const open = differences.flatMap((difference, at) => (difference === 0n ? [] : [at]))
  let best: readonly Taken[] = []
  let most = 0
  let ties = 0
  for (const one of all)
    for (const other of all) {
      if (other.part <= one.part) continue
      const fits = fitsOfPair(one, other, differences, values, open)
      if (fits === 0 || fits < most) continue
      ties = fits === most ? ties + 1 : 0
      ;[best, most] = [[one, other], fits]
    }
  return ties > 0 ? [] : best
}

/** In how many cells two agencies are the difference; 0 where they are it in too few, or where one of them adds nothing. */
function fitsOfPair(
  one: Taken,
  other: Taken,
  differences: readonly Quantity[],
  values: Values,
  open: readonly number[],
): number {
  const [first, second] = [values[one.part]!, values[other.part]!]
  const both = (at: number) => first[at]! * BigInt(one.sign) + second[at]! * BigInt(other.sign)
  const fitting = open.filter((at) => both(at) === differences[at])
  if (fitting.length < fewestCells) return 0
  if (!fitting.some((at) => first[at] !== 0n) || !fitting.some((at) => second[at] !== 0n)) return 0
  const filled = first.filter((value, at) => value !== 0n || second[at] !== 0n).length
  return fitting.length < filled * mostlyFits ? 0 : fitting.length
}

function bestFit(rest: readonly Quantity[], values: Values, taken: readonly Taken[]): Taken | undefined {
  let best: Taken | undefined
  let most = 0
  let ties = 0
  values.forEach((row, part) => {
    if (taken.some((one) => one.part === part)) return
    const filled = row.filter((value) => value !== 0n).length
    for (const sign of [1, -1] as const) {
      const fits = row.filter((value, at) => value !== 0n && rest[at] === value * BigInt(sign)).length
      if (fits < fewestCells || fits < filled * mostlyFits || fits < most) continue
      ties = fits === most ? ties + 1 : 0
      ;[best, most] = [{ part, sign }, fits]
    }
  })
  return ties > 0 ? undefined : best
}

/** The agencies whose figure in this one cell is the difference, or would be with a slip of the pen; none where many are. */
function inOneCell(
  difference: Quantity,
  at: number,
  values: Values,
  parts: readonly Part[],
  suspect: (taken: Taken) => Suspect,
): readonly (readonly Suspect[])[] {
  const own = values.map((row) => [row[at]!])
  const direct = findSubsets([difference], own)
  const single = direct.filter((some) => some.length === 1).map((some) => some.map(suspect))
  if (single.length > 0) return single
  for (const slip of ['moved', 'lost'] as const) {
    const slips = values.flatMap((row, part) => {
      const taken = row[at]! + difference
      const { file, agency } = parts[part]!
      const is = slipOf(row[at]!, taken) === slip
      return is ? [[{ file, agency, how: 'wrong', taken: formatQuantity(taken) } as const]] : []
    })
    if (slips.length > 0) return slips.length <= mostAnswers ? slips : []
  }
  // Small numbers are the sum of many others: only an answer that stands alone is one.
  const alone = direct.length === 1 && absolute(difference) >= leastForSeveral
  return alone ? direct.map((some) => some.map(suspect)) : []
}

/** In one cell, two or three figures that happen to give a smaller difference are chance. */
const leastForSeveral = parseQuantity('20')!

/** How one number may have become another: digits changed places or the point moved, or a digit was lost or put in. */
export function slipOf(meant: Quantity, taken: Quantity): 'moved' | 'lost' | undefined {
  if (meant === taken || meant <= 0n || taken <= 0n) return undefined
  const [a, b] = [formatQuantity(meant), formatQuantity(taken)]
  const isShifted = [10n, 100n].some((times) => taken === meant * times || meant === taken * times)
  if (isShifted || isSwapped(a, b)) return 'moved'
  return isShortened(a, b) || isShortened(b, a) ? 'lost' : undefined
}

function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const differing = Array.from(a, (_, at) => at).filter((at) => a[at] !== b[at])
  const [first = 0, second = 0] = differing
  return differing.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first]
}

/** 812 written as 82. A single digit that is left of a number says nothing. */
function isShortened(long: string, short: string): boolean {
  if (long.length !== short.length + 1 || short.length < 2) return false
  return Array.from(long).some((_, at) => long.slice(0, at) + long.slice(at + 1) === short)
}
