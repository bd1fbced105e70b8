import { ImageRun, type IContext } from 'docx'
import type { Picture } from '../../core/document/document'
import { sameBytes } from '../../core/bytes'
import { liesOnItsSide, pictureOrientation, turnOf } from '../../core/pictures/orientation'
import { pictureMime } from '../../core/pictures/picture-size'
import { fromBase64 } from '../../core/report/base64'
import { cleanText } from './clean-text'
import type { CommentSpan } from './comments'
import { markedRuns } from './marked-runs'
import type { PageLayout } from '../layout/page-layout'
import { lineHeight, textArea } from '../layout/measures'
import { paragraph, paragraphOf } from './paragraph'
import type { Element, Prepared } from './element'
import { wordKind } from './picture-kinds'

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
export function picture(
  block: Picture,
  layout: PageLayout,
  roll: PictureRoll,
  comments?: readonly CommentSpan[],
): readonly Prepared[] {
  const image = imageOf(block, layout, roll)
  // Nothing is left out in silence: what Word cannot show leaves its words.
  if (!image)
    return [paragraph('BodyText', [{ text: `（图片：${block.caption || block.alt || block.key}）` }], { comments })]
  const caption = block.caption?.trim() ? [paragraph('Caption', [{ text: block.caption }], { comments })] : []
  const drawn = (context: IContext) => written(withRoom(image.prepForXml(context), block, layout))
  // Without a caption what is said of a picture stands at the picture itself.
  const marks = caption.length > 0 ? [] : markedRuns([], comments ?? [], () => [])
  const place = paragraphOf('Picture', (context) => [...drawn(context), ...marks], { keepNext: caption.length > 0 })
  return [place, ...caption]
}

/**
 * The picture for Word. An SVG drawing goes in as it is, with its PNG for programs that do not show it; another format
 * that Word does not know goes in as PNG. Undefined where there is none.
 */
function imageOf(block: Picture, layout: PageLayout, roll: PictureRoll): ImageRun | undefined {
  const isDrawing = pictureMime(block.bytes) === 'image/svg+xml'
  const kind = wordKind(block.bytes) ?? (block.png && !isDrawing ? 'png' : undefined)
  if (!kind && !isDrawing) return undefined
  roll.count += 1
  const number = roll.count
  const data = (bytes: Uint8Array) => encoder.encode(standInFor(bytes, roll))
  const own = wordKind(block.bytes) !== undefined
  const others = {
    // A browser that draws the PNG has turned it already.
    transformation: own ? turned(block, layout) : shownSize(block, layout),
    altText: { id: String(number), name: `图${number}`, description: cleanText(block.alt) },
  }
  if (kind) return new ImageRun({ type: kind, data: data(own ? block.bytes : block.png!), ...others })
  const fallback = { type: 'png' as const, data: data(block.png ?? clearPng) }
  return new ImageRun({ type: 'svg', data: data(block.bytes), fallback, ...others })
}

/** A PNG of one clear pixel: what a program that does not show drawings shows where none was made. */
const clearPng = fromBase64(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==',
)!

/** A picture shown twice is kept once, under whatever keys the report has it. */
function standInFor(bytes: Uint8Array, { pictures }: PictureRoll): string {
  for (const [standIn, known] of pictures) if (sameBytes(known, bytes)) return standIn
  const standIn = `picture ${pictures.size + 1}`
  pictures.set(standIn, bytes)
  return standIn
}

/** docx leaves a component out by giving nothing. */
function written(element: Element | undefined): readonly Element[] {
  return element ? [element] : []
}

/**
 * Word looks at no Exif: the drawing is turned instead. Its size is that before turning (ECMA-376 20.1.7.6), so that of
 * a picture that lies on its side has width and height exchanged.
 */
function turned(block: Picture, layout: PageLayout): ImageTransformation {
  const orientation = pictureOrientation(block.bytes)
  const { width, height } = shownSize(block, layout)
  const { degrees, mirrored } = turnOf(orientation)
  return {
    ...(liesOnItsSide(orientation) ? { width: height, height: width } : { width, height }),
    ...(degrees === 0 ? {} : { rotation: degrees }),
    ...(mirrored ? { flip: { horizontal: true } } : {}),
  }
}

/**
 * Room above and below, or beside, a picture turned by a right angle: it reaches over the size that it had before. docx
 * asks for no such room by itself, and lines would run through the picture.
 */
function withRoom(image: Element | undefined, block: Picture, layout: PageLayout): Element | undefined {
  if (!image || wordKind(block.bytes) === undefined || !liesOnItsSide(pictureOrientation(block.bytes))) return image
  const { width, height } = shownSize(block, layout)
  const room = (more: number) => Math.max(0, Math.round((more / 2) * emusPerPixel))
  const [beside, above] = [room(width - height), room(height - width)]
  return replaced(image, 'wp:effectExtent', { _attr: { b: above, l: beside, r: beside, t: above } }) as Element
}

const emusPerPixel = 9525

/** What docx prepared, with the content of all elements of a name replaced. */
function replaced(prepared: unknown, name: string, content: unknown): unknown {
  if (Array.isArray(prepared)) return prepared.map((one) => replaced(one, name, content))
  if (typeof prepared !== 'object' || prepared === null) return prepared
  return Object.fromEntries(
    Object.entries(prepared).map(([key, value]) => [key, key === name ? content : replaced(value, name, content)]),
  )
}

type ImageTransformation = ConstructorParameters<typeof ImageRun>[0]['transformation']

const encoder = new TextEncoder()

/**
 * Pixels at 96 to the inch, as docx counts; scaled down where needed, never up. A picture that is turned by a right angle
 * reaches over the size that it had before, and LibreOffice adds that on both sides once more: with it, too, it stays on
 * the page, or it would not be shown at all.
 */
function shownSize(block: Picture, layout: PageLayout): { width: number; height: number } {
  const { width, height } = block
  const most = { width: textArea.width / 15, height: (textArea.height - 4 * lineHeight(layout)) / 15 }
  const turns = wordKind(block.bytes) !== undefined && liesOnItsSide(pictureOrientation(block.bytes))
  const more = turns ? Math.abs(width - height) : 0
  const taken = turns ? { width: Math.max(height, width + more), height: Math.max(width, height + more) } : block
  const scale = Math.min(1, most.width / taken.width, most.height / taken.height)
  return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) }
}
