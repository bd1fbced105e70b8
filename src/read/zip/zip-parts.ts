import { joinBytes } from '../../core/bytes'
import { Inflate, inflateSync } from 'fflate'
import { ReadError } from '../../core/read-error'

/** Most that one part, and all parts that are read, may hold when unpacked. */
const largestPart = 40_000_000
const largestWhole = 120_000_000

/** What is said of a file that cannot be unpacked: what to do depends on what it should be. */
export interface ZipWords {
  readonly damaged: string
  readonly encrypted: string
  readonly tooLarge: string
}

const wordFile: ZipWords = {
  damaged: '这个文件不完整或已损坏，没有读入任何内容，请重新取得文件或用 Word 打开并另存一次。',
  encrypted: '这个文件设了密码，请在 Word 中去掉密码后另存，再来打开。',
  tooLarge: '这个文件展开后太大，不像是一份年度报告，没有读入。',
}

interface Entry {
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly crc: number
  readonly offset: number
}

/** A part as it lies in the file. */
export interface PackedPart {
  readonly bytes: Uint8Array
  readonly method: number
  /** What the directory of the file says of the part unpacked. */
  readonly size: number
  readonly crc: number
}

/** The parts of a zip file, unpacked when asked for, never beyond a limit whatever their headers claim. */
export interface ZipParts {
  readonly names: readonly string[]
  /** @throws {ReadError} damaged, too-large */
  bytes(name: string): Uint8Array | undefined
  /** @throws {ReadError} damaged, too-large */
  packed(name: string): PackedPart | undefined
}

/**
 * Opens a zip file by its directory.
 * @throws {ReadError} damaged, encrypted, too-large
 */
export function zipParts(file: Uint8Array, words: ZipWords = wordFile): ZipParts {
  const damaged = () => new ReadError('damaged', words.damaged)
  const tooLarge = () => new ReadError('too-large', words.tooLarge)
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const entries = directories.get(file) ?? directory(file, view, words)
  directories.set(file, entries)
  let whole = 0
  const packedPart = (name: string): PackedPart | undefined => {
    const entry = entries.get(name)
    if (!entry) return undefined
    const { method, size, crc, offset, packed } = entry
    if (size > largestPart) throw tooLarge()
    if (offset + 30 > file.length || view.getUint32(offset, true) !== 0x04034b50) throw damaged()
    const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
    if (from + packed > file.length) throw damaged()
    return { bytes: file.subarray(from, from + packed), method, size, crc }
  }
  return {
    names: [...entries.keys()],
    packed: packedPart,
    bytes(name) {
      const part = packedPart(name)
      if (!part) return undefined
      const { method, size, bytes: packed } = part
      const bytes = method === 0 ? packed : method === 8 ? unpack(packed, size, words) : undefined
      if (!bytes) throw damaged()
      whole += bytes.length
      if (whole > largestWhole) throw tooLarge()
      return bytes
    },
  }
}

/** The directory of a file is looked at when its kind is told and when it is read. */
const directories = new WeakMap<Uint8Array, Map<string, Entry>>()

function directory(file: Uint8Array, view: DataView, words: ZipWords): Map<string, Entry> {
  const damaged = () => new ReadError('damaged', words.damaged)
  let end = file.length - 22
  while (end >= 0 && end > file.length - 66_000 && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) throw damaged()
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries = new Map<string, Entry>()
  const decoder = new TextDecoder()
  for (let index = 0; index < count; index++) {
    if (at + 46 > file.length || view.getUint32(at, true) !== 0x02014b50) throw damaged()
    if (view.getUint16(at + 8, true) & 1) throw new ReadError('encrypted', words.encrypted)
    const nameLength = view.getUint16(at + 28, true)
    const name = decoder.decode(file.subarray(at + 46, at + 46 + nameLength))
    const method = view.getUint16(at + 10, true)
    entries.set(name.replace(/^\//, ''), {
      method,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** No byte of a deflated part becomes more bytes than this. */
const mostForAByte = 1032

/** Larger parts are unpacked in slices: whatever a part turns out to hold, unpacking it at once takes no second. */
const mostAtOnce = 100_000

/**
 * Unpacks at once into the size that the directory of the file tells, which spares copying; in slices where that is not
 * possible or the part is larger than was told.
 */
function unpack(packed: Uint8Array, size: number, words: ZipWords): Uint8Array {
  if (packed.length > mostAtOnce || size > packed.length * mostForAByte) return inflate(packed, words)
  for (const way of ways)
    try {
      const bytes = way(packed, size)
      if (bytes.length <= size) return bytes
    } catch {
      // The next way tells what is wrong.
    }
  return inflate(packed, words)
}

/** Unpacks a part of a size, or one byte more where it turns out larger; throws whatever it likes. */
type Unpacking = (packed: Uint8Array, size: number) => Uint8Array

const ways: Unpacking[] = [(packed, size) => inflateSync(packed, { out: new Uint8Array(size + 1) })]

/** Lets another way of the program that runs this unpack, where it has a faster one; what it refuses is unpacked as before. */
export function useUnpacking(faster: Unpacking): void {
  ways.unshift(faster)
}

/** Unpacks in slices, so that a zip bomb is noticed before it fills the memory. */
function inflate(packed: Uint8Array, words: ZipWords): Uint8Array {
  const chunks: Uint8Array[] = []
  let size = 0
  const stream = new Inflate((chunk) => {
    size += chunk.length
    if (size > largestPart) throw new ReadError('too-large', words.tooLarge)
    chunks.push(chunk)
  })
  const slice = 32_768
  try {
    for (let at = 0; at === 0 || at < packed.length; at += slice)
      stream.push(packed.subarray(at, at + slice), at + slice >= packed.length)
  } catch (error) {
    throw error instanceof ReadError ? error : new ReadError('damaged', words.damaged)
  }
  return chunks.length === 1 ? chunks[0]! : joinBytes(chunks)
}
