import { structures } from '../../../src/read/doc/fib'
import { compoundFile } from './made-compound-file'

/** A stretch of text that is a piece of its own, as a fast save leaves them. */
export interface MadePiece {
  readonly text: string
  /** Eight bits for a character. */
  readonly narrow?: boolean
  /** Modifiers of its characters. */
  readonly look?: readonly number[]
  /** Modifier of the whole piece (Prm), as a number. */
  readonly prm?: number
}

/** What a binary Word file is made of. */
export interface MadeDoc {
  readonly pieces: readonly MadePiece[]
  /** Modifiers of the paragraphs, in order. */
  readonly paragraphs?: readonly (readonly number[])[]
  /** Modifiers that all paragraphs have, instead of the above. */
  readonly everyParagraph?: readonly number[]
  /** Lists of modifiers that pieces name (Prc). */
  readonly modifiers?: readonly (readonly number[])[]
  /** Pieces lie in the file from the last to the first. */
  readonly backwards?: boolean
  readonly version?: number
  readonly flags?: number
  readonly structures?: Partial<Record<keyof typeof structures, Uint8Array>>
  readonly data?: Uint8Array
  /** Changes the stream with the text before it is packed. */
  readonly change?: (document: DataView) => void
}

/** A modifier with an operand of one, two or four bytes. */
export function modifier(code: number, value: number): readonly number[] {
  const size = [1, 1, 2, 4, 2, 2, 0, 3][code >>> 13]!
  return [...bytes(code, 2), ...bytes(value, size)]
}

/** A number, its lowest byte first. */
export function bytes(value: number, size: number): readonly number[] {
  return Array.from({ length: size }, (_, at) => Math.floor(value / 256 ** at) & 0xff)
}

interface Range {
  readonly from: number
  readonly to: number
  readonly content: readonly number[]
}

const textBegins = 0x600
const pageSize = 512

/** A binary Word file of Word 97, with the few structures that its text needs. */
export function madeDoc(made: MadeDoc): Uint8Array {
  const { pieces, modifiers = [], structures: more = {}, flags = 0x1200, version = 0x00c1 } = made
  const order = pieces.map((_, index) => index)
  if (made.backwards) order.reverse()
  const offsets: number[] = []
  let end = textBegins
  for (const index of order) {
    offsets[index] = end
    end += pieces[index]!.text.length * (pieces[index]!.narrow ? 1 : 2)
    end += end & 1
  }
  const firstPage = Math.ceil(end / pageSize)
  const document = new Uint8Array(Math.max(4096, (firstPage + 2) * pageSize))
  const view = new DataView(document.buffer)
  pieces.forEach(({ text, narrow }, index) => {
    for (let at = 0; at < text.length; at++)
      if (narrow) view.setUint8(offsets[index]! + at, text.charCodeAt(at))
      else view.setUint16(offsets[index]! + at * 2, text.charCodeAt(at), true)
  })
  const characters = pieces.map(({ text, narrow, look = [] }, index): Range => {
    const from = offsets[index]!
    return { from, to: from + text.length * (narrow ? 1 : 2), content: look.length > 0 ? [look.length, ...look] : [] }
  })
  const plain = pieces.every(({ look }) => !look)
  const whole = { from: textBegins, to: end }
  document.set(page(plain ? [{ ...whole, content: [] }] : characters, 1), firstPage * pageSize)
  const { everyParagraph: all } = made
  const ranges = all ? [{ ...whole, content: paragraphList(all) }] : paragraphRanges(made, offsets)
  document.set(page(ranges, 13), (firstPage + 1) * pageSize)
  const bins = (number: number) => Uint8Array.from([...bytes(textBegins, 4), ...bytes(end, 4), ...bytes(number, 4)])
  const table: number[] = []
  const places: Partial<Record<keyof typeof structures, Uint8Array>> = {
    pieceTable: Uint8Array.from(pieceTable(pieces, offsets, modifiers)),
    characterBins: bins(firstPage),
    paragraphBins: bins(firstPage + 1),
    ...more,
  }
  view.setUint16(0, 0xa5ec, true)
  view.setUint16(2, version, true)
  view.setUint16(10, flags, true)
  view.setUint16(32, 14, true)
  view.setUint16(62, 22, true)
  view.setInt32(
    64 + 12,
    pieces.reduce((sum, { text }) => sum + text.length, 0),
    true,
  )
  view.setUint16(152, 93, true)
  for (const [name, content] of Object.entries(places)) {
    const at = 154 + structures[name as keyof typeof structures] * 8
    view.setUint32(at, table.length, true)
    view.setUint32(at + 4, content.length, true)
    for (const byte of content) table.push(byte)
  }
  made.change?.(view)
  return compoundFile({
    WordDocument: document,
    '1Table': Uint8Array.from(table),
    ...(made.data ? { Data: made.data } : {}),
  })
}

function pieceTable(
  pieces: readonly MadePiece[],
  offsets: readonly number[],
  modifiers: readonly (readonly number[])[],
): number[] {
  const positions = [0]
  for (const { text } of pieces) positions.push(positions[positions.length - 1]! + text.length)
  const entries = pieces.flatMap(({ narrow, prm = 0 }, index) => {
    const offset = offsets[index]!
    return [0, 0, ...bytes(narrow ? offset * 2 + 0x40000000 : offset, 4), ...bytes(prm, 2)]
  })
  const table = [...positions.flatMap((one) => bytes(one, 4)), ...entries]
  return [
    ...modifiers.flatMap((list) => [1, ...bytes(list.length, 2), ...list]),
    2,
    ...bytes(table.length, 4),
    ...table,
  ]
}

/** Where in the stream the characters of each paragraph lie; one in two pieces has two ranges. */
function paragraphRanges({ pieces, paragraphs = [] }: MadeDoc, offsets: readonly number[]): Range[] {
  let paragraph = 0
  return pieces.flatMap(({ text, narrow }, index) => {
    const size = narrow ? 1 : 2
    const ranges: Range[] = []
    let from = 0
    const close = (to: number) => {
      const content = paragraphList(paragraphs[paragraph] ?? [])
      if (to > from) ranges.push({ from: offsets[index]! + from * size, to: offsets[index]! + to * size, content })
      from = to
    }
    for (let at = 0; at < text.length; at++)
      if (/[\r\x07]/.test(text[at]!)) {
        close(at + 1)
        paragraph++
      }
    close(text.length)
    return ranges
  })
}

/** Properties of a paragraph: half their length, the style, and the modifiers. */
function paragraphList(list: readonly number[]): number[] {
  const even = [...bytes(0, 2), ...list, ...(list.length % 2 === 0 ? [] : [0])]
  return [0, even.length / 2, ...even]
}

/** A page of properties: where ranges begin, a place for each, and the contents from its end on. */
function page(unsorted: readonly Range[], entrySize: number): Uint8Array {
  const ranges = [...unsorted].sort((a, b) => a.from - b.from)
  const made = new Uint8Array(pageSize)
  const view = new DataView(made.buffer)
  made[pageSize - 1] = ranges.length
  let free = pageSize - 2
  const places = new Map<string, number>()
  ranges.forEach(({ from, to, content }, index) => {
    view.setUint32(index * 4, from, true)
    view.setUint32((index + 1) * 4, to, true)
    if (content.length === 0) return
    const known = places.get(content.join())
    if (known === undefined) {
      free -= content.length + (content.length & 1)
      made.set(content, free)
      places.set(content.join(), free)
    }
    made[(ranges.length + 1) * 4 + index * entrySize] = (known ?? free) / 2
  })
  return made
}
