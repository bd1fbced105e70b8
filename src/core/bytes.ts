/** A number of `length` bytes, the most significant first; bytes behind the end count as 0. */
export function bigEndian(bytes: Uint8Array, from: number, length: number): number {
  let value = 0
  for (let index = from; index < from + length; index++) value = value * 256 + (bytes[index] ?? 0)
  return value
}

/** A number of `length` bytes, the least significant first; bytes behind the end count as 0. */
export function littleEndian(bytes: Uint8Array, from: number, length: number): number {
  let value = 0
  for (let index = from + length - 1; index >= from; index--) value = value * 256 + (bytes[index] ?? 0)
  return value
}

/** Bytes as ASCII text. */
export function ascii(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length))
}

/** Whether bytes begin with these. */
export function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

/** The pieces one after the other in one array. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.length
  }
  return joined
}

/** Whether two arrays hold the same bytes. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one === other) return true
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false
  return true
}

/** Characters as bytes. */
export function bytesOfAscii(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0))
}

/** The code units of a text as bytes (UTF-16, the least significant first): what is said, and the same on every machine. */
export function bytesOfUtf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    bytes[2 * at] = unit & 0xff
    bytes[2 * at + 1] = unit >> 8
  }
  return bytes
}
