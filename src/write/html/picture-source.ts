import type { Picture } from '../../core/document/document'
import { toBase64 } from '../../core/report/base64'

const known = new WeakMap<Uint8Array, string>()

/** The picture as a data URL; remembered for the bytes, because the preview asks for it at every change of the text. */
export function dataUrl(picture: Picture): string {
  let base64 = known.get(picture.bytes)
  if (base64 === undefined) known.set(picture.bytes, (base64 = toBase64(picture.bytes)))
  return `data:${pictureType(picture)};base64,${base64}`
}

/** The media type of a picture, and PNG for anything that does not name a picture. */
function pictureType(picture: Picture): string {
  return /^image\/[a-z0-9.+-]+$/i.test(picture.mime) ? picture.mime.toLowerCase() : 'image/png'
}

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/svg+xml': 'svg',
  'image/x-ms-bmp': 'bmp',
}

/** The ending of the file that a picture is saved as, without the point. */
export function pictureEnding(picture: Picture): string {
  const type = pictureType(picture)
  return endings[type] ?? type.slice('image/'.length).replace(/[^a-z0-9]/g, '')
}
