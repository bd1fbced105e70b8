import { describe, expect, it } from 'vitest'
import { pictureMime, pictureSize } from '../../../src/core/pictures/picture-size'

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? Array.from(part, (c) => c.charCodeAt(0)) : part)))

describe('the size of a picture', () => {
  it.each([
    ['image/png', bytes([0x89], 'PNG', [13, 10, 26, 10, 0, 0, 0, 13], 'IHDR', [0, 0, 1, 44, 0, 0, 0, 200])],
    ['image/gif', bytes('GIF89a', [44, 1, 200, 0])],
    ['image/bmp', bytes('BM', new Array<number>(16).fill(0), [44, 1, 0, 0, 56, 255, 255, 255])],
    ['image/jpeg', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 0, 200, 1, 44, 3, 0])],
    ['image/webp', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0, 43, 1, 0, 199, 0, 0])],
  ])('is read from the first bytes of %s', (mime, file) => {
    expect(pictureMime(file)).toBe(mime)
    expect(pictureSize(file)).toEqual({ width: 300, height: 200 })
  })

  it('falls back where the bytes tell nothing', () => {
    expect(pictureMime(bytes('hello'))).toBeUndefined()
    expect(pictureSize(bytes('hello'))).toEqual({ width: 640, height: 480 })
    expect(pictureSize(bytes([0xff, 0xd8, 0xff]))).toEqual({ width: 640, height: 480 })
  })
})
