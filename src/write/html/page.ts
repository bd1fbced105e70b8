import { isoDate } from '../../core/report/calendar'
import { composedAlternative } from '../../core/chart/chart-text'
import { drawChart } from '../../core/chart/draw-chart'
import { chartBlock } from '../../core/chart/printed-chart'
import {
  plainText,
  type Block,
  type Chart,
  type Document,
  type Grid,
  type Picture,
  type Text,
} from '../../core/document/document'
import { tableName } from '../../core/document/table-name'
import { hasLongWhole } from '../layout/long-words'
import { textWidth } from '../layout/measures'
import { standardLayout, type PageLayout } from '../layout/page-layout'
import { documentTitle } from '../markup/document-title'
import { attributes, escapeText } from '../markup/escape'
import { linesHtml, paragraphHtml, type InlineOptions } from './inline'
import { hasTitle, outline, type Tags } from './outline'
import { pageStyle } from './page-style'
import { dataUrl } from './picture-source'
import { isNumberCell } from '../layout/number-cell'
import { numberClass } from './number-size'
import { signatureRoom } from './signature'
import { columnsOf, scrollFrame } from './scroll-frame'
import { tableHtml, type TableHtmlOptions } from './table-html'
import { pointsBelowTitle, titleHtml } from './title-html'

/** What can be chosen for the page; without options it looks as the standard has it. */
export interface PageOptions {
  /** The 版式 of the Word file, so that the printed page looks like it. */
  readonly layout?: PageLayout
}

/** From so many columns a table needs the width of a sheet, and scrolls on a telephone. */
const wideFrom = 7

/**
 * The full web page: one HTML file with everything in it and nothing asked from elsewhere, no script, tables that can be
 * read by ear, readable on a telephone, and printed on A4 as the Word file is.
 */
export function pageHtml(document: Document, options: PageOptions = {}): string {
  const { blocks } = document
  const layout = options.layout ?? standardLayout
  const tags = outline(blocks)
  const title = documentTitle(document)
  const body = bodyHtml(document, tags, layout)
  const style =
    pageStyle(layout, signatureRoom(blocks, layout.seal), pointsBelowTitle(document, layout.lineSpacing)) +
    widthRules(blocks)
  return [
    '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n',
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    // html-validate and search engines take titles of up to 70 characters.
    `<title>${escapeText(Array.from(title).slice(0, 70).join('').trim())}</title>\n`,
    ...siteMeta(document, title),
    `<style>\n${style}\n</style>\n</head>\n<body>\n<main class="paper">\n`,
    hasTitle(tags) ? '' : `<h1 class="unseen">${escapeText(title)}</h1>\n`,
    body,
    '</main>\n</body>\n</html>\n',
  ].join('')
}

/**
 * What government web sites carry in the head of a page of content (《政府网站发展指引》, 国办发〔2017〕47号): title, day,
 * source and column; the names are theirs. The day is that of the signature.
 */
function siteMeta(document: Document, title: string): readonly string[] {
  const agency = document.meta?.agency
  const date = document.blocks.find((block): block is Text => block.type === 'text' && block.role === 'date')
  const found = /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(date ? plainText(date.runs) : '')
  const values: readonly (readonly [string, string | undefined])[] = [
    ['author', agency],
    ['ArticleTitle', title],
    [
      'PubDate',
      found ? isoDate({ year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) }) : undefined,
    ],
    ['ContentSource', agency],
    ['ColumnName', '政府信息公开工作年度报告'],
  ]
  return values.flatMap(([name, content]) => (content ? [`<meta${attributes({ name, content })}>\n`] : []))
}

function bodyHtml(document: Document, tags: Tags, layout: PageLayout): string {
  const { blocks } = document
  const parts: string[] = []
  blocks.forEach((block, index) => {
    if (block.type === 'picture') return parts.push(pictureHtml(block))
    if (block.type === 'chart') return parts.push(chartHtml(block, index + 1))
    if (block.type === 'text') {
      const next = blocks[index + 1]
      // A heading and the statutory table under it stay on one sheet of paper.
      const opens = block.role === 'section' && next?.type === 'grid' && next.rows.length > 0
      // One of several blocks, table 二, may break between them.
      const kept = opens && next.rows.filter(([first]) => first?.kind === 'band').length < 2
      return parts.push(
        opens ? `<div class="${kept ? 'together' : 'opened'}">\n` : '',
        textHtml(block, tags.get(block) ?? 'p', document),
      )
    }
    const before = blocks[index - 1]
    const closes = before?.type === 'text' && before.role === 'section' && block.rows.length > 0
    return parts.push(gridHtml(block, index + 1, layout), closes ? '</div>\n' : '')
  })
  return parts.join('')
}

