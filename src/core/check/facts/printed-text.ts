import { memoize } from '../../memoize'
import { findAll } from '../engine/find-all'
import type { PrintedBlock } from '../../report/printed'
import { isoDate, parseDate } from '../../report/calendar'
import type { CheckContext } from '../engine/context'
import type { Place } from '../engine/finding'
import { role } from '../../template/roles'
import { hasProse } from '../../template/template'

/** A piece of a block's text with its UTF-16 offsets. */
export interface Piece {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** The place of a span of a block. */
export function spanPlace(
  block: PrintedBlock,
  { from, to }: Pick<Piece, 'from' | 'to'>,
): Extract<Place, { in: 'prose' }> {
  return { in: 'prose', section: block.section, block: block.block, from, to }
}

/** A text rule of clauses and sentences asks for the same blocks again and again: what was cut once is kept. */
function cutter(pattern: RegExp): (block: PrintedBlock) => readonly Piece[] {
  return memoize((block) =>
    findAll(pattern, block.text).map((match) => ({
      text: match[0],
      from: match.index,
      to: match.index + match[0].length,
    })),
  )
}

/** The sentences of a block, without their final mark. */
export const sentencesOf = cutter(/[^。！？\n\t]+/g)

/** The clauses of a block: what stands between ，；。：？！ and breaks of line. */
export const clausesOf = cutter(/[^，；。：？！\n\t]+/g)

/** How a block begins that opens an item: （一）, (1), 1., 一、, 一是. */
const itemStart =
  /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}(?:[、．]|\.(?!\d))|[一二三四五六七八九十]{1,3}(?:、|是))/

/** Whether a block opens an item or is a heading. */
export function opensItem(block: PrintedBlock): boolean {
  return block.kind === 'heading' || (mayBeNumbered(block.text) && itemStart.test(block.text))
}

const numerals = '一二三四五六七八九十'

/** Whether a text may begin with the number of an item: nearly all begin with another Chinese character, and need no closer look. */
export function mayBeNumbered(text: string): boolean {
  const code = text.charCodeAt(0)
  return code < 0x4e00 || code > 0x9fff || numerals.includes(text[0]!)
}

/** The paragraphs that introduce the report: before section 一, and in it before its first item (seed 004 has them there). */
export const introduction = memoize((context: CheckContext): readonly PrintedBlock[] => {
  const overview = context.proseOf(role.overview)
  const first = overview.findIndex(opensItem)
  return [...context.prose('opening'), ...(first < 0 ? overview : overview.slice(0, first))]
})

/** All text of some blocks, one block to a line. */
export function textOf(blocks: readonly PrintedBlock[]): string {
  return blocks.map((block) => block.text).join('\n')
}

/** Whether there is any text in the blocks. */
export function hasText(blocks: readonly PrintedBlock[]): boolean {
  return blocks.some((block) => /\S/.test(block.text))
}

/** The date under the report: the one in the field, else one that stands alone at the end of the text. */
export interface SignatureDate {
  /** ISO. */
  readonly date: string
  readonly place: Place
}

/** The date of signature as it will be printed; undefined where there is none. */
export function signatureDate(context: CheckContext): SignatureDate | undefined {
  const { signed } = context.report
  if (signed && parseDate(signed)) return { date: signed, place: { in: 'field', field: 'signed' } }
  const sections = context.template.sections.filter(hasProse)
  const last = sections[sections.length - 1]
  if (!last) return undefined
  for (const block of context.prose(last.id).slice(-3)) {
    const match = /(?:^|\n)\s*(20\d\d)年(\d{1,2})月(\d{1,2})日\s*$/.exec(block.text)
    if (!match) continue
    const [year = 0, month = 0, day = 0] = match.slice(1).map(Number)
    const date = isoDate({ year, month, day })
    if (parseDate(date)) return { date, place: spanPlace(block, { from: match.index, to: block.text.length }) }
  }
  return undefined
}
