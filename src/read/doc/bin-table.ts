/** Length of a page of formatted text ([MS-DOC] 2.9.33 ChpxFkp, 2.9.182 PapxFkp). */
const pageSize = 512

/** A stretch of the stream WordDocument whose text has the same properties. */
export interface Stretch {
  /** Offset behind its last byte. */
  readonly to: number
  /** The properties; equal keys mean the same ones. */
  readonly key: number
  readonly list: Uint8Array
}

/** Finds the properties of what lies at an offset of the stream WordDocument. */
export interface BinTable {
  at(offset: number): Stretch
}

/** Of characters (PlcBteChpx) a list of modifiers; of paragraphs (PlcBtePapx) the style before it, in two bytes. */
export type BinKind = 'characters' | 'paragraphs'

const none = new Uint8Array()

/**
 * Opens a bin table ([MS-DOC] 2.8.5, 2.8.6): ranges of the stream and the pages of properties that describe them. What
 * lies in no range has none. Nothing is unfolded before it is asked for.
 */
export function binTable(table: DataView | undefined, document: Uint8Array, kind: BinKind): BinTable {
  const count = table ? Math.max(0, Math.floor((table.byteLength - 4) / 8)) : 0
  const view = new DataView(document.buffer, document.byteOffset, document.byteLength)
  const entrySize = kind === 'characters' ? 1 : 13
  const lists = new Map<number, Uint8Array>()
  const listAt = (at: number): Uint8Array => {
    const known = lists.get(at)
    if (known) return known
    const list = kind === 'characters' ? characterList(document, at) : paragraphList(document, at)
    lists.set(at, list)
    return list
  }
  return {
    at(offset) {
      if (!table || count === 0) return { to: Infinity, key: -1, list: none }
      const bin = lastNotAbove(count, (index) => table.getUint32(index * 4, true), offset)
      if (bin < 0) return { to: table.getUint32(0, true), key: -1, list: none }
      const page = (table.getUint32((count + 1) * 4 + bin * 4, true) & 0x3fffff) * pageSize
      const runs = view.getUint8(page + pageSize - 1)
      const run = lastNotAbove(runs, (index) => view.getUint32(page + index * 4, true), offset)
      const to = view.getUint32(page + (run + 1) * 4, true)
      if (run < 0 || offset >= to) return { to: run < 0 ? to : offset, key: -1, list: none }
      const place = view.getUint8(page + (runs + 1) * 4 + run * entrySize) * 2
      return place === 0 ? { to, key: -1, list: none } : { to, key: page + place, list: listAt(page + place) }
    },
  }
}

/** The last of `count` rising numbers that is not above a value; −1 where all are. */
function lastNotAbove(count: number, numberAt: (index: number) => number, value: number): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (numberAt(middle) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Chpx ([MS-DOC] 2.9.32): its length and the list. */
function characterList(document: Uint8Array, at: number): Uint8Array {
  return document.subarray(at + 1, at + 1 + document[at]!)
}

/** PapxInFkp ([MS-DOC] 2.9.183): half its length, in a second byte where the first is 0; then the style and the list. */
function paragraphList(document: Uint8Array, at: number): Uint8Array {
  const half = document[at]!
  return half > 0
    ? document.subarray(at + 1, at + half * 2)
    : document.subarray(at + 2, at + 2 + (document[at + 1] ?? 0) * 2)
}
