import { damagedDoc, tooLargeDoc } from './refusals'

/** Most characters of all stories together: a report has some ten thousand. */
const mostCharacters = 3_000_000
/** Most pieces: a fast save leaves some hundred. */
const mostPieces = 100_000
/** Longest list of modifiers that a piece can name ([MS-DOC] 2.9.211 PrcData). */
const longestModifiers = 0x3fa2

/** A stretch of the text that lies in one piece in the file ([MS-DOC] 2.8.35 PlcPcd, 2.9.177 Pcd). */
export interface Piece {
  /** First character position, and the one behind the last. */
  readonly from: number
  readonly to: number
  /** Where its first character lies in the stream WordDocument. */
  readonly offset: number
  /** 1: eight bits for a character (code page 1252); 2: UTF-16. */
  readonly size: 1 | 2
  /** Modifiers that a fast save put on the whole piece ([MS-DOC] 2.9.214 Prm). */
  readonly modifiers: Uint8Array
}

/** The text of a file by character positions, put together of its pieces. */
export interface Pieces {
  readonly text: string
  /** The piece in which a character lies. */
  at(position: number): Piece
}

const none = new Uint8Array()

/**
 * Reads the piece table ([MS-DOC] 2.9.38 Clx) and the text that it describes.
 * @param length characters of all stories together
 * @throws {ReadError} damaged, too-large; RangeError where a piece lies outside the stream
 */
export function readPieces(clx: DataView, document: Uint8Array, length: number): Pieces {
  if (length > mostCharacters) throw tooLargeDoc()
  const { modifiers, from, size } = partsOf(clx)
  const pieces = piecesOf(clx, from, size, modifiers)
  const last = pieces[pieces.length - 1]
  if (!last || last.to < length) throw damagedDoc()
  if (last.to > mostCharacters) throw tooLargeDoc()
  const texts = pieces.map(({ from, to, offset, size }) => {
    const end = offset + (to - from) * size
    if (end > document.length) throw damagedDoc()
    const bytes = document.subarray(offset, end)
    return textOf(size === 1 ? narrowUnits(bytes) : wideUnits(bytes))
  })
  // One character for one, so that positions stay what they are.
  return { text: texts.join('').replace(halfPair, '\ufffd'), at: (position) => pieceAt(pieces, position) }
}

/** Half of a pair of UTF-16 that stands alone. */
const halfPair = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** What code page 1252 has from 80 to 9f, where it differs from Unicode. Node 20 decodes it without them. */
const of1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

function narrowUnits(bytes: Uint8Array): Uint16Array {
  return Uint16Array.from(bytes, (byte) => (byte >= 0x80 && byte <= 0x9f ? of1252.charCodeAt(byte - 0x80) : byte))
}

/** UTF-16 as it stands: a pair may lie in two pieces. */
function wideUnits(bytes: Uint8Array): Uint16Array {
  const units = new Uint16Array(bytes.length / 2)
  for (let at = 0; at < units.length; at++) units[at] = bytes[at * 2]! | (bytes[at * 2 + 1]! << 8)
  return units
}

function textOf(units: Uint16Array): string {
  const most = 8192
  let text = ''
  for (let at = 0; at < units.length; at += most) text += String.fromCharCode(...units.subarray(at, at + most))
  return text
}

/** A Clx is modifiers (Prc, each with its length) and then one table of pieces (Pcdt). */
function partsOf(clx: DataView): {
  readonly modifiers: readonly Uint8Array[]
  readonly from: number
  readonly size: number
} {
  const modifiers: Uint8Array[] = []
  let at = 0
  while (clx.getUint8(at) === 1) {
    const size = clx.getUint16(at + 1, true)
    if (size > longestModifiers) throw damagedDoc()
    modifiers.push(bytesIn(clx, at + 3, size))
    at += 3 + size
  }
  if (clx.getUint8(at) !== 2) throw damagedDoc()
  return { modifiers, from: at + 5, size: clx.getUint32(at + 1, true) }
}

function piecesOf(clx: DataView, from: number, size: number, modifiers: readonly Uint8Array[]): Piece[] {
  const count = Math.floor((size - 4) / 12)
  if (count > mostPieces) throw tooLargeDoc()
  const pieces: Piece[] = []
  const positions = (index: number) => clx.getUint32(from + index * 4, true)
  for (let index = 0; index < count; index++) {
    const [start, end] = [positions(index), positions(index + 1)]
    if (end <= start || (index === 0 && start !== 0)) throw damagedDoc()
    const at = from + (count + 1) * 4 + index * 8
    const fc = clx.getUint32(at + 2, true)
    const isCompressed = (fc & 0x40000000) !== 0
    pieces.push({
      from: start,
      to: end,
      offset: isCompressed ? (fc & 0x3fffffff) >>> 1 : fc & 0x3fffffff,
      size: isCompressed ? 1 : 2,
      modifiers: modifiersOf(clx.getUint16(at + 6, true), modifiers),
    })
  }
  return pieces
}

/** The modifiers that a Prm0 can name and that are followed here, by its isprm ([MS-DOC] 2.9.215). */
const shortModifiers: Readonly<Record<number, number>> = {
  0x0c: 0x260a,
  0x18: 0x2416,
  0x19: 0x2417,
  0x41: 0x0800,
  0x42: 0x0801,
  0x47: 0x0806,
  0x4b: 0x080a,
  0x53: 0x2a33,
  0x55: 0x0835,
  0x5c: 0x083c,
  0x75: 0x0855,
}

function modifiersOf(prm: number, modifiers: readonly Uint8Array[]): Uint8Array {
  if (prm & 1) return modifiers[prm >>> 1] ?? none
  const sprm = shortModifiers[(prm >>> 1) & 0x7f]
  return sprm === undefined ? none : Uint8Array.of(sprm & 0xff, sprm >>> 8, prm >>> 8)
}

function pieceAt(pieces: readonly Piece[], position: number): Piece {
  let [low, high] = [0, pieces.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (position < pieces[middle]!.to) high = middle
    else low = middle + 1
  }
  const piece = pieces[low]
  if (!piece || position < piece.from || position >= piece.to) throw damagedDoc()
  return piece
}

/** @throws RangeError where they lie outside */
function bytesIn(view: DataView, from: number, length: number): Uint8Array {
  return new Uint8Array(
    new DataView(view.buffer, view.byteOffset + from, length).buffer,
    view.byteOffset + from,
    length,
  )
}
