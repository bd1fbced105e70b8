import { pictureSize, type PictureSize } from '../../core/pictures/picture-size'
import type { PictureFile } from '../../core/report/report'

/** The longer side of a photograph in the report, in pixels: more than print on A4 shows. */
const longestSide = 1600
/** Kinds in which photographs come; GIF may move, BMP is for drawings, SVG has no pixels. */
const kinds: ReadonlySet<string> = new Set(['image/jpeg', 'image/webp', 'image/png'])

/** A photograph that was made smaller, with its size before and now. */
export interface ScaledPicture {
  readonly file: PictureFile
  readonly from: PictureSize
  readonly to: PictureSize
}

/** The size that a picture is scaled to; undefined where it is small enough, or no photograph. */
export function scaledSize(mime: string, { width, height }: PictureSize): PictureSize | undefined {
  const scale = longestSide / Math.max(width, height)
  if (!kinds.has(mime) || scale >= 1) return undefined
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/**
 * A photograph scaled to at most 1,600 pixels and turned upright by the browser. Undefined where it is small enough,
 * cannot be drawn, or would not take fewer bytes: then it stays as it is.
 */
export async function scaledPhotograph({ mime, bytes }: PictureFile): Promise<ScaledPicture | undefined> {
  const from = pictureSize(bytes)
  const to = scaledSize(mime, from)
  if (!to) return undefined
  const drawn = await draw(bytes, mime, to)
  return drawn && drawn.length < bytes.length ? { file: { mime, bytes: drawn }, from, to } : undefined
}

async function draw(bytes: Uint8Array, mime: string, { width, height }: PictureSize): Promise<Uint8Array | undefined> {
  let address: string | undefined
  try {
    address = URL.createObjectURL(new Blob([bytes as BlobPart], { type: mime }))
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    const brush = canvas.getContext('2d')
    if (!brush) return undefined
    brush.imageSmoothingQuality = 'high'
    brush.drawImage(image, 0, 0, width, height)
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, mime, 0.9))
    // A browser that cannot write a kind gives a PNG instead.
    return blob?.type === mime ? new Uint8Array(await blob.arrayBuffer()) : undefined
  } catch {
    return undefined
  } finally {
    if (address !== undefined) URL.revokeObjectURL(address)
  }
}
