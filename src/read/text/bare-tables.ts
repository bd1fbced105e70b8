import type { Grid } from '../../core/document/document'
import type { Section, Template } from '../../core/template/template'
import { hasBars } from './bar-rows'
import { core, numberOf } from '../recognise/normalise'
import { isGrouped, isSingleRow } from '../recognise/read-tables'
import { isOfficialTitle, isSectionTitle, titleCandidate } from '../recognise/section-title'

/** A statutory table whose cells came without tabs: one a line, or with spaces between them, as copied from a PDF. */
export interface BareTable {
  readonly grid: Grid
  /** Index of the line behind it. */
  readonly next: number
}

/** Fewer numbers than this are no table, and more lines no section with a table. */
const enough = 6
const longest = 2000

/** The number of a page in a line of its own, which a copy leaves between the rows. */
const pageNumber = /^([-—–－]{1,2}\s*\d{1,3}\s*[-—–－]{1,2}|第\s*\d{1,3}\s*页.{0,12})$/

/** What may stand where a number belongs. */
const value = /^([+-]?[\d０-９]+([.,，．][\d０-９]+)*|[/／\\—–－-]{1,2}|无)(件|万元|元)?$/

/**
 * The table below the line with the title of a section, up to the title of the next one; undefined where the lines have
 * tabs or hold no numbers. Words and the numbers behind them make a row; how many there have to be is for the reader of
 * the table to judge.
 */
export function bareTable(
  lines: readonly string[],
  title: number,
  templates: readonly Template[],
): BareTable | undefined {
  const section = sectionOf(lines[title]!, templates)
  if (!section) return undefined
  let next = title + 1
  while (next < lines.length && !isSectionTitle(lines[next]!, templates)) {
    if (lines[next]!.includes('\t') || hasBars(lines[next]!) || next - title > longest) return undefined
    next++
  }
  if (next === lines.length) return undefined
  const rows = rowsOf(
    lines.slice(title + 1, next).filter((line) => !pageNumber.test(line.trim())),
    section,
  )
  if (rows.flat().filter((text) => value.test(text)).length < enough) return undefined
  const cells = rows.map((row) => row.map((text) => ({ text, colspan: 1, rowspan: 1, header: false })))
  return { grid: { type: 'grid', rows: cells }, next }
}

/** The section with tables whose title a line is: of the format that calls it so, else of the first that knows it. */
function sectionOf(line: string, templates: readonly Template[]): Section | undefined {
  const candidate = titleCandidate(line, templates)
  if (!candidate?.strong || candidate.number === '') return undefined
  const possible = templates
    .flatMap((template) => template.sections)
    .filter((section) => section.tables && candidate.fits.has(section.id))
  return possible.find((section) => isOfficialTitle(candidate.words, section)) ?? possible[0]
}

/** Words before numbers and the numbers behind them, row by row. */
function rowsOf(lines: readonly string[], section: Section): string[][] {
  const rows: string[][] = []
  let words: string[] = []
  let numbers: string[] = []
  const flush = () => {
    const { above, labels } = numbers.length > 0 ? labelsIn(words, section) : { above: [words], labels: [] }
    rows.push(...above.filter((row) => row.length > 0))
    if (numbers.length > 0) rows.push([...labels, ...numbers])
    words = []
    numbers = []
  }
  for (const line of lines) {
    const tokens = line
      .trim()
      .split(/[\s\u3000]+/)
      .filter((token) => token !== '')
    let at = 0
    while (at < tokens.length) {
      let end = at
      while (end < tokens.length && !value.test(tokens[end]!)) end++
      // Words with the number of a list are one label, whatever spaces are in it; others are a cell each.
      if (end > at) {
        if (numbers.length > 0) flush()
        const label = tokens.slice(at, end)
        words.push(...(numberOf(label.join('')) === '' ? label : numbered(label)))
      }
      while (end < tokens.length && value.test(tokens[end]!)) numbers.push(tokens[end++]!)
      at = end
    }
  }
  flush()
  return rows
}

/** Words cut where a number of a list begins: （三）不予公开 1.属于国家秘密. */
function numbered(words: readonly string[]): string[] {
  const labels: string[] = []
  for (const word of words) {
    if (numberOf(word) !== '' || labels.length === 0) labels.push(word)
    else labels[labels.length - 1] += word
  }
  return labels
}

/** Which of the words before numbers are the labels of their row, and which are rows of headers above it. */
function labelsIn(words: readonly string[], section: Section): { above: string[][]; labels: string[] } {
  // Which header stands above which column is lost: the order is taken for the official one.
  if (isSingleRow(section)) return { above: words.map((word) => [word]), labels: [] }
  if (isGrouped(section)) {
    const first = words.findIndex((word) => numberOf(word) !== '')
    if (first < 0) return { above: [], labels: words.length > 0 ? [words.join('')] : [] }
    return { above: first > 0 ? [[words.slice(0, first).join('')]] : [], labels: numbered(words.slice(first)) }
  }
  const ownLine = new Set(
    (section.tables ?? []).flatMap(({ caption, corner }) => [core(caption ?? ''), core(corner ?? '')]),
  )
  const above: string[][] = []
  for (const word of words.slice(0, -1)) {
    if (ownLine.has(core(word)) || above.length === 0) above.push([word])
    else above[above.length - 1]!.push(word)
  }
  return { above, labels: words.slice(-1) }
}
