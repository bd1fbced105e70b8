import type { PictureFile } from '../../../src/core/report/report'
import { fromBase64 } from '../../../src/core/report/base64'

/** A PNG of two by two pixels. */
export const samplePicture: PictureFile = {
  mime: 'image/png',
  bytes: fromBase64(
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGP4z8DAxMDAwMjAwMDAAAAOBgEDl2xk3gAAAABJRU5ErkJggg==',
  )!,
}
