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
  readonly offset: number
}

/** The parts of a zip file, unpacked when asked for, never beyond a limit whatever their headers claim. */
export interface ZipParts {
  readonly names: readonly string[]
  /** @throws {ReadError} damaged, too-large */
  bytes(name: string): Uint8Array | undefined
}

/**
 * Opens a zip file by its directory.
 * @throws {ReadError} damaged, encrypted, too-large
 */
export function zipParts(file: Uint8Array, words: ZipWords = wordFile): ZipParts {
  const damaged = () => new ReadError('damaged', words.damaged)
  const tooLarge = () => new ReadError('too-large', words.tooLarge)
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const entries = directory(file, view, words)
  let whole = 0
  return {
    names: [...entries.keys()],
    bytes(name) {
      const entry = entries.get(name)
      if (!entry) return undefined
      if (entry.size > largestPart) throw tooLarge()
      const header = entry.offset
      if (header + 30 > file.length || view.getUint32(header, true) !== 0x04034b50) throw damaged()
      const from = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
      if (from + entry.packed > file.length) throw damaged()
      const packed = file.subarray(from, from + entry.packed)
      const bytes = entry.method === 0 ? packed : entry.method === 8 ? unpack(packed, entry.size, words) : undefined
      if (!bytes) throw damaged()
      whole += bytes.length
      if (whole > largestWhole) throw tooLarge()
      return bytes
    },
  }
}

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
    const [packed, size, offset] = [
      view.getUint32(at + 20, true),
      view.getUint32(at + 24, true),
      view.getUint32(at + 42, true),
    ]
    entries.set(name.replace(/^\//, ''), { method, packed, size, offset })
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
  let bytes: Uint8Array
  try {
    bytes = inflateSync(packed, { out: new Uint8Array(size + 1) })
  } catch {
    return inflate(packed, words)
  }
  return bytes.length > size ? inflate(packed, words) : bytes
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
