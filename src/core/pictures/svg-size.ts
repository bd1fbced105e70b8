/** Width and height in pixels. */
interface Size {
  readonly width: number
  readonly height: number
}

/** How far into a file the root of a drawing is looked for: comments and a document type may stand before it. */
const headLength = 4000

/** Pixels of the units in which a drawing may give its size. */
const pixels: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
}

/** The start tag of an SVG drawing; undefined where the bytes are none. */
function rootOf(bytes: Uint8Array): string | undefined {
  let head = ''
  for (const byte of bytes.subarray(0, headLength)) head += byte < 128 ? String.fromCharCode(byte) : ''
  const before = /^\s*(?:<\?xml[^>]*\?>\s*)?(?:(?:<!--[^]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>)\s*)*/i.exec(head)
  return /^<svg[\s>][^>]*/i.exec(head.slice(before?.[0].length ?? 0))?.[0]
}

/** Whether bytes are an SVG drawing. */
export function isSvg(bytes: Uint8Array): boolean {
  return rootOf(bytes) !== undefined
}

/** The size that a drawing gives itself, or the one of its view box; undefined where it is no drawing or gives none. */
export function svgSize(bytes: Uint8Array): Size | undefined {
  const root = rootOf(bytes)
  if (root === undefined) return undefined
  const given = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`, 'i').exec(root)?.[1]
  const length = (text: string | undefined) => {
    const [, number, unit = ''] = /^\s*([\d.]+)\s*([a-z]*)\s*$/i.exec(text ?? '') ?? []
    const factor = pixels[unit.toLowerCase()]
    return number !== undefined && factor !== undefined ? Number(number) * factor : 0
  }
  const box = (given('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [boxWidth = 0, boxHeight = 0] = box.slice(2).filter((side) => side > 0)
  const [width, height] = [length(given('width')), length(given('height'))]
  if (width > 0 && height > 0) return whole(width, height)
  if (!(boxWidth > 0 && boxHeight > 0)) return undefined
  if (width > 0) return whole(width, (width * boxHeight) / boxWidth)
  return height > 0 ? whole((height * boxWidth) / boxHeight, height) : whole(boxWidth, boxHeight)
}

function whole(width: number, height: number): Size {
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) }
}
