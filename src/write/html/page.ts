import type { Block, Document, Grid, Picture, Text } from '../../core/document/document'
import { hasLongWord } from '../layout/long-words'
import { textWidth } from '../layout/measures'
import { standardLayout, type PageLayout } from '../layout/page-layout'
import { documentTitle } from '../markup/document-title'
import { attributes, escapeText } from '../markup/escape'
import { inlineHtml, linesHtml } from './inline'
import { hasTitle, outline, type Tags } from './outline'
import { pageStyle } from './page-style'
import { dataUrl } from './picture-source'
import { numberClass, numberSize } from './number-size'
import { signatureRoom } from './signature'
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
    document.meta?.agency ? `<meta${attributes({ name: 'author', content: document.meta.agency })}>\n` : '',
    `<style>\n${style}\n</style>\n</head>\n<body>\n<main class="paper">\n`,
    hasTitle(tags) ? '' : `<h1 class="unseen">${escapeText(title)}</h1>\n`,
    body,
    '</main>\n</body>\n</html>\n',
  ].join('')
}

function bodyHtml(document: Document, tags: Tags, layout: PageLayout): string {
  const { blocks } = document
  const parts: string[] = []
  blocks.forEach((block, index) => {
    if (block.type === 'picture') return parts.push(pictureHtml(block))
    if (block.type === 'text') {
      const next = blocks[index + 1]
      // A heading and the statutory table under it stay on one sheet of paper.
      const opens = block.role === 'section' && next?.type === 'grid' && next.rows.length > 0
      return parts.push(opens ? '<div class="together">\n' : '', textHtml(block, tags.get(block) ?? 'p', document))
    }
    const before = blocks[index - 1]
    const closes = before?.type === 'text' && before.role === 'section' && block.rows.length > 0
    return parts.push(gridHtml(block, index + 1, layout), closes ? '</div>\n' : '')
  })
  return parts.join('')
}

function textHtml(block: Text, tag: string, document: Document): string {
  const inside = tag === 'h1' ? titleHtml(block, document) : inlineHtml(block.runs, ' class="telephone"', '<wbr>')
  // The class is the role, for whoever reads the page back; how the lines are set is said beside it.
  const lines = tag !== 'h1' && hasLongWord(block.runs) && 'ragged'
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

function gridHtml(grid: Grid, number: number, layout: PageLayout): string {
  const table = tableHtml(grid, dress(layout))
  if (table === '') return ''
  const columns = Math.max(...grid.rows.map((row) => row.reduce((sum, cell) => sum + cell.colspan, 0)))
  // As in the Word file, a table of the clerk's own that is not long stays on one sheet.
  if (columns < wideFrom) return `<div class="table${grid.rows.length <= 12 ? ' kept' : ''}">${table}</div>\n`
  const label = grid.caption?.trim() ? `${grid.caption}（表格）` : `表格 ${number}`
  return `<div${attributes({ class: 'wide', tabindex: 0, role: 'group', 'aria-label': label })}>${table}</div>\n`
}

const dress = (layout: PageLayout): TableHtmlOptions => ({
  table: (shape, grid) => {
    const points = numberSize(shape, layout.tableSize)
    const classes = [
      shape.widths && 'fixed',
      shape.nested && 'labels',
      grid.rows.length > 16 && 'tall',
      points && numberClass(points),
    ]
    return classAttribute(classes)
  },
  column: (percent) => classAttribute([widthClass(percent)]),
  body: (shape) => (shape.bodies.length > 1 ? ' class="block"' : ''),
  // In a table of the clerk's own, a text of more than a line stands on the left.
  cell: ({ cell }) => classAttribute([cell.vertical && 'vertical', cell.kind ?? (textWidth(cell.text) > 12 && 'long')]),
  content: (html, { cell }) => (cell.vertical ? `<span>${html}</span>` : html),
  caption: (grid) =>
    grid.caption?.trim() ? `<caption><span class="unseen">${linesHtml(grid.caption)}</span></caption>\n` : '',
  telephone: ' class="telephone"',
  mayBreak: '<wbr>',
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
