import { ascii, bigEndian as big, littleEndian as little, startsWith } from '../bytes'
import { liesOnItsSide, pictureOrientation } from './orientation'
import { isSvg, svgSize } from './svg-size'

/** Width and height in pixels. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** What a picture counts as when its size cannot be read: shown at half of the text's width. */
const unknownSize: PictureSize = { width: 640, height: 480 }

/**
 * The size in which a PNG, JPEG, GIF, BMP, WebP or SVG picture is seen, from its bytes: that of its pixels, width and height
 * exchanged where it says that it lies on its side. A fallback where they tell nothing.
 */
export function pictureSize(bytes: Uint8Array): PictureSize {
  const stored = png(bytes) ?? gif(bytes) ?? bmp(bytes) ?? webp(bytes) ?? jpeg(bytes) ?? svgSize(bytes)
  if (!stored) return unknownSize
  return liesOnItsSide(pictureOrientation(bytes)) ? { width: stored.height, height: stored.width } : stored
}

/** The media type that the first bytes of a picture speak for; undefined for something else. */
export function pictureMime(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47])) return 'image/png'
  if (startsWith(bytes, [0xff, 0xd8])) return 'image/jpeg'
  if (startsWith(bytes, [0x47, 0x49, 0x46, 0x38])) return 'image/gif'
  if (startsWith(bytes, [0x42, 0x4d])) return 'image/bmp'
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return 'image/webp'
  return isSvg(bytes) ? 'image/svg+xml' : undefined
}

function png(bytes: Uint8Array): PictureSize | undefined {
  return startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) ? size(big(bytes, 16, 4), big(bytes, 20, 4)) : undefined
}

function gif(bytes: Uint8Array): PictureSize | undefined {
  return startsWith(bytes, [0x47, 0x49, 0x46, 0x38]) ? size(little(bytes, 6, 2), little(bytes, 8, 2)) : undefined
}

function bmp(bytes: Uint8Array): PictureSize | undefined {
  if (!startsWith(bytes, [0x42, 0x4d])) return undefined
  // The height is negative where the rows run from top to bottom.
  return size(little(bytes, 18, 4), Math.abs(little(bytes, 22, 4) | 0))
}

function webp(bytes: Uint8Array): PictureSize | undefined {
  if (ascii(bytes, 0, 4) !== 'RIFF' || ascii(bytes, 8, 4) !== 'WEBP') return undefined
  const kind = ascii(bytes, 12, 4)
  if (kind === 'VP8X') return size(1 + little(bytes, 24, 3), 1 + little(bytes, 27, 3))
  if (kind === 'VP8 ') return size(little(bytes, 26, 2) & 0x3fff, little(bytes, 28, 2) & 0x3fff)
  const bits = little(bytes, 21, 4)
  return kind === 'VP8L' ? size(1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff)) : undefined
}

/** Walks the segments up to the start of frame, which holds the size. */
function jpeg(bytes: Uint8Array): PictureSize | undefined {
  if (!startsWith(bytes, [0xff, 0xd8])) return undefined
  let at = 2
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (frame) return size(big(bytes, at + 7, 2), big(bytes, at + 5, 2))
    const alone = marker === 0xff || (marker >= 0xd0 && marker <= 0xd8)
    at += alone ? (marker === 0xff ? 1 : 2) : 2 + big(bytes, at + 2, 2)
  }
  return undefined
}

function size(width: number, height: number): PictureSize | undefined {
  return width > 0 && height > 0 ? { width, height } : undefined
}
