import type { Document, Picture } from '../../core/document/document'
import { pictureMime } from '../../core/pictures/picture-size'

/** The formats of pictures that Word shows since ever. */
const known = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/bmp': 'bmp' } as const

/** The kind of a picture that Word shows by itself, told by the first bytes; undefined for the others. */
export function wordKind(bytes: Uint8Array): (typeof known)[keyof typeof known] | undefined {
  const mime = pictureMime(bytes)
  return mime && mime in known ? known[mime as keyof typeof known] : undefined
}

/** The pictures of a document that not every Word shows, and of which it has no PNG: SVG and WebP. */
export function picturesWithoutPng(document: Document): readonly Picture[] {
  return document.blocks.filter(
    (block): block is Picture => block.type === 'picture' && !block.png && wordKind(block.bytes) === undefined,
  )
}
