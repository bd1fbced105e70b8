import type { Finding, Place } from '../check/engine/finding'
import { sumOfOthers } from '../check/rules/others/index'
import { cellWords } from '../check/words/place-words'
import { parseQuantity } from '../report/quantity'
import type { Report } from '../report/report'
import { sumDifferences, type SumDifference, type Suspect } from '../sum/explain'
import type { Part } from '../sum/part'
import type { Template } from '../template/template'
import { plainAgencyName } from './agency-name'
import { othersFinding } from './others-finding'

/**
 * others.sum: the findings on a given total. Cells that the same agencies explain are one finding, because whoever is
 * forgotten is forgotten in all of them; a cell that nobody explains has one of its own.
 */
export function sumFindings(total: Report, parts: readonly Part[], template: Template): readonly Finding[] {
  const groups = new Map<string, SumDifference[]>()
  const doubled = filesOfDoubled(parts)
  for (const one of sumDifferences(total, parts, template)) {
    const explained = one.answers.length === 1 && one.answers[0]!.every(({ how }) => how !== 'wrong')
    const key = explained ? JSON.stringify(one.answers) : one.cell
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return withinOthers([...groups.values()]).map((differences) => finding(differences, template, doubled))
}

/**
 * Of agencies that are forgotten together one alone may have figures in some cells: those cells are told with the ones that
 * all of them explain.
 */
function withinOthers(groups: readonly SumDifference[][]): readonly (readonly SumDifference[])[] {
  const byNames = groups.map((cells, at) => ({ cells: [...cells], at, names: soleSuspects(cells[0]!) }))
  const kept: (typeof byNames)[number][] = []
  for (const group of [...byNames].sort((a, b) => b.names.size - a.names.size || a.at - b.at)) {
    const isIn = (all: ReadonlySet<string>) => group.names.size > 0 && [...group.names].every((name) => all.has(name))
    const larger = kept.filter(({ names }) => isIn(names))
    // Where two sets hold it nobody knows to which it belongs.
    if (larger.length === 1) larger[0]!.cells.push(...group.cells)
    else kept.push(group)
  }
  return kept.sort((a, b) => a.at - b.at).map(({ cells }) => cells)
}

/** Who explains a difference, where there is one answer and no slip of the pen in it. */
function soleSuspects({ answers }: SumDifference): ReadonlySet<string> {
  const [answer = []] = answers.length === 1 ? answers : []
  return new Set(answer.some(({ how }) => how === 'wrong') ? [] : answer.map(({ file, how }) => `${how} ${file}`))
}

/** The files of agencies of which more than one report is among the parts, by the name of the agency. */
type Doubled = ReadonlyMap<string, readonly string[]>

function filesOfDoubled(parts: readonly Part[]): Doubled {
  const files = new Map<string, string[]>()
  for (const { agency, file } of parts) {
    const name = plainAgencyName(agency)
    files.set(name, [...(files.get(name) ?? []), file])
  }
  return new Map([...files].filter(([, { length }]) => length > 1))
}

function finding(differences: readonly SumDifference[], template: Template, doubled: Doubled): Finding {
  const [first] = differences as [SumDifference, ...SumDifference[]]
  const suspects = new Map(first.answers.flatMap((answer) => answer.map((one) => [one.file, one] as const)))
  const elsewhere = [...suspects.values()].flatMap(({ agency }) =>
    differences.map(({ cell }): Place => ({ in: 'other', agency, place: { in: 'cell', cell } })),
  )
  return othersFinding(
    sumOfOthers,
    {
      message: `${differenceWords(differences, template)}${answerWords(first, differences.length, doubled)}`,
      places: [...differences.map(({ cell }): Place => ({ in: 'cell', cell })), ...elsewhere],
      expected: first.sum,
      actual: first.stated,
    },
    differences
      .map(({ cell, stated, sum }) => `${cell}=${stated}/${sum}`)
      .sort()
      .join('|'),
  )
}

function differenceWords(differences: readonly SumDifference[], template: Template): string {
  const [{ cell, stated, sum, difference }] = differences as [SumDifference]
  const less = difference.startsWith('-')
  const words = `${cellWords(cell, template)}写的是${stated}，各单位相加为${sum}，${less ? '少' : '多'}${difference.replace('-', '')}`
  return differences.length > 1 ? `有${differences.length}格与各单位之和不符，如${words}` : words
}

function answerWords({ answers, difference }: SumDifference, cells: number, doubled: Doubled): string {
  if (answers.length === 0) return '，请逐个单位核对。'
  const each = answers.map((answer) => answer.map((one) => suspectWords(one, doubled)).join('，'))
  const size = parseQuantity(difference.replace('-', ''))
  const exactly = answers.length === 1 && cells === 1 && size !== undefined ? '，差数正好' : '，'
  return answers.length === 1
    ? `${exactly === '，' ? '，可能是' : `${exactly}说明：`}${each[0]}，请核对。`
    : `，可能是：${each.join('；或者')}，请核对。`
}

function suspectWords({ agency, file, how, taken }: Suspect, doubled: Doubled): string {
  const files = doubled.get(plainAgencyName(agency))
  // Who counts an agency twice must not look for the fault in the total.
  if (how === 'missing' && files)
    return `各单位之和里“${agency}”计入了${files.length}份报告（${files.join('、')}），多算的是“${file}”，请先确定用哪一份`
  if (how === 'missing') return `漏加了“${agency}”`
  if (how === 'twice') return `重复加了“${agency}”`
  return `“${agency}”的数误作${taken ?? ''}`
}
