import { ImageRun } from 'docx'
import type { Picture } from '../../core/document/document'
import { cleanText } from './clean-text'
import type { PageLayout } from '../layout/page-layout'
import { lineHeight, textArea } from './measures'
import { paragraph, paragraphOf } from './paragraph'
import type { Prepared } from './element'

/** What Word shows since ever, told by the first bytes; the media type that came with a file may be wrong. */
const kinds: readonly { readonly type: 'png' | 'jpg' | 'gif' | 'bmp'; readonly start: readonly number[] }[] = [
  { type: 'png', start: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'jpg', start: [0xff, 0xd8, 0xff] },
  { type: 'gif', start: [0x47, 0x49, 0x46, 0x38] },
  { type: 'bmp', start: [0x42, 0x4d] },
]

/** The pictures of one document; their numbers count from 1 in each, so that the same document gives the same bytes. */
export interface PictureRoll {
  /** What stands in the file for a picture while docx writes it, to be replaced by the picture itself. */
  readonly standIns: Map<string, Uint8Array>
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
  const standIn = new TextEncoder().encode(`picture ${number}`)
  const image = new ImageRun({
    type: kind.type,
    data: standIn,
    transformation: shownSize(block, layout),
    altText: { id: String(number), name: `图${number}`, description: cleanText(block.alt) },
  })
  const caption = block.caption?.trim() ? [paragraph('Caption', [{ text: block.caption }])] : []
  const place = paragraphOf(
    'Picture',
    (context) => {
      const written = image.prepForXml(context)
      const name = mediaName(written)
      if (name) roll.standIns.set(name, block.bytes)
      return written ? [written] : []
    },
    { keepNext: caption.length > 0 },
  )
  return [place, ...caption]
}

/** Pixels at 96 to the inch, as docx counts; scaled down where needed, never up. */
function shownSize({ width, height }: Picture, layout: PageLayout): { width: number; height: number } {
  const most = { width: textArea.width / 15, height: (textArea.height - 4 * lineHeight(layout)) / 15 }
  const scale = Math.min(1, most.width / width, most.height / height)
  return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) }
}

/** docx names a picture by a hash of its bytes and leaves `{name}` where its relationship will be. */
function mediaName(written: unknown): string | undefined {
  return /"r:embed":"rId\{([^}]+)\}"/.exec(JSON.stringify(written))?.[1]
}
