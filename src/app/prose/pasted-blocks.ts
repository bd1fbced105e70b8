import { readChartData } from '../../core/report/chart-data'
import { plainText } from '../../core/document/document'
import type { PictureFile, ProseBlock, ProseCell, Run, TextRun } from '../../core/report/report'
import { numberOf } from '../../read/recognise/normalise'
import { listNumbers } from '../../read/html/list-number'
import { headingLevel } from './heading-number'
import { pictureOfDataUrl } from './picture-bytes'

/** What was on the clipboard, as blocks of a report. */
export interface Pasted {
  readonly blocks: readonly ProseBlock[]
  /** Pictures that the clipboard names but does not hold. */
  readonly missing: number
}

/** Elements that stand on lines of their own; every other element is part of a line. */
const lines = new Set([
  'P',
  'DIV',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'UL',
  'OL',
  'LI',
  'DL',
  'DT',
  'DD',
  'SECTION',
  'ARTICLE',
  'HEADER',
  'FOOTER',
  'MAIN',
  'ASIDE',
  'BLOCKQUOTE',
  'PRE',
  'FIGURE',
  'FIGCAPTION',
  'CENTER',
  'HR',
  'FORM',
  'BODY',
  'ADDRESS',
])
/** Never text: code, style, and what Word adds for itself. */
const junk = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'HEAD',
  'TITLE',
  'META',
  'LINK',
  'XML',
  'NOSCRIPT',
  'OBJECT',
  'IFRAME',
  'SVG',
  'BUTTON',
  'SELECT',
  'TEXTAREA',
])

/**
 * Reads HTML from the clipboard (Word, WPS, a web page) as clean blocks: paragraphs, headings by their number or tag,
 * tables with their merged cells, pictures whose bytes are inside. Fonts, colours and Word's own marks are dropped; nothing is
 * executed or loaded, since the page that it is parsed into is never shown.
 * @param keep takes the bytes of a picture and gives its key
 */
export function readPastedHtml(html: string, keep: (file: PictureFile) => string): Pasted {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const reading = new Reading(keep)
  reading.children(page.body, {})
  reading.endLine()
  return { blocks: reading.blocks, missing: reading.missing }
}

/** Reads plain text: one paragraph a line, blank lines dropped. */
export function readPastedText(text: string): ProseBlock[] {
  return text.split(/\r\n?|\n/).flatMap((line) => block([{ type: 'text', text: line }]) ?? [])
}

type Look = Pick<TextRun, 'bold' | 'href'>

class Reading {
  readonly blocks: ProseBlock[] = []
  missing = 0
  private line: TextRun[] = []
  private tag: string | undefined
  /** The number of the list item whose first line is still to come. */
  private number = ''

  constructor(private readonly keep: (file: PictureFile) => string) {}

  children(parent: Node, look: Look): void {
    for (const child of Array.from(parent.childNodes)) this.node(child, look)
  }

  private node(node: Node, look: Look): void {
    if (node.nodeType === Node.TEXT_NODE) {
      this.line.push({ type: 'text', text: node.nodeValue ?? '', ...look })
      return
    }
    if (!isElement(node) || junk.has(node.tagName.toUpperCase()) || isHidden(node)) return
    const tag = node.tagName.toUpperCase()
    if (tag === 'BR') return this.endLine()
    if (tag === 'IMG') return this.picture(node)
    if (tag === 'TABLE') return this.table(node as HTMLTableElement)
    const chart = readChartData(node.getAttribute('data-chart') ?? undefined)
    if (chart) {
      this.endLine()
      this.blocks.push(chart)
      return
    }
    if (!lines.has(tag)) return this.children(node, looks(node, look))
    this.endLine()
    if (tag === 'OL') return this.orderedList(node, look)
    this.tag = /^H[1-6]$/.test(tag) ? tag : undefined
    this.children(node, tag.startsWith('H') ? {} : looks(node, look))
    this.endLine()
    this.tag = undefined
  }

  /** A list whose numbers the browser makes: they become text, unless the item begins with one of its own. */
  private orderedList(list: HTMLElement, look: Look): void {
    const items = Array.from(list.children)
    const numbers = listNumbers(attributesOf(list), items.map(attributesOf))
    items.forEach((item, index) => {
      this.number = item.tagName.toUpperCase() === 'LI' ? numbers[index]! : ''
      this.node(item, look)
      this.number = ''
    })
  }

  endLine(): void {
    const text = plainText(this.line).trim()
    if (text !== '' && this.number !== '') {
      if (numberOf(text.slice(0, 20)) === '') this.line.unshift({ type: 'text', text: this.number })
      this.number = ''
    }
    const made = block(this.line, this.tag)
    this.line = []
    if (made) this.blocks.push(made)
  }

  private picture(image: Element): void {
    const file = pictureOfDataUrl(image.getAttribute('src') ?? '')
    if (!file) {
      this.missing++
      return
    }
    this.endLine()
    this.blocks.push({ type: 'picture', picture: this.keep(file), alt: (image.getAttribute('alt') ?? '').trim() })
  }

