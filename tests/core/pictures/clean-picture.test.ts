import { crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { cleanPicture } from '../../../src/core/pictures/clean-picture'
import { pictureOrientation, turnOf } from '../../../src/core/pictures/orientation'
import { pictureMime, pictureSize } from '../../../src/core/pictures/picture-size'
import { restore, save, type SavedReport } from '../../../src/core/report/saved-report'
import { toBase64 } from '../../../src/core/report/base64'
import { emptyReport } from '../../../src/core/report/report'
import { compose } from '../../../src/core/document/compose'
import { templates } from '../../../src/templates/index'
import { adobe, colours, end, imageData, jfif, jpeg, numbers, png, secret, start, webp } from './example-pictures'

const told = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1').includes(secret)

describe('a JPEG picture', () => {
  it('loses place, time, comments and what follows its end, and not a byte of the picture', () => {
    expect(told(jpeg(1))).toBe(true)
    expect(numbers(cleanPicture(jpeg(1)))).toEqual([...start, ...jfif, ...colours, ...adobe, ...imageData, ...end])
  })

  it.each(['II', 'MM'] as const)('still says how it has to be turned, in one tag and no more (%s)', (order) => {
    for (let orientation = 2; orientation <= 8; orientation++) {
      const cleaned = cleanPicture(jpeg(orientation, order))
      expect(told(cleaned)).toBe(false)
      expect(pictureOrientation(cleaned)).toBe(orientation)
      expect(cleaned.length).toBe(cleanPicture(jpeg(1)).length + 36)
      expect(numbers(cleaned.subarray(2, 2 + jfif.length))).toEqual(jfif)
      expect(pictureSize(cleaned)).toEqual(orientation >= 5 ? { width: 200, height: 300 } : { width: 300, height: 200 })
    }
  })

  it('that is cut off keeps what is there, and one that is damaged never hangs', () => {
    const whole = jpeg(6)
    for (let length = 0; length <= whole.length; length++) {
      const cleaned = cleanPicture(whole.slice(0, length))
      expect(cleaned.length).toBeLessThanOrEqual(length + 36)
    }
  })
})

describe('a PNG picture', () => {
  it('loses texts, times, Exif and chunks of makers, and not a byte of the picture', () => {
    expect(told(png(true))).toBe(true)
    expect(numbers(cleanPicture(png(true)))).toEqual(numbers(png(false)))
  })

  it('still says how it has to be turned, in a chunk that decoders accept', () => {
    const cleaned = cleanPicture(png(true, 6))
    expect([told(cleaned), pictureOrientation(cleaned)]).toEqual([false, 6])
    expect(pictureSize(cleaned)).toEqual({ width: 200, height: 300 })
    const at = Buffer.from(cleaned).indexOf('eXIf')
    const checksum = Buffer.from(cleaned).readUInt32BE(at + 4 + 26)
    if (typeof crc32 === 'function') expect(crc32(cleaned.subarray(at, at + 4 + 26))).toBe(checksum)
  })
})

describe('a WebP picture', () => {
  it('loses Exif and XMP with the flags that announce them', () => {
    expect(told(webp(true))).toBe(true)
    expect(numbers(cleanPicture(webp(true)))).toEqual(numbers(webp(false)))
  })

  it('still says how it has to be turned', () => {
    const cleaned = cleanPicture(webp(true, 8))
    expect([told(cleaned), pictureOrientation(cleaned), cleaned[20]]).toEqual([false, 8, 0x28])
    expect(Buffer.from(cleaned).readUInt32LE(4)).toBe(cleaned.length - 8)
  })
})

it('gives the very same bytes where nothing has to be cut, whatever they are', () => {
  const gif = Uint8Array.from(Buffer.from('GIF89a\x2c\x01\xc8\x00', 'latin1'))
  for (const bytes of [png(false), webp(false), gif, new Uint8Array(0), cleanPicture(jpeg(6))])
    expect(cleanPicture(bytes)).toBe(bytes)
})

it('knows how each orientation is undone', () => {
  expect([1, 3, 6, 8].map((orientation) => turnOf(orientation as 1))).toEqual(
    [0, 180, 90, 270].map((degrees) => ({ mirrored: false, degrees })),
  )
})

describe('no picture tells where it was taken', () => {
  const agency = { name: '临澜市青屿区档案馆', kind: 'department' as const }
  const template = templates[0]!
  const dossier = {
    report: {
      ...emptyReport(template.id, template.years.from, agency),
      prose: { overview: [{ type: 'picture' as const, picture: 'p', alt: '公开栏' }] },
    },
    pictures: new Map([['p', { mime: 'image/jpeg', bytes: jpeg(6) }]]),
    dismissed: [],
    done: [],
  }

  it('in the files that are written', () => {
    const picture = compose(dossier, templates).blocks.find((block) => block.type === 'picture')!
    expect(picture).toMatchObject({ width: 200, height: 300 })
    expect(told((picture as { bytes: Uint8Array }).bytes)).toBe(false)
  })

  it('in a data file that is saved, nor in one that is opened', () => {
    const saved = save(dossier)
    expect(Buffer.from(saved.pictures['p']!.base64, 'base64').includes(secret)).toBe(false)
    const foreign: SavedReport = { ...saved, pictures: { p: { mime: 'image/jpeg', base64: toBase64(jpeg(6)) } } }
    const { bytes, mime } = restore(foreign).pictures.get('p')!
    expect([told(bytes), mime, pictureMime(bytes)]).toEqual([false, 'image/jpeg', 'image/jpeg'])
  })
})
