import type { CellTable } from '../report/cell-table'
import { figureText } from '../report/figure'
import type { Paragraph, Run } from '../report/report'
import { headersOfRole, patternOfRoles, patternsOfRoles } from '../template/find-by-role'
import { patternParts } from '../template/pattern'
import type { RegisterWords } from '../template/register-words'
import { role, type Role } from '../template/roles'
import { cellId, type CellPattern, type Template } from '../template/template'
import { foldText } from './fold-text'
import { answerDays } from './answer-days'
import type { Tally } from './tally'

/**
 * The sentence on applications for section 一, as a register gives it: received, by kind and channel, what became of them,
 * disputes, and how long an answer took. Numbers of the tables are live figures; what no table holds (channels, days) is
 * text. How many were late is said only where the register says so itself.
 *
 * @param cells the numbers of the report after the register was taken over, which the figures print
 * @returns undefined where the format has no table of applications
 */
export function registerSentence(
  tally: Tally,
  cells: CellTable,
  template: Template,
  words: RegisterWords,
): Paragraph | undefined {
  const received = patternOfRoles(template, role.received, role.total)
  if (!received) return undefined
  const figure = (...sum: readonly CellPattern[]): Run => ({
    type: 'figure',
    of: { sum },
    text: figureText({ sum }, cells) ?? '0',
  })
  const isNone = (...patterns: readonly (CellPattern | undefined)[]) =>
    patterns.every((pattern) => pattern === undefined || (cells.sum([pattern]) ?? 0n) === 0n)
  const runs: Run[] = []
  const say = (...parts: readonly (string | Run)[]) => {
    for (const part of parts) runs.push(typeof part === 'string' ? { type: 'text', text: part } : part)
  }

  const brought = patternOfRoles(template, role.broughtForward, role.total)
  if (isNone(received, brought)) {
    say(`${tally.year}年，本机关未收到政府信息公开申请`)
  } else {
    say(`${tally.year}年，本机关新收政府信息公开申请`, figure(received), '件')
    const kinds = ([role.naturalPersons, role.organizations] as const).flatMap((kind) => {
      const pattern = patternOfRoles(template, role.received, kind)
      return pattern === undefined || isNone(pattern) ? [] : [[labelOf(template, kind), pattern] as const]
    })
    kinds.forEach(([label, pattern], index) =>
      say(`${index === 0 ? '，其中，' : '，'}${label}提出`, figure(pattern), '件'),
    )
    if (brought && !isNone(brought)) say('；上年结转', figure(brought), '件')
    say('。', ...resultParts(template, received, figure, isNone))
    const carried = patternOfRoles(template, role.carriedForward, role.total)
    if (carried && !isNone(carried)) say('结转下年度继续办理', figure(carried), '件。')
    say(...plainParts(tally, words))
  }
  const disputes = [
    ['被申请行政复议', patternsOfRoles(template, role.reconsideration, role.total)],
    ['被提起行政诉讼', patternsOfRoles(template, role.litigation, role.total)],
  ] as const
  const counted = disputes.filter(([, patterns]) => patterns.length > 0 && !isNone(...patterns))
  counted.forEach(([label, patterns], index) =>
    say(`${index === 0 ? '因政府信息公开工作' : '，'}${label}`, figure(...patterns), '件'),
  )
  if (counted.length > 0) say('。')
  else if (isNone(received, brought)) say('。')
  return { type: 'paragraph', runs: joined(runs) }
}

/** 全年办理答复…件，其中，予以公开…件，…。 */
function resultParts(
  template: Template,
  received: CellPattern,
  figure: (pattern: CellPattern) => Run,
  isNone: (pattern: CellPattern) => boolean,
): readonly (string | Run)[] {
  const total = patternOfRoles(template, role.outcomesTotal, role.total)
  const outcomes = headersOfRole(template, role.outcomes)[0]
  if (!total || !outcomes || isNone(total)) return []
  const { column } = patternParts(received)
  const items = (outcomes.header.children ?? []).flatMap((row) => {
    const pattern = cellId(outcomes.table.id, row.id, column)
    return row.total || isNone(pattern) ? [] : [[shortLabel(row.label), pattern] as const]
  })
  return [
    '全年办理答复',
    figure(total),
    '件',
    ...items.flatMap(([label, pattern], index) => [
      `${index === 0 ? '，其中，' : '，'}${label}`,
      figure(pattern),
      '件',
    ]),
    '。',
  ]
}

/** What no table holds: channels, the average of days, late ones. */
function plainParts(tally: Tally, words: RegisterWords): readonly string[] {
  const parts: string[] = []
  const channels = channelsOf(tally, words)
  if (channels.length > 0)
    parts.push(`新收的申请中，${channels.map(([name, count]) => `${name}${count}件`).join('，')}。`)
  const { average: days } = answerDays(tally)
  const late = tally.applications.filter((one) => one.late && one.kind !== undefined && one.end === 'answered').length
  if (days !== undefined) parts.push(`平均答复时间为${days}个自然日${late > 0 ? `，超过答复期限的${late}件` : ''}。`)
  return parts
}

/** How many came in each way, the most first; none where the register does not say it of every one. */
function channelsOf({ applications }: Tally, words: RegisterWords): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const { countsAs, kind, channel } of applications) {
    // What is in no column of the table is in no number of the sentence.
    if (countsAs !== 'received' || kind === undefined) continue
    const text = foldText(channel)
    const known = Object.entries(words.channels).find(([, list]) => list.some((word) => text.includes(foldText(word))))
    if (!known) return []
    counts.set(known[0], (counts.get(known[0]) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])
}

function labelOf(template: Template, wanted: Role): string {
  return shortLabel(headersOfRole(template, wanted)[0]?.header.label ?? '')
}

/** A label without its number and what stands in brackets behind it. */
function shortLabel(label: string): string {
  return label.replace(/^（[一二三四五六七八九十]+）/, '').replace(/（.*$/, '')
}

/** Texts side by side become one. */
function joined(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = []
  for (const run of runs) {
    const last = result[result.length - 1]
    if (run.type === 'text' && last?.type === 'text')
      result[result.length - 1] = { ...last, text: last.text + run.text }
    else result.push(run)
  }
  return result
}