  private table(table: HTMLTableElement): void {
    this.endLine()
    const rows = Array.from(table.rows)
      .map((row) => Array.from(row.cells).map((one) => this.cell(one)))
      .filter((row) => row.length > 0)
    // A table of a single cell only lays out a page: what stands in it is text.
    if (rows.length === 1 && rows[0]?.length === 1) {
      const only = table.rows[0]?.cells[0] ?? table.querySelector('td, th')
      if (only) this.children(only, {})
      this.endLine()
    } else if (rows.length) this.blocks.push({ type: 'table', rows })
  }

  /** A cell holds one line of text: its lines, and those of a table inside it, follow each other; pictures cannot stay. */
  private cell(element: HTMLTableCellElement): ProseCell {
    const inside = new Reading(() => '')
    inside.children(element, {})
    inside.endLine()
    this.missing += inside.missing + inside.blocks.filter(({ type }) => type === 'picture').length
    const runs = inside.blocks.flatMap(linesOf).reduce(inOneLine, [])
    return {
      runs: joined(runs),
      colspan: span(element.colSpan, 60),
      rowspan: span(element.rowSpan, 500),
      header: element.tagName === 'TH',
    }
  }
}

function linesOf(block: ProseBlock): readonly (readonly Run[])[] {
  if ('runs' in block) return [block.runs]
  return block.type === 'table' ? block.rows.flatMap((row) => row.map(({ runs }) => runs)) : []
}

/** Numbers and Latin words of two lines must not become one; a Chinese label that was broken in two must. */
function inOneLine(before: readonly Run[], line: readonly Run[]): readonly Run[] {
  const [first] = line
  const last = before[before.length - 1]
  const apart = last && first && /[\da-z%]$/i.test(last.text) && line.some((run) => /[\da-z]/i.test(run.text))
  return [...before, ...(apart ? [{ type: 'text', text: ' ' } as const] : []), ...line]
}

function span(said: number, most: number): number {
  return Math.min(Math.max(1, Math.floor(said) || 1), most)
}

function isElement(node: Node): node is HTMLElement {
  return node.nodeType === Node.ELEMENT_NODE
}

function attributesOf(element: Element): Record<string, string> {
  return Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value]))
}

function isHidden(element: Element): boolean {
  return /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(element.getAttribute('style') ?? '')
}

/** Bold and links are all that the look of a pasted text says about its meaning. */
function looks(element: Element, outside: Look): Look {
  const weight = /font-weight\s*:\s*(\w+)/i.exec(element.getAttribute('style') ?? '')?.[1]?.toLowerCase()
  const tag = element.tagName.toUpperCase()
  const bold =
    weight === undefined
      ? Boolean(outside.bold) || tag === 'B' || tag === 'STRONG'
      : weight === 'bold' || Number(weight) >= 600
  const address = tag === 'A' ? (element.getAttribute('href') ?? '').trim() : ''
  const href = /^(https?:\/\/|mailto:)/i.test(address) ? address : outside.href
  return { ...(bold ? { bold: true as const } : {}), ...(href ? { href } : {}) }
}

/** A line as a heading or paragraph; undefined for a blank one. */
function block(line: readonly TextRun[], tag?: string): ProseBlock | undefined {
  const runs = joined(line)
  if (runs.length === 0) return undefined
  const text = runs.map((run) => run.text).join('')
  const level = headingLevel(text) ?? (tag && text.length <= 40 ? levelOfTag(tag) : undefined)
  if (level === undefined) return { type: 'paragraph', runs }
  return { type: 'heading', level, runs: joined(runs.map(({ bold: _bold, ...run }) => run as TextRun)) }
}

function levelOfTag(tag: string): 1 | 2 | 3 {
  const level = Number(tag.slice(1))
  return level <= 2 ? 1 : level === 3 ? 2 : 3
}

/**
 * Runs with the white space of HTML taken out: a line break between Chinese characters is nothing, any other white space
 * one space, none at the ends (first-line indents are the layout's business).
 */
function joined(runs: readonly Run[]): TextRun[] {
  const result: TextRun[] = []
  for (const run of runs) {
    if (run.type !== 'text') continue
    const text = run.text
      .replace(/[\u200b\ufeff]/g, '')
      .replace(/([^\s])?[ \t\r\n\f\u00a0]*[\r\n][\s\u00a0]*([^\s])?/g, closeGap)
      .replace(/[\s\u00a0]+/g, ' ')
    const before = result[result.length - 1]
    if (before && before.bold === run.bold && before.href === run.href)
      result[result.length - 1] = { ...before, text: (before.text + text).replace(/ {2,}/g, ' ') }
    else result.push({ ...run, text })
  }
  trim(result, /^[\s\u00a0\u3000]+/, 0)
  trim(result, /[\s\u00a0\u3000]+$/, -1)
  return result.filter((run) => run.text !== '')
}

const chinese = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…]/

function closeGap(_whole: string, before = '', after = ''): string {
  const close = (!before || chinese.test(before)) && (!after || chinese.test(after))
  return before + (close ? '' : ' ') + after
}

/** Trims white space off one end, through runs that are nothing but white space. */
function trim(runs: TextRun[], space: RegExp, end: 0 | -1): void {
  while (runs.length) {
    const index = end === 0 ? 0 : runs.length - 1
    const run = runs[index]!
    const text = run.text.replace(space, '')
    if (text !== '') {
      runs[index] = { ...run, text }
      return
    }
    runs.splice(index, 1)
  }
}
