import { chartAlternative } from '../../core/chart/chart-text'
import { printChart } from '../../core/chart/printed-chart'
import { readChartData } from '../../core/report/chart-data'
import type { Template } from '../../core/template/template'
import type { Block, DocumentRun, Picture, TextRole } from '../../core/document/document'
import { pictureMime, pictureSize } from '../../core/pictures/picture-size'
import { numberOf } from '../recognise/normalise'
import { textLines } from '../text/text-lines'
import { dataAddress } from './data-address'
import { fieldText } from './form-field'
import { htmlTable, isHidden, layoutCells } from './html-table'
import { textIn, type HtmlElement } from './html-tree'
import { listNumbers } from './list-number'

/** Elements that stand within a line; all others begin a new paragraph. */
const inline = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'big',
  'cite',
  'code',
  'dfn',
  'em',
  'font',
  'i',
  'ins',
  'kbd',
  'label',
  'mark',
  'o:p',
  'q',
  's',
  'samp',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
  'st1:chsdate',
])

/** Parts of a page that are never a report. */
const around = new Set(['nav', 'footer', 'aside', 'head', 'del'])

/** Names that sites give to what surrounds an article. */
const surrounding =
  /(^|[\s_-])(nav|navbar|menu|breadcrumbs?|crumbs?|footer|foot|share|bdshare|toolbar|sidebar|copyright|pagination|pager)([\s_-]|$)/i

const headings: Readonly<Record<string, TextRole>> = {
  h1: 'title',
  h2: 'section',
  h3: 'heading-1',
  h4: 'heading-2',
  h5: 'heading-3',
  h6: 'heading-3',
}
const roles = new Set<string>(['title', 'section', 'heading-1', 'heading-2', 'heading-3', 'body', 'signature', 'date'])

/** What is being read: the blocks so far, the paragraph in the making, and where the report's own element ended. */
interface Reading {
  readonly blocks: Block[]
  readonly exact: boolean
  readonly report: HtmlElement | undefined
  readonly templates: readonly Template[]
  runs: DocumentRun[]
  role: TextRole
  end: number | undefined
  pictures: number
  /** Within a cell: the fields of a form are its content there, and a site's search box elsewhere. */
  readonly inCell: boolean
  /** The number of the list item whose first paragraph is still to come. */
  number: string
}

/** The blocks of a page. `exact`: a page of our own, whose classes are roles. What stands behind `report` is left out. */
export function htmlBlocks(
  root: HtmlElement,
  exact: boolean,
  report: HtmlElement | undefined,
  templates: readonly Template[],
): Block[] {
  const reading: Reading = {
    blocks: [],
    exact,
    report,
    templates,
    runs: [],
    role: 'body',
    end: undefined,
    pictures: 0,
    inCell: false,
    number: '',
  }
  walk(root, reading, {})
  flush(reading)
  return reading.end === undefined ? reading.blocks : reading.blocks.slice(0, reading.end)
}

interface Look {
  readonly bold?: true
  readonly href?: string
}

function walk(element: HtmlElement, reading: Reading, look: Look): void {
  for (const one of element.children) {
    if (typeof one === 'string') reading.runs.push({ text: one.replace(/[ \t\r\n\f]+/g, ' '), ...look })
    else if (!isHidden(one) && !around.has(one.name)) visit(one, reading, look)
  }
}

function visit(one: HtmlElement, reading: Reading, look: Look): void {
  if (one.name === 'br') return void reading.runs.push({ text: '\n' })
  if (one.name === 'img') return image(one, reading)
  if (isField(one)) return field(one, reading)
  if (inline.has(one.name)) return walk(one, reading, { ...look, ...lookOf(one) })
  if (isSurrounding(one)) return
  flush(reading)
  if (one.name === 'ol' && !reading.exact) return orderedList(one, reading, look)
  if (one.name === 'table') {
    const grid = htmlTable(one, reading.exact, cellRuns)
    if (grid) reading.blocks.push(grid)
    else for (const cell of layoutCells(one)) block(cell, reading, look)
  } else if (one.name === 'pre') reading.blocks.push(...textLines(textIn(one), reading.templates))
  else if (one.name === 'figure') figure(one, reading)
  else block(one, reading, look)
  if (one === reading.report) reading.end = reading.blocks.length
}

