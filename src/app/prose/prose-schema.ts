import { Schema, type DOMOutputSpec, type Node, type NodeSpec } from '@tiptap/pm/model'
import { tableNodes } from '@tiptap/pm/tables'
import { linkAddress } from '../../core/report/link-address'
import { chartAlternative } from '../../core/chart/chart-text'
import { printChart } from '../../core/chart/printed-chart'
import { readChartData } from '../../core/report/chart-data'
import type { ChartBlock, Figure } from '../../core/report/report'

/** Tables of the clerk's own: a cell holds one paragraph, as in the report. */
const tables = tableNodes({ tableGroup: 'block', cellContent: 'paragraph', cellAttributes: {} })

/** The label that a picture without a text for the blind carries in the editor. */
const missingAlt = '还没有图片说明'

/**
 * A picture as the editor shows it. The schema alone cannot draw one: the bytes belong to a report, of which `addressOf`
 * gives the address by their key, or undefined where they are gone.
 */
export function pictureSpec(node: Node, addressOf: (key: string) => string | undefined): DOMOutputSpec {
  const { picture: key, alt, caption } = node.attrs as Record<string, string>
  const src = addressOf(key ?? '')
  const shown: DOMOutputSpec = src ? ['img', { src, alt: alt ?? '' }] : ['span', { class: 'lost' }, '图片已丢失']
  const note: DOMOutputSpec[] = alt ? [] : [['span', { class: 'no-alt' }, missingAlt]]
  const words: DOMOutputSpec[] = caption ? [['figcaption', caption]] : []
  return [
    'figure',
    { class: 'picture', 'data-picture': key ?? '', 'data-alt': alt ?? '', 'data-caption': caption ?? '' },
    shown,
    ...note,
    ...words,
  ]
}

const picture: NodeSpec = {
  group: 'block',
  attrs: { picture: {}, alt: { default: '' }, caption: { default: '' } },
  draggable: true,
  parseDOM: [
    {
      tag: 'figure[data-picture]',
      getAttrs: (element) => ({
        picture: element.getAttribute('data-picture') ?? '',
        alt: element.getAttribute('data-alt') ?? '',
        caption: element.getAttribute('data-caption') ?? '',
      }),
    },
  ],
}

/**
 * A chart: its data in one attribute, figures with their text as last printed. The editor draws it (`chart-view.ts`); on
 * the clipboard it is its words, with the data beside them.
 */
const chart: NodeSpec = {
  group: 'block',
  attrs: { chart: {} },
  draggable: true,
  toDOM(node): DOMOutputSpec {
    const block = node.attrs['chart'] as ChartBlock
    const words = chartAlternative(printChart(block, ({ text }) => text))
    return [
      'figure',
      { class: 'chart', 'data-chart': JSON.stringify(block) },
      ...(block.caption ? [['figcaption', block.caption] as DOMOutputSpec] : []),
      ['p', words],
    ]
  },
  parseDOM: [
    {
      tag: 'figure[data-chart]',
      getAttrs(element) {
        const block = readChartData(element.getAttribute('data-chart') ?? '')
        return block ? { chart: block } : false
      },
    },
  ],
}

/** A number of the tables inside the text: one character for the editor, its printed text for the reader. */
const figure: NodeSpec = {
  group: 'inline',
  inline: true,
  atom: true,
  attrs: { of: {}, text: { default: '' }, frozen: { default: false } },
  leafText: (node) => String(node.attrs['text']),
  toDOM(node): DOMOutputSpec {
    const { of, text, frozen } = node.attrs as { of: Figure; text: string; frozen: boolean }
    const title = frozen ? '固定的数字，不再随表格变化' : '来自表格的数字，随表格变化'
    return [
      'span',
      {
        class: frozen ? 'figure frozen' : 'figure',
        title,
        'data-figure': JSON.stringify(of),
        ...(frozen ? { 'data-frozen': '' } : {}),
      },
      text || '—',
    ]
  },
  parseDOM: [
    {
      tag: 'span[data-figure]',
      getAttrs(element) {
        const of = parseFigure(element.getAttribute('data-figure') ?? '')
        return of ? { of, text: element.textContent ?? '', frozen: element.hasAttribute('data-frozen') } : false
      },
    },
  ],
}

function parseFigure(json: string): Figure | undefined {
  try {
    const figure = JSON.parse(json) as Partial<Figure> | null
    return Array.isArray(figure?.sum) ? (figure as Figure) : undefined
  } catch {
    return undefined
  }
}

/**
 * What the text of a section can hold, in the form that the editor works with: the blocks and runs of a report, no
 * more and no less. Headings are drawn as h2 to h4, below the section's own heading on the page.
 */
export const proseSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    heading: {
      content: 'inline*',
      group: 'block',
      defining: true,
      attrs: { level: { default: 1 } },
      parseDOM: [1, 2, 3].map((level) => ({ tag: `h${level + 1}`, attrs: { level } })),
      toDOM: (node) => [`h${Number(node.attrs['level']) + 1}`, 0],
    },
    picture,
    chart,
    figure,
    text: { group: 'inline' },
    ...tables,
  },
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [
        {
          tag: 'a[href]',
          getAttrs: (element) => {
            const href = linkAddress(element.getAttribute('href') ?? '')
            return href === undefined ? false : { href }
          },
        },
      ],
      toDOM: (mark) => ['a', { href: linkAddress(String(mark.attrs['href'])), rel: 'noopener noreferrer' }, 0],
    },
    bold: {
      parseDOM: [{ tag: 'strong' }, { tag: 'b' }],
      toDOM: () => ['strong', 0],
    },
  },
})
