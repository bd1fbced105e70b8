import type { Picture, TextRole } from '../../core/document/document'
import { tableName } from '../../core/document/table-name'
import { textWidth } from '../layout/measures'
import { isNumberCell } from '../layout/number-cell'
import type { PageLayout } from '../layout/page-layout'
import { attributes, escapeText } from '../markup/escape'
import type { SignatureRoom } from './signature'
import type { TableHtmlOptions } from './table-html'
import type { TableShape } from './table-shape'

/** How the fragment looks: every tag carries its look itself, because a content system keeps no style sheet. */
export interface FragmentDress extends TableHtmlOptions {
  /** `ragged`: not justified, for what stands before a long word. */
  text(role: TextRole, ragged?: boolean): string
  image(picture: Picture): string
  /** Attributes of a heading that runs into its paragraph. */
  readonly runIn: string
  /** What a table scrolls in where it is wider than the screen. */
  readonly frame: string
  readonly pictureLine: string
  readonly captionLine: string
}

/** Points to the pixels of a browser. */
const pixels = (points: number) => Math.round((points * 96) / 72)

const title = '"方正小标宋简体","华文中宋","宋体",SimSun,serif'
const families: Readonly<Partial<Record<TextRole, string>>> = {
  title,
  section: '"黑体",SimHei,sans-serif',
  'heading-1': '"楷体",KaiTi,serif',
}

/**
 * The look of the fragment. Borders, merges, widths and alignment are said twice: in `style`, which UEditor keeps, and in
 * the old attributes, which js-xss keeps (it drops `style`).
 */
export function fragmentDress(layout: PageLayout, room: SignatureRoom): FragmentDress {
  const right = (characters: number) => `text-align:right;padding-right:${Math.round(characters * 100) / 100}em`
  const looks: Readonly<Record<TextRole, string>> = {
    title: 'text-align:center;font-size:29px;line-height:1.4;font-weight:normal;margin:0 0 24px',
    section: `${heading};font-size:21px`,
    'heading-1': heading,
    'heading-2': heading,
    'heading-3': heading,
    body: 'text-indent:2em;text-align:justify;margin:0',
    signature: `${right(room.signature)};text-wrap:balance;margin:24px 0 0`,
    date: `${right(room.date)};margin:0`,
  }
  const text = (role: TextRole, ragged = false) => {
    const family = families[role] ?? '"仿宋",FangSong,serif'
    const size = role === 'title' || role === 'section' ? '' : ';font-size:21px'
    const line = role === 'title' ? '' : ';line-height:1.8'
    const look = ragged ? `${looks[role].replace(';text-align:justify', '')};overflow-wrap:anywhere` : looks[role]
    return style(`${look}${size}${line};font-family:${family};white-space:pre-wrap`)
  }
  const tableFont = `font-family:"${layout.tableFont}",SimSun,serif;font-size:${pixels(layout.tableSize)}px;line-height:1.4`
  return {
    text,
    image: (picture) =>
      attributes({ width: Math.min(Math.round(picture.width), 590) }) + style('max-width:100%;height:auto'),
    runIn: style(`font-family:${families['heading-1']!}`),
    frame: style('overflow-x:auto;max-width:100%'),
    pictureLine: style('text-align:center;margin:8px 0'),
    captionLine: style('text-align:center;margin:0 0 8px;font-size:16px'),
    table: (shape, grid) =>
      attributes({
        'aria-label': tableName(grid) || undefined,
        border: 1,
        cellspacing: 0,
        cellpadding: 4,
        width: '100%',
        align: 'center',
      }) +
      style(
        `border-collapse:collapse;width:100%;${leastWidth(shape)}${shape.widths ? 'table-layout:fixed;' : ''}border:1px solid #000;${tableFont}`,
      ),
    column: (percent) => attributes({ width: inPercent(percent) }) + style(`width:${inPercent(percent)}`),
    body: () => '',
    cell: (one, shape) => {
      const label = one.cell.kind === 'row' && shape.nested && !one.cell.vertical
      const own = one.cell.kind === undefined && textWidth(one.cell.text) > 12
      const align = label || own ? 'left' : 'center'
      const width = shape.widths?.slice(one.column, one.column + one.colspan).reduce((sum, part) => sum + part, 0)
      const shown = width === undefined ? undefined : inPercent(width)
      return (
        attributes({ width: shown, align, valign: 'middle' }) +
        style(
          `border:1px solid #000;padding:3px 2px;${shown ? `width:${shown};` : ''}text-align:${align};vertical-align:middle;` +
            `font-weight:normal;${isNumberCell(one.cell) ? 'white-space:nowrap' : 'overflow-wrap:break-word;word-break:normal'}`,
        )
      )
    },
    content: (html, { cell }) =>
      cell.vertical ? `<span${style('display:inline-block;writing-mode:vertical-rl')}>${html}</span>` : html,
    caption: () => '',
    telephone: style('white-space:nowrap'),
    whole: style('white-space:nowrap'),
    // Filters that do not know the tag would show it as text.
    mayBreak: '',
  }
}

/** A table of so many columns has room on a telephone. */
export const narrowColumns = 3

/**
 * On a telephone a table that needs more room than the screen has scrolls in its frame: a label that runs from top to
 * bottom takes as much as five digits, any other column two characters of a head beside its padding.
 */
function leastWidth({ columns }: TableShape): string {
  return columns > narrowColumns ? `min-width:${Math.min(720, columns * 72)}px;` : ''
}

const heading = 'text-indent:2em;font-weight:normal;margin:0'

function style(rules: string): string {
  return ` style="${escapeText(rules.replace(/"/g, "'"))}"`
}

function inPercent(percent: number): string {
  return `${Math.round(percent * 100) / 100}%`
}
