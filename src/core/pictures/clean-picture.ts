import { memoize } from '../memoize'
import { sameBytes } from '../bytes'
import { cleanJpeg, isJpeg } from './jpeg'
import { cleanPng, isPng } from './png'
import { cleanWebp, isWebp } from './webp'

/**
 * A picture without what it tells beside the picture: where and when it was taken, by whom, with what. Nothing of the
 * picture itself changes and how it has to be turned stays stated. The very same array where there is nothing to cut,
 * also for GIF, BMP and SVG, which are left as they are, and where the bytes are no whole picture. Remembered for the bytes, which never change here.
 */
export const cleanPicture: (bytes: Uint8Array) => Uint8Array = memoize((bytes: Uint8Array) => {
  const cleaned = cleaner(bytes)?.(bytes)
  return !cleaned || sameBytes(cleaned, bytes) ? bytes : cleaned
})

function cleaner(bytes: Uint8Array): ((bytes: Uint8Array) => Uint8Array) | undefined {
  if (isJpeg(bytes)) return cleanJpeg
  if (isPng(bytes)) return cleanPng
  return isWebp(bytes) ? cleanWebp : undefined
}