function textHtml(block: Text, tag: string, document: Document): string {
  const inside = tag === 'h1' ? titleHtml(block, document) : paragraphHtml(block, ' class="run-in"', inline)
  // The class is the role, for whoever reads the page back; how the lines are set is said beside it.
  const lines = tag !== 'h1' && hasLongWhole(block.runs) && 'ragged'
  // An empty paragraph keeps its line.
  return `<${tag}${attributes({ class: block.role !== 'body' && block.role, 'data-lines': lines })}>${inside === '' ? '<br>' : inside}</${tag}>\n`
}

function pictureHtml(picture: Picture): string {
  const alt = picture.alt.trim() || picture.caption || ''
  const image = attributes({
    src: dataUrl(picture),
    alt,
    width: Math.round(picture.width),
    height: Math.round(picture.height),
  })
  const caption = picture.caption?.trim() ? `<figcaption>${linesHtml(picture.caption)}</figcaption>` : ''
  return `<figure class="picture"><img${image}>${caption}</figure>\n`
}

/**
 * A chart drawn into the page. What it is made of stands beside it, so that a page that is read back gives the same chart,
 * and its figures go on to follow their cells. On a telephone it scrolls, since its letters must not shrink with it.
 */
function chartHtml(chart: Chart, number: number): string {
  const { type: _type, png: _png, alt, ...printed } = chart
  const own = alt !== composedAlternative(printed)
  const data = JSON.stringify(chartBlock({ ...printed, ...(own ? { alt } : {}) }))
  const frame = attributes({
    tabindex: 0,
    role: 'group',
    'aria-label': chart.caption ? `${chart.caption}（图）` : `图表 ${number}`,
  })
  const caption = chart.caption?.trim() ? `<figcaption>${linesHtml(chart.caption)}</figcaption>` : ''
  return `<figure${attributes({ class: 'chart', 'data-chart': data })}><div class="wide drawn"${frame}>${drawChart(chart, `chart-${number}`).svg}</div>${caption}</figure>\n`
}

function gridHtml(grid: Grid, number: number, layout: PageLayout): string {
  const table = tableHtml(grid, dress(layout))
  if (table === '') return ''
  // As in the Word file, a table of the clerk's own that is not long stays on one sheet.
  if (columnsOf(grid) < wideFrom) return `<div class="table${grid.rows.length <= 12 ? ' kept' : ''}">${table}</div>\n`
  return `<div class="wide"${scrollFrame(grid, number)}>${table}</div>\n`
}

/** How words stay together, in classes of the page's style. */
const inline: InlineOptions = { telephone: ' class="telephone"', whole: ' class="whole"', mayBreak: '<wbr>' }

const dress = (layout: PageLayout): TableHtmlOptions => ({
  table: (shape, grid) => {
    const classes = [shape.widths && 'fixed', shape.nested && 'labels', grid.rows.length > 16 && 'tall']
    // A caption would be read twice where a page reads it back; a table of the clerk's own has a name for the ear only.
    const name = grid.caption?.trim() ? undefined : tableName(grid) || undefined
    return classAttribute(classes) + attributes({ 'aria-label': name })
  },
  column: (percent) => classAttribute([widthClass(percent)]),
  body: (shape) => (shape.bodies.length > 1 ? ' class="block"' : ''),
  // In a table of the clerk's own, a text of more than a line stands on the left.
  cell: (one, shape) =>
    classAttribute([
      one.cell.vertical && 'vertical',
      one.cell.kind ?? ((isNumberCell(one.cell) && 'number') || (textWidth(one.cell.text) > 12 && 'long')),
      numberClass(one, shape, layout.tableSize),
    ]),
  content: (html, { cell }) => (cell.vertical ? `<span>${html}</span>` : html),
  caption: (grid) =>
    grid.caption?.trim() ? `<caption><span class="unseen">${linesHtml(grid.caption)}</span></caption>\n` : '',
  ...inline,
})

function classAttribute(names: readonly (string | false | number | undefined)[]): string {
  const present = names.filter(Boolean).join(' ')
  return present === '' ? '' : ` class="${present}"`
}

function widthClass(percent: number): string {
  return `w${Math.round(percent * 1000)}`
}

/** One rule for each width of a column that occurs. */
function widthRules(blocks: readonly Block[]): string {
  const rules = new Set<string>()
  for (const block of blocks) {
    if (block.type !== 'grid' || !block.widths) continue
    const total = block.widths.reduce((sum, width) => sum + width, 0)
    if (!(total > 0)) continue
    for (const width of block.widths) {
      const percent = (width / total) * 100
      rules.add(`.${widthClass(percent)}{width:${Math.round(percent * 1000) / 1000}%}`)
    }
  }
  return [...rules].map((rule) => `\n${rule}`).join('')
}
