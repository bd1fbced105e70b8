import type { BytesText } from './bytes-text'

/** The name of elements. */
export interface XmlName {
  readonly text: string
  readonly bytes: Uint8Array
  /** Elements of this name are left out of the tree, with all that stands in them. */
  readonly leftOut: boolean
  /** Nobody asks for the attributes of elements of this name. */
  readonly bare: boolean
  readonly hash: number
}

/** Most names that are remembered; an office's files have some two hundred. */
const most = 500
const places = 1024

/**
 * The names of elements in XML parts of one kind, remembered from part to part: the same few are found thousands of times,
 * by their bytes and without making a text.
 */
export class XmlNames {
  /** Where the name that was asked for last ends. */
  behind = 0
  private readonly known: (XmlName | undefined)[] = new Array<XmlName | undefined>(places).fill(undefined)
  private count = 0

  /**
   * @param leftOut names of elements that nobody asks for, whatever stands in them
   * @param bare names of elements of whose attributes nobody asks for any
   */
  constructor(
    private readonly leftOut: ReadonlySet<string> = new Set(),
    private readonly bare: ReadonlySet<string> = new Set(),
  ) {}

  /** The name that begins at a byte. */
  at(bytes: Uint8Array, from: number, text: BytesText): XmlName {
    let hash = 0
    let at = from
    for (let byte = 0; at < bytes.length; at++) {
      byte = bytes[at]!
      if (byte === 62 /* > */ || (byte === 47 /* / */ && bytes[at + 1] === 62) || (byte <= 32 && at > from)) break
      hash = (hash * 31 + byte) | 0
    }
    this.behind = at
    let place = hash & (places - 1)
    for (let name = this.known[place]; name; name = this.known[place]) {
      if (name.hash === hash && at - from === name.bytes.length && isNameAt(bytes, from, name)) return name
      place = (place + 1) & (places - 1)
    }
    return this.add(bytes.slice(from, at), hash, place, text.part(from, at))
  }

  private add(bytes: Uint8Array, hash: number, place: number, text: string): XmlName {
    const [leftOut, bare] = [this.leftOut.has(text), this.bare.has(text)]
    const name = { text: internal(text), bytes, hash, leftOut, bare }
    if (this.count < most) {
      this.known[place] = name
      this.count++
    }
    return name
  }
}

/** Whether a name stands at a place. */
export function isNameAt(bytes: Uint8Array, from: number, name: XmlName): boolean {
  const own = name.bytes
  for (let at = 0; at < own.length; at++) if (bytes[from + at] !== own[at]) return false
  return true
}

/** The same text as engines keep names in programs, which are compared by where they are. */
function internal(text: string): string {
  return Object.keys({ [text]: 0 })[0] ?? text
}
