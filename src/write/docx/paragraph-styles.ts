import type { PageLayout } from '../layout/page-layout'
import { escapeXml } from './escape-xml'
import { character, characterSpacing, lineHeight, tableLineHeight, titleLine } from '../layout/measures'

/** The styles of the file; paragraphs name one and have next to no look of their own. */
export type StyleId =
  | 'Normal'
  | 'Title'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Heading4'
  | 'BodyText'
  | 'Signature'
  | 'Date'
  | 'Picture'
  | 'Caption'
  | 'TableText'
  | 'TableLabel'
  | 'TableGap'
  | 'Header'
  | 'Footer'
  | 'FooterEven'
  | 'ReviewTitle'
  | 'ReviewHeading'
  | 'ReviewText'

export interface ParagraphStyle {
  readonly id: StyleId
  readonly name: string
  /** Absent for Normal only. */
  readonly basedOn?: StyleId
  readonly next?: StyleId
  /** Content of w:pPr and of w:rPr, in the order of the schema. */
  readonly paragraph: string
  readonly run: string
  /** A style of ours, not one of Word's. */
  readonly custom?: true
}

/** The paragraph styles of a layout: the kinds and sizes of fonts are those of GB/T 9704-2012, 7.3 and 7.5. */
export function paragraphStyles(layout: PageLayout): readonly ParagraphStyle[] {
  const { fonts } = layout
  const line = lineHeight(layout)
  const exact = `<w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/>`
  const indent = `<w:ind w:firstLineChars="200" w:firstLine="${2 * character}"/>`
  const heading = (level: 1 | 2 | 3 | 4, font: string): ParagraphStyle => ({
    id: `Heading${level}`,
    name: `heading ${level}`,
    basedOn: 'Normal',
    next: 'BodyText',
    paragraph: `<w:keepNext/>${indent}<w:outlineLvl w:val="${level - 1}"/>`,
    run: `${fontsOf(font, fonts.latin)}<w:b w:val="0"/><w:bCs w:val="0"/>${colour}`,
  })
  const tableLine = `<w:spacing w:before="0" w:after="0" w:line="${tableLineHeight(layout)}" w:lineRule="exact"/>`
  const tableRun = `${fontsOf(layout.tableFont, fonts.latin)}<w:spacing w:val="0"/>${size(layout.tableSize)}`
  return [
    {
      id: 'Normal',
      name: 'Normal',
      // Pages of exactly 22 lines: no widow moves a line, and no quarter of a space stands beside digits.
      paragraph: `<w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>${exact}<w:jc w:val="both"/>`,
      run: `${fontsOf(fonts.body, fonts.latin)}<w:spacing w:val="${characterSpacing}"/>${size(16)}`,
    },
    {
      id: 'Title',
      name: 'Title',
      basedOn: 'Normal',
      next: 'BodyText',
      // LibreOffice would give each of its lines, a little higher than those of the text, two lines of the grid.
      paragraph: `<w:keepNext/><w:keepLines/>${offGrid}<w:spacing w:line="${titleLine}" w:lineRule="exact"/><w:jc w:val="center"/>`,
      run: `${fontsOf(fonts.title, fonts.latin)}<w:b w:val="0"/><w:bCs w:val="0"/>${colour}<w:spacing w:val="0"/>${size(22)}`,
    },
    heading(1, fonts.black),
    heading(2, fonts.kai),
    heading(3, fonts.body),
    heading(4, fonts.body),
    { id: 'BodyText', name: 'Body Text', basedOn: 'Normal', paragraph: indent, run: '' },
    {
      id: 'Signature',
      name: 'Signature',
      basedOn: 'Normal',
      next: 'Date',
      paragraph: '<w:keepNext/><w:jc w:val="right"/>',
      run: '',
    },
    { id: 'Date', name: 'Date', basedOn: 'Normal', paragraph: '<w:jc w:val="right"/>', run: '' },
    {
      // A fixed line height would cut a picture down to one line.
      id: 'Picture',
      name: '图片',
      custom: true,
      basedOn: 'Normal',
      next: 'Caption',
      paragraph: `<w:snapToGrid w:val="0"/><w:spacing w:before="120" w:after="60" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>`,
      run: '',
    },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'BodyText',
      paragraph: `<w:keepLines/><w:jc w:val="center"/>`,
      run: `${fontsOf(fonts.kai, fonts.latin)}${size(14)}`,
    },
    {
      id: 'TableText',
      name: '表格文字',
      custom: true,
      basedOn: 'Normal',
      paragraph: `<w:snapToGrid w:val="0"/>${tableLine}<w:jc w:val="center"/>`,
      run: tableRun,
    },
    {
      id: 'TableLabel',
      name: '表格栏目',
      custom: true,
      basedOn: 'TableText',
      paragraph: '<w:ind w:left="40"/><w:jc w:val="left"/>',
      run: '',
    },
    {
      // Keeps two tables apart, which would grow into one; as low as a line can be.
      id: 'TableGap',
      name: '表格间隔',
      custom: true,
      basedOn: 'Normal',
      paragraph: '<w:snapToGrid w:val="0"/><w:spacing w:line="240" w:lineRule="exact"/>',
      run: size(8),
    },
    {
      id: 'Header',
      name: 'header',
      basedOn: 'Normal',
      paragraph: '<w:snapToGrid w:val="0"/><w:spacing w:line="320" w:lineRule="exact"/><w:jc w:val="right"/>',
      run: `${fontsOf(fonts.black, fonts.latin)}${size(16)}`,
    },
    footer('right', layout),
    footer('left', layout),
    {
      id: 'ReviewTitle',
      name: '送审附页标题',
      custom: true,
      basedOn: 'Normal',
      next: 'ReviewText',
      paragraph: `<w:keepNext/>${offGrid}<w:spacing w:after="${Math.round(line / 2)}" w:line="${titleLine}" w:lineRule="exact"/><w:jc w:val="center"/><w:outlineLvl w:val="0"/>`,
      run: `${fontsOf(fonts.title, fonts.latin)}<w:spacing w:val="0"/>${size(22)}`,
    },
    {
      id: 'ReviewHeading',
      name: '送审附页小标题',
      custom: true,
      basedOn: 'Normal',
      next: 'ReviewText',
      paragraph: '<w:keepNext/><w:spacing w:before="120" w:after="120"/><w:outlineLvl w:val="1"/>',
      run: fontsOf(fonts.black, fonts.latin),
    },
    { id: 'ReviewText', name: '送审附页正文', custom: true, basedOn: 'Normal', paragraph: indent, run: '' },
  ]
}

