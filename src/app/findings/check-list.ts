import type { Finding, Place } from '../../core/check/engine/finding'
import { placeInReport, placeWords, severityWords, type TextOfPlace } from '../../core/check/words/place-words'
import type { Dismissal } from '../../core/report/report'
import type { Template } from '../../core/template/template'
import { byPage, countWords } from './finding-groups'
import { pageWords } from '../places/page-words'
import { whyOf } from './rule-words'

/** What the list for the reviewer is made of. */
export interface CheckListInput {
  readonly title: string
  readonly findings: readonly Finding[]
  readonly dismissed: readonly Dismissal[]
  readonly template: Template
  /** The text that places in it are quoted from. */
  readonly textOf?: TextOfPlace
  /** When it was made, in words. */
  readonly made: string
  /** One line for each page: what is complete and what is not. */
  readonly states: readonly { readonly page: string; readonly state: string }[]
}

/** In a list by page a place needs no section; where pages are mixed it does. */
type PlaceWords = (place: Place, template: Template, textOf?: TextOfPlace) => string

/** The list of findings as a web page of its own, to print or to send to the reviewer; without script. */
export function checkListHtml(input: CheckListInput): string {
  const notes = new Map(input.dismissed.map(({ key, note }) => [key, note]))
  const open = input.findings.filter(({ key }) => !notes.has(key))
  const aside = input.findings.filter(({ key }) => notes.has(key))
  const row = (finding: Finding, last: string, words: PlaceWords) =>
    `<tr><td>${severityWords[finding.severity]}</td><td>${escaped(placesWords(finding, input, words))}</td>` +
    `<td>${escaped(finding.message)}</td><td>${escaped(last)}</td></tr>`
  const table = (
    findings: readonly Finding[],
    heading: string,
    last: (finding: Finding) => string,
    words = placeWords,
  ) =>
    `<table><thead><tr><th scope="col">程度</th><th scope="col">位置</th><th scope="col">问题</th><th scope="col">${heading}</th></tr></thead>` +
    `<tbody>${findings.map((finding) => row(finding, last(finding), words)).join('')}</tbody></table>`
  const why = (finding: Finding) => whyOf(finding, input.template)?.source ?? ''
  const groups = byPage(open, input.template).map(
    ({ page, findings }) =>
      `<h2>${escaped(pageWords(page, input.template))}（${findings.length}）</h2>${table(findings, '依据', why)}`,
  )
  const states = input.states.map(({ page, state }) => `<li>${escaped(page)}：${escaped(state)}</li>`)
  return [
    '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>检查清单：${escaped(input.title)}</title><style>${style}</style></head><body><main>`,
    `<h1>检查清单</h1><p>${escaped(input.title)}</p><p>${escaped(input.made)}：${escaped(countWords(open))}${aside.length ? `，已忽略 ${aside.length} 处` : ''}。</p>`,
    `<h2>填写情况</h2><ul>${states.join('')}</ul>`,
    ...groups,
    aside.length
      ? `<h2>已忽略（${aside.length}）</h2>${table(aside, '说明', ({ key }) => notes.get(key) || '未写说明', placeInReport)}`
      : '',
    '</main></body></html>\n',
  ].join('')
}

/** The same list as plain text, a line for each finding. */
export function checkListText(input: CheckListInput): string {
  const notes = new Map(input.dismissed.map(({ key, note }) => [key, note]))
  const open = input.findings.filter(({ key }) => !notes.has(key))
  const aside = input.findings.filter(({ key }) => notes.has(key))
  const line = (finding: Finding, words = placeWords) =>
    `[${severityWords[finding.severity]}] ${placesWords(finding, input, words)}：${finding.message}`
  return [
    `检查清单：${input.title}`,
    `${input.made}：${countWords(open)}`,
    '',
    '填写情况',
    ...input.states.map(({ page, state }) => `  ${page}：${state}`),
    ...byPage(open, input.template).flatMap(({ page, findings }) => [
      '',
      pageWords(page, input.template),
      ...findings.map((one) => `  ${line(one)}`),
    ]),
    ...(aside.length
      ? ['', '已忽略', ...aside.map((one) => `  ${line(one, placeInReport)}（${notes.get(one.key) || '未写说明'}）`)]
      : []),
    '',
  ].join('\n')
}

/** The first places of a finding in words. */
function placesWords(finding: Finding, { template, textOf }: CheckListInput, say: PlaceWords): string {
  const words = [...new Set(finding.places.map((place) => say(place, template, textOf)))]
  return words.slice(0, 3).join('；') + (words.length > 3 ? `等 ${words.length} 处` : '')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const style = `body{margin:0;color:#1b1f24;font:16px/1.7 'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif}
main{max-width:960px;margin:0 auto;padding:32px 24px}h1{font-size:24px;margin:0}h2{font-size:18px;margin:28px 0 8px}
table{width:100%;border-collapse:collapse;font-size:15px}th,td{border:1px solid #98a2b3;padding:6px 10px;text-align:left;vertical-align:top}
th{background:#f3f4f6}td:first-child,th:first-child{white-space:nowrap}tr{break-inside:avoid}
td:nth-child(2){width:24%}td:nth-child(4){width:24%}@media print{main{padding:0}}`
