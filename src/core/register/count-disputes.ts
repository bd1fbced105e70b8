import { cellsOfRoles, headersOfRole } from '../template/find-by-role'
import { role, type Role } from '../template/roles'
import type { CellId, Header, Template } from '../template/template'
import type { Workbook } from '../workbook/workbook'
import { titleOf, type FoundRegister } from './find-register'
import { foldAnswers, type FoldedAnswers } from './fold-answers'
import { foldText } from './fold-text'
import { headerWords, type HeaderWords } from './header-words'
import { readDay } from './read-day'
import { readRows, type RegisterRow } from './read-rows'
import type { RemarkCollector, RowRef } from './remark'
import type { CellCount, TallyOptions } from './tally-options'
import { understand } from './understand'

const ways: readonly Role[] = [role.reconsideration, role.direct, role.subsequent]
const results: readonly Role[] = [role.upheld, role.corrected, role.otherResult, role.pending]

/**
 * Counts reconsiderations and lawsuits into their table, where the workbook lists them. What was closed in the year counts
 * by its result, what was not closed by its end as 尚未审结; without days a list is taken for that of the year.
 */
export function countDisputes(
  book: Workbook,
  { disputes }: FoundRegister,
  options: TallyOptions,
  collector: RemarkCollector,
): ReadonlyMap<CellId, CellCount> {
  const cells = new Map<CellId, { count: number; rows: RowRef[] }>()
  if (disputes.length === 0) return cells
  for (const way of ways)
    for (const result of results)
      for (const cell of cellsOfRoles(options.template, way, result)) cells.set(cell, { count: 0, rows: [] })
  const counter = disputeCounter(options, collector)
  for (const sheet of disputes) {
    const { rows } = readRows(book, sheet, options.words, {
      keys: ['dispute-outcome', 'dispute-way', 'dispute-received', 'dispute-closed'],
      day: sheet.fields.has('dispute-received') ? 'dispute-received' : 'dispute-closed',
      derived: ['after-reconsideration'],
    })
    const title = titleOf(book.sheets[sheet.sheet]!, sheet.head)
    for (const row of rows) {
      const counted = counter(book, title, row)
      const [cell] = counted ? cellsOfRoles(options.template, counted.way, counted.result) : []
      const count = cell === undefined ? undefined : cells.get(cell)
      if (!count) continue
      count.count++
      count.rows.push(row.ref)
    }
  }
  return cells
}

function disputeCounter(options: TallyOptions, collector: RemarkCollector) {
  const { template, words, year } = options
  const wayWords = headerWords([pseudoHeader(template, role.reconsideration), litigation(template)], words.ways)
  const resultWords = headerWords(
    results.map((one) => pseudoHeader(template, one)),
    words['dispute-outcomes'],
  )
  const answers = foldAnswers(options.answers)
  return (book: Workbook, title: string, row: RegisterRow): { way: Role; result: Role } | undefined => {
    const context = { date1904: book.date1904, year }
    const [received, closed] = (['dispute-received', 'dispute-closed'] as const).map((field) => {
      const reading = readDay(row.cell(field), context)
      return reading.is === 'day' ? reading.date : ''
    }) as [string, string]
    if (received > `${year}-12-31` || (closed !== '' && closed < `${year}-01-01`)) {
      collector.add('other-year', row.ref, `不属于${year}年，没有计入`)
      return undefined
    }
    const way = wayOf(row, title, wayWords, answers, options, collector)
    const result = closed > `${year}-12-31` ? role.pending : resultOf(row, resultWords, answers, collector)
    return way && result ? { way, result } : undefined
  }
}

/** The headers of a dispute have their role as id: the same words stand in three groups. */
function pseudoHeader(template: Template, wanted: Role): Header {
  const found = headersOfRole(template, wanted)[0]?.header
  return {
    id: wanted,
    role: wanted,
    label: found?.label ?? wanted,
    ...(found?.aliases ? { aliases: found.aliases } : {}),
  }
}

function litigation(template: Template): Header {
  return {
    ...pseudoHeader(template, role.litigation),
    children: [pseudoHeader(template, role.direct), pseudoHeader(template, role.subsequent)],
  }
}

/** By its own column, 是否经过复议, else by the name of its list. */
function wayOf(
  row: RegisterRow,
  title: string,
  headers: HeaderWords,
  answers: FoldedAnswers,
  { words }: TallyOptions,
  collector: RemarkCollector,
): Role | undefined {
  const text = row.text('dispute-way') || wayInTitle(title)
  const { key, answer } = answers.find('ways', text, headers)
  if (answer !== undefined) return answer as Role
  const found = understand(headers.book.find(text), headers)
  if (found.is === 'leaf') return found.leaf as Role
  const after = foldText(row.cell('after-reconsideration')?.text ?? '')
  if (found.is === 'group' && after !== '') {
    if (words.yes.some((word) => foldText(word) === after)) return role.subsequent
    if (words.no.some((word) => foldText(word) === after)) return role.direct
    const said = understand(headers.book.find(after), headers)
    if (said.is === 'leaf' && said.leaf !== role.reconsideration) return said.leaf as Role
  }
  const candidates = found.is === 'group' ? (headers.leavesOf.get(found.group) ?? []) : [...headers.groupsOf.keys()]
  collector.ask({ about: 'ways', key, value: text || '没有写明', candidates }, row.ref)
  collector.add('way-unknown', row.ref, `“${text || '没有写明'}”不知道是行政复议还是哪一类行政诉讼，没有计入`)
  return undefined
}

/** A list whose title speaks of one of both is a list of that. */
function wayInTitle(title: string): string {
  const [reconsidered, sued] = [/复议/.test(title), /诉讼|应诉/.test(title)]
  return reconsidered && !sued ? '行政复议' : sued && !reconsidered ? '行政诉讼' : ''
}

function resultOf(
  row: RegisterRow,
  headers: HeaderWords,
  answers: FoldedAnswers,
  collector: RemarkCollector,
): Role | undefined {
  const text = row.text('dispute-outcome')
  // Without a result and without a day on which it was closed, it is still open.
  if (text === '' && !row.cell('dispute-closed')) return role.pending
  const { key, answer } = answers.find('disputeOutcomes', text, headers)
  if (answer !== undefined) return answer as Role
  const found = understand(headers.book.find(text), headers)
  if (found.is === 'leaf') return found.leaf as Role
  const candidates =
    found.is === 'unclear' && found.candidates.length > 0 ? found.candidates : [...headers.groupsOf.keys()]
  collector.ask({ about: 'disputeOutcomes', key, value: text || '没有写明', candidates }, row.ref)
  collector.add('dispute-outcome-unknown', row.ref, `结果“${text || '没有写明'}”不知道算在哪一列，没有计入`)
  return undefined
}
