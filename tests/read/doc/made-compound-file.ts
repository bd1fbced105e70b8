const sectorSize = 512
const endOfChain = 0xfffffffe
const smallest = 4096

/** A compound file of streams by their names, the small ones in the stream for small ones. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const sectors: Uint8Array[] = []
  const fat: number[] = []
  const write = (bytes: Uint8Array): number => {
    const first = sectors.length
    const count = Math.max(1, Math.ceil(bytes.length / sectorSize))
    for (let index = 0; index < count; index++) {
      const sector = new Uint8Array(sectorSize)
      sector.set(bytes.subarray(index * sectorSize, (index + 1) * sectorSize))
      sectors.push(sector)
      fat.push(index + 1 < count ? first + index + 1 : endOfChain)
    }
    return first
  }
  const small: number[] = []
  const smallNext: number[] = []
  const places = Object.entries(streams).map(([name, bytes]) => {
    if (bytes.length >= smallest) return { name, size: bytes.length, start: write(bytes) }
    const start = smallNext.length
    const count = Math.ceil(bytes.length / 64)
    for (let index = 0; index < count; index++) smallNext.push(index + 1 < count ? start + index + 1 : endOfChain)
    small.push(...bytes, ...Array<number>(count * 64 - bytes.length).fill(0))
    return { name, size: bytes.length, start }
  })
  const smallStart = small.length > 0 ? write(Uint8Array.from(small)) : endOfChain
  const smallTable =
    smallNext.length > 0 ? write(numbers(smallNext, Math.ceil(smallNext.length / 128) * 128)) : endOfChain
  const directory = new Uint8Array(Math.ceil((places.length + 1) / 4) * sectorSize)
  entry(directory, 0, { name: 'Root Entry', type: 5, right: -1, child: 1, start: smallStart, size: small.length })
  places.forEach(({ name, start, size }, index) =>
    entry(directory, index + 1, {
      name,
      type: 2,
      right: index + 1 < places.length ? index + 2 : -1,
      child: -1,
      start,
      size,
    }),
  )
  const directoryStart = write(directory)
  const fatSector = sectors.length
  const tables = Math.ceil(fat.length / 127)
  for (let index = 0; index < tables; index++) fat.push(0xfffffffd)
  for (let index = 0; index < tables; index++) sectors.push(numbers(fat.slice(index * 128, (index + 1) * 128), 128))
  const file = new Uint8Array((sectors.length + 1) * sectorSize)
  const head = new DataView(file.buffer)
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  head.setUint16(26, 3, true)
  head.setUint16(28, 0xfffe, true)
  head.setUint16(30, 9, true)
  head.setUint16(32, 6, true)
  head.setUint32(44, tables, true)
  head.setUint32(48, directoryStart, true)
  head.setUint32(56, smallest, true)
  head.setUint32(60, smallTable, true)
  head.setUint32(64, smallNext.length > 0 ? 1 : 0, true)
  head.setUint32(68, endOfChain, true)
  for (let at = 0; at < 109; at++) head.setUint32(76 + at * 4, at < tables ? fatSector + at : 0xffffffff, true)
  sectors.forEach((sector, index) => file.set(sector, (index + 1) * sectorSize))
  return file
}

function numbers(all: readonly number[], count: number): Uint8Array {
  const made = new Uint8Array(count * 4)
  const view = new DataView(made.buffer)
  for (let index = 0; index < count; index++) view.setUint32(index * 4, all[index] ?? 0xffffffff, true)
  return made
}

interface Entry {
  readonly name: string
  readonly type: number
  readonly right: number
  readonly child: number
  readonly start: number
  readonly size: number
}

function entry(directory: Uint8Array, index: number, { name, type, right, child, start, size }: Entry): void {
  const view = new DataView(directory.buffer, index * 128)
  for (let at = 0; at < name.length; at++) view.setUint16(at * 2, name.charCodeAt(at), true)
  view.setUint16(64, (name.length + 1) * 2, true)
  view.setUint8(66, type)
  view.setInt32(68, -1, true)
  view.setInt32(72, right, true)
  view.setInt32(76, child, true)
  view.setUint32(116, start, true)
  view.setUint32(120, size, true)
}
