import { ascii, bigEndian, bytesOfAscii, joinBytes, startsWith } from '../bytes'
import { exifOrientation, orientationExif, type Orientation } from './exif'

interface Chunk {
  readonly type: string
  /** Length, type, content and checksum. */
  readonly bytes: Uint8Array
}

const signature = [0x89, 0x50, 0x4e, 0x47]
/** Chunks that may be left out and still belong to how the picture looks (PNG 3rd edition, 11.3); APNG's among them. */
const looks = new Set(
  'acTL fcTL fdAT tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV mDCv cLLI cLLi bKGD hIST pHYs sPLT'.split(' '),
)

/** Whether bytes are a PNG picture. */
export function isPng(bytes: Uint8Array): boolean {
  return startsWith(bytes, signature)
}

/** The orientation that a PNG picture states; 1 where it states none. */
export function pngOrientation(bytes: Uint8Array): Orientation {
  const exif = chunksOf(bytes).find(({ type }) => type === 'eXIf')
  return exif ? exifOrientation(exif.bytes.subarray(8, -4)) : 1
}

/**
 * A PNG picture without Exif, texts (XMP among them), times, makers' own chunks and what follows its end. All that
 * makes the picture stays byte for byte; an orientation is stated anew.
 */
export function cleanPng(bytes: Uint8Array): Uint8Array {
  const orientation = pngOrientation(bytes)
  const chunks = chunksOf(bytes)
  if (!chunks.some(({ type }) => type === 'IDAT')) return bytes
  // A chunk that no decoder may do without begins with a capital letter.
  const kept = chunks.filter(({ type }) => /^[A-Z]/.test(type) || looks.has(type))
  const pieces = kept.map((chunk) => chunk.bytes)
  if (orientation !== 1) pieces.splice(1, 0, chunkOf('eXIf', orientationExif(orientation)))
  return joinBytes([bytes.subarray(0, 8), ...pieces])
}

function chunksOf(bytes: Uint8Array): Chunk[] {
  const chunks: Chunk[] = []
  for (let at = 8; at + 8 <= bytes.length;) {
    const end = at + 12 + bigEndian(bytes, at, 4)
    const type = ascii(bytes, at + 4, 4)
    chunks.push({ type, bytes: bytes.subarray(at, end) })
    if (type === 'IEND') break
    at = end
  }
  return chunks
}

function chunkOf(type: string, content: Uint8Array): Uint8Array {
  const named = joinBytes([bytesOfAscii(type), content])
  return joinBytes([fourBytes(content.length), named, fourBytes(checksum(named))])
}

function fourBytes(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value)
}

/** CRC-32 of ISO 3309, as PNG asks for it; the few bytes of one chunk need no table. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc >>> 0
}
