import { ascii, bytesOfAscii, joinBytes, littleEndian } from '../bytes'
import { exifOrientation, orientationExif, type Orientation } from './exif'

interface Chunk {
  readonly type: string
  /** Type, length, content and the byte that makes it even. */
  readonly bytes: Uint8Array
}

/** What makes the picture (WebP container specification); Exif, XMP and unknown chunks do not. */
const looks = new Set(['VP8X', 'ICCP', 'ANIM', 'ANMF', 'ALPH', 'VP8 ', 'VP8L'])
const imageData = new Set(['ANMF', 'VP8 ', 'VP8L'])
const exifFlag = 0x08
const xmpFlag = 0x04

/** Whether bytes are a WebP picture. */
export function isWebp(bytes: Uint8Array): boolean {
  return ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP'
}

/** The orientation that a WebP picture states; 1 where it states none. */
export function webpOrientation(bytes: Uint8Array): Orientation {
  const exif = chunksOf(bytes).find(({ type }) => type === 'EXIF')
  return exif ? exifOrientation(tiffOf(exif)) : 1
}

/** A WebP picture without Exif, XMP, unknown chunks and what follows its end; an orientation is stated anew. */
export function cleanWebp(bytes: Uint8Array): Uint8Array {
  const orientation = webpOrientation(bytes)
  const chunks = chunksOf(bytes)
  if (!chunks.some(({ type }) => imageData.has(type))) return bytes
  const pieces = chunks
    .filter(({ type }) => looks.has(type))
    .map((chunk) => (chunk.type === 'VP8X' ? withFlags(chunk.bytes, orientation !== 1) : chunk.bytes))
  if (orientation !== 1) pieces.push(chunkOf('EXIF', orientationExif(orientation)))
  return chunkOf('RIFF', joinBytes([bytesOfAscii('WEBP'), ...pieces]))
}

function chunksOf(bytes: Uint8Array): Chunk[] {
  const chunks: Chunk[] = []
  const end = Math.min(bytes.length, 8 + littleEndian(bytes, 4, 4))
  for (let at = 12; at + 8 <= end;) {
    const length = littleEndian(bytes, at + 4, 4)
    const next = at + 8 + length + (length % 2)
    chunks.push({ type: ascii(bytes, at, 4), bytes: bytes.subarray(at, next) })
    at = next
  }
  return chunks
}

/** Some writers put the head of the JPEG segment before the TIFF structure. */
function tiffOf({ bytes }: Chunk): Uint8Array {
  const content = bytes.subarray(8)
  return ascii(content, 0, 4) === 'Exif' ? content.subarray(6) : content
}

function withFlags(bytes: Uint8Array, exif: boolean): Uint8Array {
  const changed = bytes.slice()
  changed[8] = ((bytes[8] ?? 0) & ~(exifFlag | xmpFlag)) | (exif ? exifFlag : 0)
  return changed
}

function chunkOf(type: string, content: Uint8Array): Uint8Array {
  const { length } = content
  const size = Uint8Array.of(length, length >>> 8, length >>> 16, length >>> 24)
  return joinBytes([bytesOfAscii(type), size, content, new Uint8Array(length % 2)])
}
