import { damagedDoc, encryptedDoc, olderThanWord97 } from './refusals'

/** Positions of structures in the table stream: their number among the FcLcb pairs of FibRgFcLcb97 ([MS-DOC] 2.5.6). */
export const structures = {
  stylesheet: 1,
  commentReferences: 4,
  commentTexts: 5,
  characterBins: 12,
  paragraphBins: 13,
  pieceTable: 33,
  commentAuthors: 36,
  commentBookmarks: 37,
  anchors: 40,
  commentStarts: 42,
  commentEnds: 43,
  drawings: 50,
  boxTexts: 56,
  lists: 73,
  listOverrides: 74,
} as const

/** Where a structure lies in the table stream. */
export interface Location {
  readonly from: number
  readonly length: number
}

/** What the file information block tells of a Word file ([MS-DOC] 2.5). */
export interface Fib {
  /** Name of the stream with the structures. */
  readonly table: '0Table' | '1Table'
  /** Characters of each story, in the order in which they follow each other. */
  readonly lengths: Readonly<Record<Story, number>>
  /** Where a structure lies; undefined where the file has none. */
  location(structure: keyof typeof structures): Location | undefined
}

/** The stories of a file in their order: the text, footnotes, headers, macros, comments, endnotes, text boxes and those of headers. */
export const stories = [
  'text',
  'footnotes',
  'headers',
  'macros',
  'comments',
  'endnotes',
  'boxes',
  'headerBoxes',
] as const
export type Story = (typeof stories)[number]

/** First version of the format that is read: Word 97. */
const word97 = 0x00c1

/** Offset of FibRgLw97.ccpText; the lengths of the other stories follow it. */
const offsetOfLengths = 12

/**
 * Reads the file information block.
 * @throws {ReadError} encrypted; unknown-format for Word 95 and before; damaged; RangeError where it is cut off
 */
export function readFib(document: DataView): Fib {
  const identifier = document.getUint16(0, true)
  const version = document.getUint16(2, true)
  // Word 6 and 95 have identifiers of their own or lower versions.
  if (version < word97 && version > 0) throw olderThanWord97()
  if (identifier !== 0xa5ec && identifier !== 0xa5dc) throw damagedDoc()
  const flags = document.getUint16(10, true)
  if (flags & 0x0100) throw encryptedDoc()
  const words = document.getUint16(32, true)
  const longs = 34 + words * 2
  const numbers = longs + 2
  const pairs = numbers + document.getUint16(longs, true) * 4
  const count = document.getUint16(pairs, true)
  const length = (index: number) => document.getInt32(numbers + offsetOfLengths + index * 4, true)
  const lengths = Object.fromEntries(stories.map((story, index) => [story, length(index)])) as Record<Story, number>
  if (stories.some((story) => lengths[story] < 0)) throw damagedDoc()
  return {
    table: flags & 0x0200 ? '1Table' : '0Table',
    lengths,
    location(structure) {
      const index = structures[structure]
      if (index >= count) return undefined
      const at = pairs + 2 + index * 8
      const [from, size] = [document.getUint32(at, true), document.getUint32(at + 4, true)]
      return size > 0 ? { from, length: size } : undefined
    },
  }
}

/**
 * The bytes of a structure as a view; undefined where the file has none.
 * @throws RangeError where it is said to lie outside the stream
 */
export function structureView(table: Uint8Array, location: Location | undefined): DataView | undefined {
  return location && new DataView(table.buffer, table.byteOffset + location.from, location.length)
}
