import type { Severity } from '../check/engine/finding'
import type { TextOfPlace } from '../check/words/place-words'
import type { Document } from '../document/document'
import { formatDate } from '../report/calendar'
import type { Template } from '../template/template'
import type { DeskReport } from './desk-report'
import { itemWords, withoutImplied } from './note-items'
import type { RoundOutcome } from './round'

/** A note to an agency on what is to be mended, ready to be sent. */
export interface Note {
  readonly title: string
  /** Whom it is written to: 青禾县民政局： */
  readonly to: string
  readonly paragraphs: readonly string[]
  readonly from?: string
  /** ISO. */
  readonly date?: string
}

export interface NoteOptions {
  /** The office that sends it. */
  readonly from?: string
  /** The day by which it is to come back, ISO. */
  readonly due?: string
  /** The day of the note, ISO. */
  readonly date?: string
  /** Which round it is, from 1. */
  readonly round?: number
  /** The office's own words on why it goes back. */
  readonly remark?: string
  /** What is wrong with how it was handed in (`filingWords`). */
  readonly filing?: readonly string[]
  /** What became of the last note. */
  readonly outcome?: Pick<RoundOutcome, 'mended' | 'remaining' | 'fresh' | 'besides' | 'changes'>
  /** The printed text of a place, so that its sentence can be quoted. */
  readonly textOf?: TextOfPlace
}

const headings: readonly (readonly [Severity, string])[] = [
  ['error', '需要修改的问题'],
  ['warning', '需要核对的问题'],
  ['hint', '修改建议'],
]
const numerals = ['一', '二', '三', '四']

/**
 * A note on a report that is sent back: the office's remark, then the findings, the most severe first, then what is wrong with
 * how it was handed in. It never says that all is well: it comes with a report that goes back.
 */
export function noteToAgency(
  report: Pick<DeskReport, 'agency' | 'year' | 'findings'>,
  template: Template,
  options: NoteOptions = {},
): Note {
  const { agency, year } = report
  const findings = withoutImplied(report.findings, template)
  const { from, due, date, filing = [] } = options
  const remark = options.remark?.trim() ?? ''
  const count = findings.length + filing.length
  const groups = headings
    .map(([severity, heading]) => ({ heading, found: findings.filter((one) => one.severity === severity) }))
    .filter(({ found }) => found.length > 0)
  const name = `${agency.name}${year}年政府信息公开工作年度报告`
  return {
    title: `关于${name}的修改意见`,
    to: `${agency.name}：`,
    paragraphs: [
      opening(name, count, remark, options),
      ...(remark === '' ? [] : [`退回说明：${remark}`]),
      ...(options.outcome ? lastRound(options.outcome, template) : []),
      ...groups.flatMap(({ heading, found }, at) => [
        `${numerals[at]!}、${heading}（${found.length}处）`,
        ...found.map((one, number) => `${number + 1}.${itemWords(one, template, options.textOf)}`),
      ]),
      ...(filing.length > 0
        ? [
            `${numerals[groups.length]!}、报送中的问题（${filing.length}处）`,
            ...filing.map((words, number) => `${number + 1}.${words}`),
          ]
        : []),
      closing(count, remark, due),
    ],
    ...(from ? { from } : {}),
    ...(date ? { date } : {}),
  }
}

function opening(name: string, count: number, remark: string, { round = 1 }: NoteOptions): string {
  const received = round > 1 ? `你单位修改后重新报送的《${name}》收悉。` : `你单位报送的《${name}》收悉。`
  if (count > 0) return `${received}经核对，有以下${count}处需要修改或者核对，请予处理。`
  const why = remark === '' ? '请再作核对。自动核对没有列出具体问题。' : '请按退回说明处理。'
  return `${received}现予退回，${why}`
}

function lastRound(
  { besides, changes, ...found }: NonNullable<NoteOptions['outcome']>,
  template: Template,
): readonly string[] {
  if (changes.length === 0) return [sameAsSentBack]
  const before = new Set(withoutImplied([...found.mended, ...found.remaining], template))
  const mended = found.mended.filter((one) => before.has(one))
  const remaining = withoutImplied(found.remaining, template)
  const fresh = withoutImplied(found.fresh, template)
  const asked = mended.length + remaining.length
  const parts = [
    ...(asked > 0 ? [`上次提出的${asked}处问题，已修改${mended.length}处，尚未修改${remaining.length}处`] : []),
    ...(fresh.length > 0 ? [`本次新发现${fresh.length}处`] : []),
    ...(besides.length > 0 ? [`另有${besides.length}处改动不在上次修改意见之内，请一并确认`] : []),
  ]
  return parts.length === 0 ? [] : [`${parts.join('；')}。`]
}

/** What is said of a report that came again as it was sent back. */
export const sameAsSentBack = '这次报送的内容与退回的一份完全相同，没有改动。'

function closing(count: number, remark: string, due: string | undefined): string {
  const until = due ? `于${formatDate(due)}前` : '尽快'
  if (count === 0) return `请${until}${remark === '' ? '核对、' : ''}修改后重新报送。感谢支持配合。`
  return `请${until}修改后重新报送；经核实无误、不需要修改的，请说明情况。除上述问题外，请不要改动其他内容，确需改动的请一并说明。感谢支持配合。`
}

/** The note as plain text, to be sent or copied. */
export function noteText({ title, to, paragraphs, from, date }: Note): string {
  const end = [...(from ? [from] : []), ...(date ? [formatDate(date)] : [])]
  return [title, '', to, ...paragraphs.map((one) => `　　${one}`), ...(end.length > 0 ? ['', ...end] : [])]
    .map((line) => `${line}\n`)
    .join('')
}

/** The note as a document, for the writers of Word files and pages. */
export function noteDocument({ title, to, paragraphs, from, date }: Note): Document {
  const text = (role: 'title' | 'heading-1' | 'body' | 'signature' | 'date', words: string) =>
    ({ type: 'text', role, runs: [{ text: words }] }) as const
  return {
    blocks: [
      text('title', title),
      text('body', to),
      ...paragraphs.map((one) => text(/^[一二三四]、/.test(one) ? 'heading-1' : 'body', one)),
      ...(from ? [text('signature', from)] : []),
      ...(date ? [text('date', formatDate(date))] : []),
    ],
  }
}
