import { cleanPicture } from '../../core/pictures/clean-picture'
import { pictureMime } from '../../core/pictures/picture-size'
import type { PictureFile } from '../../core/report/report'
import { scaledPhotograph } from './scale-photograph'

/** The largest picture that is taken as it is, in bytes. */
const largestPicture = 10 * 1024 * 1024

/** The picture inside a data: address; undefined for any other address, kind or damaged bytes. */
export function pictureOfDataUrl(address: string): PictureFile | undefined {
  const match = /^data:image\/[\w.+-]+;base64,([\w+/=\s]+)$/.exec(address)
  if (!match) return undefined
  try {
    const bytes = Uint8Array.from(atob((match[1] ?? '').replace(/\s/g, '')), (char) => char.charCodeAt(0))
    const mime = pictureMime(bytes)
    return mime && bytes.length <= largestPicture ? { mime, bytes: cleanPicture(bytes) } : undefined
  } catch {
    return undefined
  }
}

/** Why a file was not taken as a picture, in words for the clerk. */
export class PictureRefused extends Error {}

/** A picture that was taken, and what was done to it, in words for the clerk; absent where it stays as it is. */
export interface TakenPicture {
  readonly file: PictureFile
  readonly message?: string
}

/**
 * The picture in a file that was chosen, dropped or pasted: without place and time, a photograph at most 1,600 pixels long.
 * @throws {PictureRefused} where it is no picture of a known kind or too large
 */
export async function pictureOfFile(file: File): Promise<TakenPicture> {
  if (file.size > largestPicture) throw new PictureRefused('图片超过 10 MB，请压缩后再插入。')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const mime = pictureMime(bytes)
  if (!mime) throw new PictureRefused('这个文件不是 PNG、JPG、GIF、BMP、WebP 或 SVG 图片，请另存为其中一种后再插入。')
  const picture = { mime, bytes: cleanPicture(bytes) }
  const scaled = await scaledPhotograph(picture)
  if (!scaled) return { file: picture }
  const { from, to } = scaled
  return {
    file: { mime, bytes: cleanPicture(scaled.file.bytes) },
    message: `图片较大，已由 ${from.width}×${from.height} 像素缩小到 ${to.width}×${to.height} 像素，打印和网页上看不出差别；拍摄地点、时间等信息没有保留。`,
  }
}
