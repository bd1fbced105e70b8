import { ascii, bigEndian, bytesOfAscii, joinBytes, startsWith } from '../bytes'
import { exifOrientation, orientationExif, type Orientation } from './exif'

/** A marker segment of a JPEG file (ITU-T T.81, B.1.1), or a stretch of image data without a marker. */
interface Piece {
  /** The second byte of the marker; absent for image data. */
  readonly marker?: number
  readonly bytes: Uint8Array
}

const startOfImage = 0xd8
const endOfImage = 0xd9
const startOfScan = 0xda
const comment = 0xfe
const exifHead = 'Exif\0\0'

/** Whether bytes are a JPEG picture. */
export function isJpeg(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xff, startOfImage])
}

/** The orientation that a JPEG picture states; 1 where it states none. */
export function jpegOrientation(bytes: Uint8Array): Orientation {
  // What is asked stands before the image data, which need not be walked.
  for (const piece of piecesOf(bytes, startOfScan))
    if (isExif(piece)) return exifOrientation(piece.bytes.subarray(4 + exifHead.length))
  return 1
}

/**
 * A JPEG picture without what it tells beside the picture: Exif (place, time, camera, thumbnail), XMP, IPTC, comments,
 * makers' own segments, and whatever follows the end of the picture (second pictures and films of telephones). The
 * image data, colour profile and colour transform stay byte for byte; an orientation is stated anew.
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array {
  const orientation = jpegOrientation(bytes)
  const pieces = piecesOf(bytes)
  if (!pieces.some(({ marker }) => marker === startOfScan)) return bytes
  const kept = pieces.filter(isOfThePicture)
  // Right after the start, or after the JFIF segment that has to stand there (JFIF 1.02).
  const place = isJfif(kept[1]) ? 2 : 1
  if (orientation !== 1) kept.splice(place, 0, { bytes: exifSegment(orientation) })
  return joinBytes(kept.map((piece) => piece.bytes))
}

/** The pieces of a file up to its end, or before a marker. Stray bytes between segments are left out, as decoders do. */
function piecesOf(bytes: Uint8Array, before?: number): Piece[] {
  const pieces: Piece[] = [{ marker: startOfImage, bytes: bytes.subarray(0, 2) }]
  let at = 2
  while (at + 1 < bytes.length) {
    const marker = bytes[at + 1] ?? 0
    // 0xff fills the room before a marker; 0xff00 and what is no marker belongs to no segment.
    if (bytes[at] !== 0xff || marker === 0xff || marker === 0) {
      at += 1
      continue
    }
    if (marker === before) break
    if (marker === endOfImage) {
      pieces.push({ marker, bytes: bytes.subarray(at, at + 2) })
      break
    }
    const length = isAlone(marker) ? 2 : 2 + Math.max(2, bigEndian(bytes, at + 2, 2))
    pieces.push({ marker, bytes: bytes.subarray(at, at + length) })
    at += length
    if (marker !== startOfScan) continue
    const end = endOfScan(bytes, at)
    pieces.push({ bytes: bytes.subarray(at, end) })
    at = end
  }
  return pieces
}

/** Where the image data that begins here ends: at the next marker that is no restart and no escaped 0xff. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next !== undefined && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

/** Restart markers, the start of an image and TEM have no length. */
function isAlone(marker: number): boolean {
  return (marker >= 0xd0 && marker <= 0xd8) || marker === 0x01
}

/** Of the application's segments only those that say how the picture is to be decoded and coloured. */
function isOfThePicture(piece: Piece): boolean {
  const { marker, bytes } = piece
  if (marker === undefined) return true
  if (marker === comment) return false
  if (marker < 0xe0 || marker > 0xef) return true
  if (marker === 0xe2) return ascii(bytes, 4, 12) === 'ICC_PROFILE\0'
  if (marker === 0xee) return ascii(bytes, 4, 5) === 'Adobe'
  return isJfif(piece)
}

function isJfif(piece: Piece | undefined): boolean {
  return piece?.marker === 0xe0 && ascii(piece.bytes, 4, 5) === 'JFIF\0'
}

function isExif({ marker, bytes }: Piece): boolean {
  return marker === 0xe1 && ascii(bytes, 4, exifHead.length) === exifHead
}

function exifSegment(orientation: Orientation): Uint8Array {
  const content = joinBytes([bytesOfAscii(exifHead), orientationExif(orientation)])
  return joinBytes([Uint8Array.of(0xff, 0xe1, 0, content.length + 2), content])
}
