const ascii = (text: string) => Array.from(text, (char) => char.charCodeAt(0))
const numbers = (bytes: Uint8Array) => Array.from(bytes)

/** What a telephone writes into its pictures and no page should tell. */
export const secret = 'GPS 39.9042N 116.4074E'

/** A block of Exif: the orientation, and words elsewhere in it. */
function tiff(orientation: number, order: 'II' | 'MM' = 'MM'): number[] {
  const n = (value: number, length: number) => {
    const big = Array.from({ length }, (_, index) => (value >>> (8 * (length - 1 - index))) & 255)
    return order === 'MM' ? big : big.reverse()
  }
  const entry = (tag: number, type: number, count: number, value: number[]) => [
    ...n(tag, 2),
    ...n(type, 2),
    ...n(count, 4),
    ...value,
  ]
  return [
    ...ascii(order),
    ...n(42, 2),
    ...n(8, 4),
    ...n(2, 2),
    ...entry(0x010e, 2, secret.length, n(38, 4)),
    ...entry(0x0112, 3, 1, [...n(orientation, 2), 0, 0]),
    ...n(0, 4),
    ...ascii(secret),
  ]
}

const segment = (marker: number, content: number[]) => [
  0xff,
  marker,
  (content.length + 2) >> 8,
  (content.length + 2) & 255,
  ...content,
]

export const jfif = segment(0xe0, [...ascii('JFIF\0'), 1, 2, 0, 0, 1, 0, 1, 0, 0])
export const colours = segment(0xe2, ascii('ICC_PROFILE\0\x01\x01profile'))
export const adobe = segment(0xee, [...ascii('Adobe'), 0, 100, 0, 0, 0, 0, 1])
/** Frame, tables and image data with an escaped 0xff and a restart marker, and two scans. */
export const imageData = [
  ...segment(0xdb, [0, 1, 2, 3]),
  ...segment(0xc2, [8, 0, 200, 1, 44, 3, 1, 17, 0]),
  ...segment(0xda, [3, 1, 0]),
  ...[1, 0xff, 0, 2, 0xff, 0xd3, 3],
  ...segment(0xc4, [9, 9]),
  ...segment(0xda, [3, 1, 0]),
  ...[4, 5, 0xff, 0, 6],
]

/** A JPEG picture of 300 × 200 with all that cameras and programs add. */
export function jpeg(orientation: number, order: 'II' | 'MM' = 'MM'): Uint8Array {
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...jfif,
    ...segment(0xe1, [...ascii('Exif\0\0'), ...tiff(orientation, order)]),
    ...segment(0xe1, ascii(`http://ns.adobe.com/xap/1.0/\0<x>${secret}</x>`)),
    ...segment(0xe2, ascii(`MPF\0${secret}`)),
    ...colours,
    ...segment(0xed, ascii(`Photoshop 3.0\0${secret}`)),
    ...[0xff],
    ...segment(0xfe, ascii(secret)),
    ...adobe,
    ...imageData,
    ...[0xff, 0xd9],
    ...ascii(secret),
  ])
}

export const start = [0xff, 0xd8]
export const end = [0xff, 0xd9]

const four = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
const chunk = (type: string, content: number[]) => [...four(content.length), ...ascii(type), ...content, 1, 2, 3, 4]

/** A PNG picture of 300 × 200; `extra` adds what tells of its making. */
export function png(extra: boolean, orientation = 1): Uint8Array {
  return Uint8Array.from([
    ...[0x89, ...ascii('PNG'), 13, 10, 26, 10],
    ...chunk('IHDR', [0, 0, 1, 44, 0, 0, 0, 200, 8, 2, 0, 0, 0]),
    ...chunk('pHYs', [0, 0, 0, 1, 0, 0, 0, 1, 0]),
    ...(extra ? [...chunk('eXIf', tiff(orientation)), ...chunk('tEXt', ascii(secret))] : []),
    ...(extra ? [...chunk('iTXt', ascii(secret)), ...chunk('zTXt', ascii(secret)), ...chunk('tIME', [1])] : []),
    ...chunk('IDAT', [1, 2, 3]),
    ...(extra ? chunk('prVW', ascii(secret)) : []),
    ...chunk('IEND', []),
    ...(extra ? ascii(secret) : []),
  ])
}

const little = (value: number) => four(value).reverse()
const riff = (type: string, content: number[]) => [
  ...ascii(type),
  ...little(content.length),
  ...content,
  ...(content.length % 2 ? [0] : []),
]

/** A WebP picture of 300 × 200; `extra` adds Exif and XMP, and the flags that announce them. */
export function webp(extra: boolean, orientation = 1): Uint8Array {
  const content = [
    ...ascii('WEBP'),
    ...riff('VP8X', [extra ? 0x2c : 0x20, 0, 0, 0, 43, 1, 0, 199, 0, 0]),
    ...riff('ICCP', [1, 2, 3]),
    ...riff('VP8 ', [1, 2, 3, 4, 5]),
    ...(extra ? [...riff('EXIF', tiff(orientation, 'II')), ...riff('XMP ', ascii(secret))] : []),
  ]
  return Uint8Array.from([...riff('RIFF', content), ...(extra ? ascii(secret) : [])])
}

export { numbers }
