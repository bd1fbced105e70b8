import { cleanPicture } from '../../core/pictures/clean-picture'
import { pictureMime } from '../../core/pictures/picture-size'
import type { PictureFile } from '../../core/report/report'

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

/**
 * The picture in a file that was chosen, dropped or pasted.
 * @throws {PictureRefused} where it is no picture of a known kind or too large
 */
export async function pictureOfFile(file: File): Promise<PictureFile> {
  if (file.size > largestPicture) throw new PictureRefused('图片超过 10 MB，请压缩后再插入。')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const mime = pictureMime(bytes)
  if (!mime) throw new PictureRefused('这个文件不是 PNG、JPG、GIF、BMP、WebP 或 SVG 图片，请另存为其中一种后再插入。')
  return { mime, bytes }
}