function isField({ name }: HtmlElement): boolean {
  return name === 'input' || name === 'textarea' || name === 'select'
}

/** What was filled into a saved form: numbers in cells, whole texts anywhere. */
function field(one: HtmlElement, reading: Reading): void {
  const text = fieldText(one)
  if (reading.inCell) reading.runs.push({ text })
  else if (one.name === 'textarea') {
    flush(reading)
    for (const line of text.split('\n')) {
      reading.runs.push({ text: line })
      flush(reading)
    }
  }
}

/** A list whose numbers the browser makes: they become text, unless the item begins with one of its own. */
function orderedList(list: HtmlElement, reading: Reading, look: Look): void {
  const items = list.children.filter((one): one is HtmlElement => typeof one !== 'string' && !isHidden(one))
  const numbers = listNumbers(
    list.attributes,
    items.map(({ attributes }) => attributes),
  )
  items.forEach((one, index) => {
    reading.number = one.name === 'li' ? numbers[index]! : ''
    visit(one, reading, look)
    flush(reading)
    reading.number = ''
  })
}

/** The runs of a paragraph with the number of its list item before them. */
function numbered(runs: readonly DocumentRun[], number: string): readonly DocumentRun[] {
  if (
    number === '' ||
    numberOf(
      runs
        .map((run) => run.text)
        .join('')
        .slice(0, 20),
    ) !== ''
  )
    return runs
  const [first, ...rest] = runs
  return first && !first.href ? [{ ...first, text: number + first.text }, ...rest] : [{ text: number }, ...runs]
}

function block(one: HtmlElement, reading: Reading, look: Look): void {
  flush(reading)
  const own = one.attributes['class'] ?? ''
  const role = reading.exact && roles.has(own) ? (own as TextRole) : headings[one.name]
  if (role) reading.role = role
  walk(one, reading, look)
  flush(reading)
}

function isSurrounding(one: HtmlElement): boolean {
  // LibreOffice writes a page's header and footer this way.
  if (/^(header|footer)$/.test(one.attributes['title'] ?? '')) return true
  const names = `${one.attributes['class'] ?? ''} ${one.attributes['id'] ?? ''}`
  return surrounding.test(names) && textIn(one).length < 600
}

function lookOf(one: HtmlElement): Look {
  const bold =
    one.name === 'b' || one.name === 'strong' || /font-weight\s*:\s*(bold|[6-9]00)/i.test(one.attributes['style'] ?? '')
  const href = one.name === 'a' ? one.attributes['href']?.trim() : undefined
  return {
    ...(bold ? { bold: true as const } : {}),
    ...(href && /^(https?:|mailto:|tel:)/i.test(href) ? { href } : {}),
  }
}

/** Ends the paragraph. Sites put several paragraphs into one element with line breaks between them. */
function flush(reading: Reading): void {
  const { role } = reading
  const lines = reading.exact ? [collapsed(reading.runs)] : linesOf(collapsed(reading.runs))
  for (const runs of lines)
    if (runs.some((run) => run.text.trim() !== '')) {
      reading.blocks.push({ type: 'text', role, runs: numbered(runs, reading.number) })
      reading.number = ''
    }
  reading.runs = []
  reading.role = 'body'
}

/** Runs with white space as it is shown: one space between words, none at the edges of a line. */
function collapsed(runs: readonly DocumentRun[]): DocumentRun[] {
  // Parts are put together at the end: a run of very many lines costs no more for each of them.
  const shown: { readonly run: DocumentRun; readonly parts: string[] }[] = []
  const last = () => shown[shown.length - 1]
  let edge = true
  for (const run of runs) {
    const text: string = edge ? run.text.replace(/^ +/, '') : run.text
    if (text === '') continue
    edge = text.endsWith(' ') || text.endsWith('\n')
    if (text.startsWith('\n')) dropEnd(last()?.parts, ' ')
    const open = last()
    if (open && open.run.bold === run.bold && open.run.href === run.href) open.parts.push(text)
    else shown.push({ run, parts: [text] })
  }
  dropEnd(last()?.parts, ' \n')
  return shown.map(({ run, parts }) => ({ ...run, text: parts.join('') })).filter((run) => run.text !== '')
}

