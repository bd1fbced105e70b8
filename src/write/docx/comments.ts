import { commentAuthor } from '../../core/document/comment-author'
import { severityWords } from '../../core/check/words/place-words'
import type { Place } from '../../core/check/engine/finding'
import type { Block, Document, Grid, GridCell, Text } from '../../core/document/document'
import type { ReviewRemark, ReviewRemarks } from '../writer'
import { cleanText } from './clean-text'
import { escapeXml } from './escape-xml'

/** Where a comment stands in the text of what carries it. Offsets are UTF-16. */
export interface CommentSpan {
  readonly id: number
  readonly from: number
  readonly to: number
}

/** What carries a comment: a paragraph, a picture, or a cell of a table. */
export type Commented = Exclude<Block, Grid> | GridCell

/** The comments of a 送审稿: what they say, by their ids from 0, and where they stand. */
export interface CommentPlan {
  readonly texts: readonly string[]
  readonly spans: ReadonlyMap<Commented, readonly CommentSpan[]>
}

export const noComments: CommentPlan = { texts: [], spans: new Map() }

/**
 * Plans a comment for every remark, open or set aside, at the first of its places: there a superior begins to read. What has
 * no place of its own in the text stands at the title.
 */
export function planComments(document: Document, review: ReviewRemarks): CommentPlan {
  const spans = new Map<Commented, CommentSpan[]>()
  const texts: string[] = []
  for (const remark of [...review.open, ...review.dismissed]) {
    const target = targetOf(remark.places[0], document) ?? textWhere(document, () => true)
    if (!target) continue
    const id = texts.push(commentText(remark)) - 1
    const { carrier, from = 0, to = Infinity } = target
    spans.set(carrier, [...(spans.get(carrier) ?? []), { id, from, to }])
  }
  return { texts, spans }
}

function commentText({ severity, message, note }: ReviewRemark): string {
  return note === undefined ? `${severityWords[severity]}：${message}` : `已说明：${message}\n说明：${note}`
}

interface Target {
  readonly carrier: Commented
  /** The whole of it unless given. */
  readonly from?: number
  readonly to?: number
}

function targetOf(place: Place | undefined, document: Document): Target | undefined {
  switch (place?.in) {
    case 'cell':
    case 'last':
      return cellWhere(document, ({ cell }) => cell === place.cell)
    case 'table': {
      const grid = gridWhere(document, ({ cell }) => cell?.startsWith(`${place.table}/`) === true)
      return grid?.section === undefined ? undefined : sectionTitle(document, grid.section)
    }
    case 'section':
      return sectionTitle(document, place.section)
    case 'prose': {
      const block = document.blocks.find(
        ({ origin }) => origin?.section === place.section && origin.block === place.block,
      )
      if (!block) return sectionTitle(document, place.section)
      return block.type === 'grid' ? cellAt(block, place) : { carrier: block, from: place.from, to: place.to }
    }
    case 'field':
      return place.field === 'signed' ? textWhere(document, ({ role }) => role === 'date') : undefined
    default:
      return undefined
  }
}

function textWhere({ blocks }: Document, is: (text: Text) => boolean): Target | undefined {
  const carrier = blocks.find((block): block is Text => block.type === 'text' && is(block))
  return carrier && { carrier }
}

function sectionTitle(document: Document, section: string): Target | undefined {
  return textWhere(document, ({ role, origin }) => role === 'section' && origin?.section === section)
}

function gridWhere({ blocks }: Document, is: (cell: GridCell) => boolean): Grid | undefined {
  return blocks.find((block): block is Grid => block.type === 'grid' && block.rows.some((row) => row.some(is)))
}

function cellWhere(document: Document, is: (cell: GridCell) => boolean): Target | undefined {
  const carrier = gridWhere(document, is)?.rows.flat().find(is)
  return carrier && { carrier }
}

/** The cell of a clerk's table in whose text a span begins: cells are joined by a tab, rows by a line feed (`PrintedBlock`). */
function cellAt({ rows }: Grid, { from, to }: { readonly from: number; readonly to: number }): Target | undefined {
  let start = 0
  for (const cell of rows.flat()) {
    const end = start + cell.text.length
    if (from <= end) return { carrier: cell, from: from - start, to: Math.min(to, end) - start }
    start = end + 1
  }
  return undefined
}

const head =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'

/** word/comments.xml. No date: the same report gives the same bytes. */
export function commentsPart(plan: CommentPlan): string {
  return `${head}${commentElements(plan, 0)}</w:comments>`
}

/** The comments of a plan, with ids from `first` on. */
export function commentElements({ texts }: CommentPlan, first: number): string {
  const paragraph = (line: string) =>
    [
      '<w:p><w:pPr><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>',
      '<w:ind w:firstLineChars="0" w:firstLine="0"/></w:pPr><w:r><w:rPr><w:sz w:val="21"/><w:szCs w:val="21"/></w:rPr>',
      `<w:t xml:space="preserve">${escapeXml(cleanText(line))}</w:t></w:r></w:p>`,
    ].join('')
  return texts
    .map(
      (text, index) =>
        `<w:comment w:id="${first + index}" w:author="${commentAuthor}" w:initials="核">${text.split('\n').map(paragraph).join('')}</w:comment>`,
    )
    .join('')
}
