import { startsWith } from '../../core/bytes'
import { damagedDoc } from './refusals'

/** Signature of a compound file ([MS-CFB] 2.2). */
const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Highest number of a sector that holds data; above stand the marks for ends and free sectors ([MS-CFB] 2.1). */
const highestSector = 0xfffffffa
const noStream = 0xffffffff
const entrySize = 128
/** Most streams at the root: a Word file has some ten. */
const mostStreams = 4096

/** The streams that stand at the root of a compound file; those of objects embedded in it are left aside. */
export interface CompoundFile {
  readonly names: readonly string[]
  /**
   * The bytes of a stream; undefined where there is none of this name.
   * @throws {ReadError} damaged
   */
  stream(name: string): Uint8Array | undefined
}

interface Entry {
  readonly name: string
  readonly type: number
  readonly left: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

/**
 * Opens a compound file (OLE) by [MS-CFB]. Every chain of sectors is followed no further than the file is long, and all
 * streams together hold no more than the file does: a file that says otherwise is refused.
 * @throws {ReadError} damaged; RangeError where something lies behind the end of the file
 */
export function openCompoundFile(file: Uint8Array): CompoundFile {
  if (!startsWith(file, signature)) throw damagedDoc()
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const sectorShift = view.getUint16(30, true)
  if (sectorShift !== 9 && sectorShift !== 12) throw damagedDoc()
  const sectorSize = 1 << sectorShift
  const sectors = Math.ceil(file.length / sectorSize) - 1
  const sectorAt = (sector: number) => (sector + 1) * sectorSize
  const fat = allocation(view, sectorSize, sectors)

  /** The sectors of a chain, in order. */
  const chain = (start: number, next: Uint32Array, most: number): number[] => {
    const found: number[] = []
    for (let sector = start; sector <= highestSector; sector = next[sector]!) {
      if (sector >= next.length || found.length >= most) throw damagedDoc()
      found.push(sector)
    }
    return found
  }
  const bytesOf = (start: number, size: number): Uint8Array => {
    const bytes = new Uint8Array(size)
    const list = chain(start, fat, sectors)
    if (list.length * sectorSize < size) throw damagedDoc()
    list.forEach((sector, index) => {
      const left = size - index * sectorSize
      if (left <= 0) return
      const from = sectorAt(sector)
      bytes.set(file.subarray(from, from + Math.min(sectorSize, left)), index * sectorSize)
    })
    return bytes
  }

  const directorySectors = chain(view.getUint32(48, true), fat, sectors)
  const directory = bytesOf(view.getUint32(48, true), directorySectors.length * sectorSize)
  const [root, entries] = rootEntries(directory)
  const claimed = entries.reduce((sum, { size }) => sum + size, 0)
  if (claimed > file.length) throw damagedDoc()

  const smallest = view.getUint32(56, true)
  let mini: { readonly bytes: Uint8Array; readonly next: Uint32Array } | undefined
  const miniStream = () => {
    if (mini) return mini
    if (root.size > file.length) throw damagedDoc()
    const table = chain(view.getUint32(60, true), fat, sectors)
    const next = new Uint32Array((table.length * sectorSize) / 4)
    table.forEach((sector, index) =>
      fillNumbers(next, index * (sectorSize / 4), view, sectorAt(sector), sectorSize / 4),
    )
    return (mini = { bytes: bytesOf(root.start, root.size), next })
  }
  const smallBytes = ({ start, size }: Entry): Uint8Array => {
    const { bytes: whole, next } = miniStream()
    const bytes = new Uint8Array(size)
    const list = chain(start, next, next.length)
    if (list.length * 64 < size) throw damagedDoc()
    list.forEach((sector, index) => {
      const left = size - index * 64
      if (left > 0) bytes.set(whole.subarray(sector * 64, sector * 64 + Math.min(64, left)), index * 64)
    })
    return bytes
  }
  const opened = new Map<string, Uint8Array>()
  return {
    names: entries.map(({ name }) => name),
    stream(name) {
      const known = opened.get(name)
      const entry = known ? undefined : entries.find((one) => one.name.toLowerCase() === name.toLowerCase())
      if (!entry) return known
      const bytes =
        entry.size === 0
          ? new Uint8Array()
          : entry.size < smallest
            ? smallBytes(entry)
            : bytesOf(entry.start, entry.size)
      opened.set(name, bytes)
      return bytes
    },
  }
}

/** The file allocation table: for each sector the one that follows it ([MS-CFB] 2.3, 2.5). */
function allocation(view: DataView, sectorSize: number, sectors: number): Uint32Array {
  const perSector = sectorSize / 4
  const most = Math.ceil(sectors / perSector)
  const tables: number[] = []
  const add = (sector: number) => sector < sectors && tables.length < most && tables.push(sector)
  for (let at = 76; at < 512; at += 4) add(view.getUint32(at, true))
  let sector = view.getUint32(68, true)
  for (let count = 0; sector <= highestSector; count++) {
    if (count > sectors) throw damagedDoc()
    const from = (sector + 1) * sectorSize
    for (let at = from; at < from + sectorSize - 4; at += 4) add(view.getUint32(at, true))
    sector = view.getUint32(from + sectorSize - 4, true)
  }
  const fat = new Uint32Array(tables.length * perSector)
  tables.forEach((table, index) => fillNumbers(fat, index * perSector, view, (table + 1) * sectorSize, perSector))
  return fat
}

/** Numbers of a table sector; a last sector that is cut off counts as free behind its end. */
function fillNumbers(into: Uint32Array, index: number, view: DataView, from: number, count: number): void {
  for (let one = 0; one < count; one++) {
    const at = from + one * 4
    into[index + one] = at + 4 <= view.byteLength ? view.getUint32(at, true) : noStream
  }
}

/** The root and the streams that are its children, whatever the order of their tree ([MS-CFB] 2.6). */
function rootEntries(directory: Uint8Array): readonly [Entry, readonly Entry[]] {
  const view = new DataView(directory.buffer)
  const count = Math.floor(directory.length / entrySize)
  const entryAt = (index: number): Entry => {
    const from = index * entrySize
    const characters = Math.max(0, Math.min(31, view.getUint16(from + 64, true) / 2 - 1))
    const units = Array.from({ length: characters }, (_, at) => view.getUint16(from + at * 2, true))
    const number = (at: number) => view.getUint32(from + at, true)
    const name = String.fromCharCode(...units)
    const [left, right, child, start, size] = [number(68), number(72), number(76), number(116), number(120)]
    return { name, type: view.getUint8(from + 66), left, right, child, start, size }
  }
  if (count === 0) throw damagedDoc()
  const root = entryAt(0)
  const seen = new Set<number>()
  const streams: Entry[] = []
  const open = [root.child]
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (index >= count || seen.has(index)) continue
    if (seen.size >= mostStreams) throw damagedDoc()
    seen.add(index)
    const entry = entryAt(index)
    if (entry.type === 2) streams.push(entry)
    open.push(entry.left, entry.right)
  }
  return [root, streams]
}
