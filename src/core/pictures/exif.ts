import { ascii, bigEndian, littleEndian } from '../bytes'

/**
 * How a picture has to be turned to be seen as it was taken, as Exif 2.32 (tag 0x0112) numbers it: 1 not at all, 3 by
 * 180°, 6 by 90° and 8 by 270° clockwise; 2, 4, 5 and 7 are mirrored besides.
 */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

const orientationTag = 0x0112
const shortType = 3

/** The orientation that a block of Exif (a TIFF structure) states; 1 where it states none or is damaged. */
export function exifOrientation(tiff: Uint8Array): Orientation {
  const order = ascii(tiff, 0, 2)
  if (order !== 'II' && order !== 'MM') return 1
  const number = order === 'II' ? littleEndian : bigEndian
  const directory = number(tiff, 4, 4)
  const entries = Math.min(number(tiff, directory, 2), 1000)
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + 12 * entry
    if (at + 12 > tiff.length) return 1
    if (number(tiff, at, 2) !== orientationTag || number(tiff, at + 2, 2) !== shortType) continue
    const value = number(tiff, at + 8, 2)
    return value >= 1 && value <= 8 ? (value as Orientation) : 1
  }
  return 1
}

/** A block of Exif that states an orientation and nothing else. */
export function orientationExif(orientation: Orientation): Uint8Array {
  const header = [0x49, 0x49, 0x2a, 0, 8, 0, 0, 0]
  const entry = [orientationTag & 0xff, orientationTag >> 8, shortType, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
  return Uint8Array.from([...header, 1, 0, ...entry, 0, 0, 0, 0])
}