/** Keeps a paragraph's lines off the page's grid of lines. */
const offGrid = '<w:snapToGrid w:val="0"/>'

/** 空一字 beside the page number, of 四号 (7.5). */
const fourth = 280
/** Word's headings and links are blue unless told otherwise. */
export const colour = '<w:color w:val="000000"/>'

/**
 * Page numbers: 四号 半角宋体, odd ones on the right, even ones on the left, one character from the edge (7.5). 宋体
 * stands in all four slots, so that the digits are 宋体 too.
 */
function footer(side: 'left' | 'right', layout: PageLayout): ParagraphStyle {
  const place =
    layout.pageNumber === 'centre'
      ? '<w:jc w:val="center"/>'
      : `<w:ind w:${side}Chars="100" w:${side}="${fourth}"/><w:jc w:val="${side}"/>`
  return {
    ...(side === 'right' ? { id: 'Footer', name: 'footer' } : { id: 'FooterEven', name: '双页页脚', custom: true }),
    basedOn: 'Normal',
    paragraph: `<w:snapToGrid w:val="0"/><w:spacing w:line="240" w:lineRule="auto"/>${place}`,
    run: `${fontsOf(layout.fonts.song, layout.fonts.song)}<w:spacing w:val="0"/>${size(14)}`,
  }
}

/**
 * All four slots: hAnsi holds “ ” — … which without a Chinese font there come out in the Latin one.
 */
export function fontsOf(chinese: string, latin: string): string {
  const [han, letters] = [escapeXml(chinese), escapeXml(latin)]
  return `<w:rFonts w:hint="eastAsia" w:ascii="${letters}" w:hAnsi="${han}" w:eastAsia="${han}" w:cs="${letters}"/>`
}

export function size(points: number): string {
  const halves = Math.round(points * 2)
  return `<w:sz w:val="${halves}"/><w:szCs w:val="${halves}"/>`
}
