import { sameBytes } from '../../core/bytes'
import type { PackedPart, ZipParts } from '../zip/zip-parts'

/** So many parts are remembered, of at most so many bytes each: offices write with few programs and from few templates. */
const most = 8
const largest = 20_000
const largestUnpacked = 400_000

/**
 * Makes something of parts of files, and remembers it: a part that is byte for byte one of the last is neither unpacked nor
 * read again. What is made must not be changed afterwards.
 *
 * @returns a function that gives undefined where a file has no such part, and throws as `make` and the file do
 */
export function knownParts<Value>(
  make: (bytes: Uint8Array) => Value,
): (zip: ZipParts, path: string | undefined) => Value | undefined {
  let known: readonly { readonly part: PackedPart; readonly value: Value }[] = []
  return (zip, path) => {
    const part = path === undefined ? undefined : zip.packed(path)
    if (path === undefined || !part) return undefined
    const before = known.find((one) => isSame(one.part, part))
    if (before) return before.value
    const bytes = zip.bytes(path)
    const value = bytes && make(bytes)
    // A copy: the whole file would stay in memory with its part.
    if (value !== undefined && part.bytes.length <= largest && part.size <= largestUnpacked)
      known = [{ part: { ...part, bytes: part.bytes.slice() }, value }, ...known.slice(0, most - 1)]
    return value
  }
}

function isSame(a: PackedPart, b: PackedPart): boolean {
  return a.crc === b.crc && a.size === b.size && a.method === b.method && sameBytes(a.bytes, b.bytes)
}
