import { memoize } from '../memoize'
import type { Orientation } from './exif'
import { isJpeg, jpegOrientation } from './jpeg'
import { isPng, pngOrientation } from './png'
import { isWebp, webpOrientation } from './webp'

export type { Orientation } from './exif'

/** How a picture has to be turned to be seen as it was taken; 1, not at all, for every kind that cannot say so. */
export const pictureOrientation: (bytes: Uint8Array) => Orientation = memoize((bytes: Uint8Array) => {
  if (isJpeg(bytes)) return jpegOrientation(bytes)
  if (isPng(bytes)) return pngOrientation(bytes)
  return isWebp(bytes) ? webpOrientation(bytes) : 1
})

/** Whether width and height change places when a picture is turned so. */
export function liesOnItsSide(orientation: Orientation): boolean {
  return orientation >= 5
}

/** What has to be done to show it upright: mirrored from left to right first, then turned clockwise by so many degrees. */
export interface Turn {
  readonly mirrored: boolean
  readonly degrees: 0 | 90 | 180 | 270
}

const turns: readonly Turn[] = [
  { mirrored: false, degrees: 0 },
  { mirrored: true, degrees: 0 },
  { mirrored: false, degrees: 180 },
  { mirrored: true, degrees: 180 },
  { mirrored: true, degrees: 270 },
  { mirrored: false, degrees: 90 },
  { mirrored: true, degrees: 90 },
  { mirrored: false, degrees: 270 },
]

/** The turn of an orientation. */
export function turnOf(orientation: Orientation): Turn {
  return turns[orientation - 1]!
}
