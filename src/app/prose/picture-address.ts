import type { PictureFile, Pictures } from '../../core/report/report'

const addresses = new WeakMap<PictureFile, string>()

/**
 * The address under which the bytes of a picture can be shown in this window; the same one for the same picture.
 * Undefined where the report has no such picture.
 */
export function pictureAddress(pictures: Pictures, key: string): string | undefined {
  const file = pictures.get(key)
  if (!file) return undefined
  let address = addresses.get(file)
  if (!address) {
    address = URL.createObjectURL(new Blob([file.bytes as BlobPart], { type: file.mime }))
    addresses.set(file, address)
  }
  return address
}
