import { ImageRun } from 'docx'
import type { Picture } from '../../core/document/document'
import { cleanText } from './clean-text'
import type { PageLayout } from '../layout/page-layout'
import { lineHeight, textArea } from '../layout/measures'
import { paragraph, paragraphOf } from './paragraph'
import type { Element, Prepared } from './element'

/** What Word shows since ever, told by the first bytes; the media type that came with a file may be wrong. */
const kinds: readonly { readonly type: 'png' | 'jpg' | 'gif' | 'bmp'; readonly start: readonly number[] }[] = [
  { type: 'png', start: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'jpg', start: [0xff, 0xd8, 0xff] },
  { type: 'gif', start: [0x47, 0x49, 0x46, 0x38] },
  { type: 'bmp', start: [0x42, 0x4d] },
]

/** The pictures of one document, by the words that stand in for them until they are zipped. */
export interface PictureRoll {
  readonly pictures: Map<string, Uint8Array>
  /** Pictures so far; their numbers begin with 1 in each document, so that it gives the same bytes every time. */
  count: number
}

/**
 * A picture in a paragraph of its own with its caption, not wider or higher than the text area. docx hashes and packs a
 * picture's bytes again, which takes longer than all the rest; it gets a few bytes that stand in for them.
 */
export function picture(block: Picture, layout: PageLayout, roll: PictureRoll): readonly Prepared[] {
  const kind = kinds.find(({ start }) => start.every((byte, index) => block.bytes[index] === byte))
  // Nothing is left out in silence: what Word cannot show leaves its words.
  if (!kind) return [paragraph('BodyText', [{ text: `（图片：${block.caption || block.alt || block.key}）` }])]
  roll.count += 1
  const number = roll.count
  const image = new ImageRun({
    type: kind.type,
    data: encoder.encode(standInFor(block.bytes, roll)),
    transformation: shownSize(block, layout),
    altText: { id: String(number), name: `图${number}`, description: cleanText(block.alt) },
  })
  const caption = block.caption?.trim() ? [paragraph('Caption', [{ text: block.caption }])] : []
  const place = paragraphOf('Picture', (context) => written(image.prepForXml(context)), {
    keepNext: caption.length > 0,
  })
  return [place, ...caption]
}

/** A picture shown twice is kept once. */
function standInFor(bytes: Uint8Array, { pictures }: PictureRoll): string {
  for (const [standIn, known] of pictures) if (known === bytes) return standIn
  const standIn = `picture ${pictures.size + 1}`
  pictures.set(standIn, bytes)
  return standIn
}

/** docx leaves a component out by giving nothing. */
function written(element: Element | undefined): readonly Element[] {
  return element ? [element] : []
}

const encoder = new TextEncoder()

/** Pixels at 96 to the inch, as docx counts; scaled down where needed, never up. */
function shownSize({ width, height }: Picture, layout: PageLayout): { width: number; height: number } {
  const most = { width: textArea.width / 15, height: (textArea.height - 4 * lineHeight(layout)) / 15 }
  const scale = Math.min(1, most.width / width, most.height / height)
  return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) }
}