/** Takes characters from the end of a text in parts; a regular expression would try again at each one inside the text. */
function dropEnd(parts: string[] | undefined, characters: string): void {
  while (parts && parts.length > 0) {
    const part = parts.pop()!
    let end = part.length
    while (end > 0 && characters.includes(part[end - 1]!)) end--
    if (end === 0) continue
    parts.push(part.slice(0, end))
    return
  }
}

function linesOf(runs: readonly DocumentRun[]): DocumentRun[][] {
  const lines: DocumentRun[][] = [[]]
  for (const run of runs)
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([])
      if (text !== '') lines[lines.length - 1]!.push({ ...run, text })
    })
  return lines
}

/** The text of a cell: its paragraphs one under another. */
function cellRuns(cell: HtmlElement): DocumentRun[] {
  const inside: Reading = {
    blocks: [],
    exact: true,
    report: undefined,
    templates: [],
    runs: [],
    role: 'body',
    end: undefined,
    pictures: 0,
    inCell: true,
    number: '',
  }
  walk(cell, inside, {})
  flush(inside)
  const raw = textIn(cell)
  if (inside.blocks.length === 0) return /[\u00a0\u3000]/.test(raw) ? [{ text: '\u00a0' }] : []
  return inside.blocks.flatMap((one, index) => [
    ...(index > 0 ? [{ text: '\n' }] : []),
    ...(one.type === 'text' ? one.runs : []),
  ])
}

/** A chart of our own page, a picture with its caption; the caption of anything else is a paragraph below it. */
function figure(one: HtmlElement, reading: Reading): void {
  const chart = readChartData(one.attributes['data-chart'])
  if (chart) {
    flush(reading)
    const printed = printChart(chart, ({ text }) => text)
    reading.blocks.push({ type: 'chart', ...printed, alt: chartAlternative(printed) })
    return
  }
  const before = reading.blocks.length
  walk(
    { ...one, children: one.children.filter((child) => typeof child === 'string' || child.name !== 'figcaption') },
    reading,
    {},
  )
  flush(reading)
  const caption = one.children.find(
    (child): child is HtmlElement => typeof child !== 'string' && child.name === 'figcaption',
  )
  const last = reading.blocks[reading.blocks.length - 1]
  const words =
    caption &&
    cellRuns(caption)
      .map((run) => run.text)
      .join('')
  if (!caption || !words) return
  if (reading.blocks.length > before && last?.type === 'picture')
    reading.blocks[reading.blocks.length - 1] = { ...last, caption: words }
  else block(caption, reading, {})
}

/** A picture inside the page is kept; one that lies elsewhere cannot be, which its mark says. */
function image(one: HtmlElement, reading: Reading): void {
  const source = one.attributes['src'] ?? ''
  const alt = one.attributes['alt'] ?? ''
  const data = dataAddress(source)
  const bytes = data?.bytes
  if (data && bytes && bytes.length > 0) {
    flush(reading)
    reading.pictures++
    const picture: Picture = {
      type: 'picture',
      key: `picture-${reading.pictures}`,
      bytes,
      mime: pictureMime(bytes) ?? data.mime,
      ...pictureSize(bytes),
      alt,
    }
    reading.blocks.push(picture)
  } else if (!/^(https?:)?\/\/[^/]*$|icon|logo|blank|spacer/i.test(source) && source !== '' && !data) {
    flush(reading)
    const name = (alt || source.split('/').pop() || '').slice(0, 60).replace(/\]/g, '')
    reading.blocks.push({ type: 'text', role: 'body', runs: [{ text: `[图片：${name}]` }] })
  }
}
