/** Makes a screenshot small: at most 256 colours, best compression. Flat interfaces lose nothing that one sees. */
import { deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])

/** A smaller PNG of the same picture; takes 8-bit RGB or RGBA without interlace, as browsers write it. */
export function smallPng(png) {
  const { width, height, channels, pixels } = decode(png)
  const counts = new Map()
  for (let at = 0; at < pixels.length; at += channels) {
    const colour = (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2]
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const palette = chosen(counts)
  const nearest = new Map(palette.map((colour, index) => [colour, index]))
  const rows = Buffer.alloc((width + 1) * height) // each row begins with filter 0: best for a palette
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at += channels) {
      const colour = (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2]
      let index = nearest.get(colour)
      if (index === undefined) nearest.set(colour, (index = closest(palette, colour)))
      rows[y * (width + 1) + 1 + x] = index
    }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The most frequent colours, no two of them nearly the same, so that rare strong ones get a place too. */
function chosen(counts) {
  const ordered = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour)
  const palette = []
  for (const apart of [24, 8, 0])
    for (const colour of ordered) {
      if (palette.length === 256) return palette
      if (palette.every((other) => distance(other, colour) > apart)) palette.push(colour)
    }
  return palette
}

function closest(palette, colour) {
  let best = 0
  for (let index = 1; index < palette.length; index++)
    if (distance(palette[index], colour) < distance(palette[best], colour)) best = index
  return best
}

function distance(a, b) {
  return ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2
}

function chunk(type, content) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const whole = Buffer.alloc(body.length + 8)
  whole.writeUInt32BE(content.length, 0)
  body.copy(whole, 4)
  whole.writeUInt32BE(crc32(body), body.length + 4)
  return whole
}

/** The checksum of PNG (zlib.crc32 came with Node 22 only). */
function crc32(bytes) {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}

function decode(png) {
  const parts = []
  let head
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at)
    const type = png.toString('latin1', at + 4, at + 8)
    const content = png.subarray(at + 8, at + 8 + length)
    if (type === 'IHDR') head = content
    if (type === 'IDAT') parts.push(content)
    at += length + 12
  }
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)]
  const channels = { 2: 3, 6: 4 }[head[9]]
  if (head[8] !== 8 || !channels || head[12] !== 0)
    throw new Error('smallPng takes 8-bit RGB or RGBA without interlace')
  const filtered = inflateSync(Buffer.concat(parts))
  const stride = width * channels
  const pixels = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = filtered[y * (stride + 1)]
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x
      const left = x >= channels ? pixels[at - channels] : 0
      const above = y > 0 ? pixels[at - stride] : 0
      const corner = x >= channels && y > 0 ? pixels[at - stride - channels] : 0
      const predicted = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter]
      pixels[at] = filtered[y * (stride + 1) + 1 + x] + predicted
    }
  }
  return { width, height, channels, pixels }
}

function paeth(left, above, corner) {
  const guess = left + above - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? above : corner
}
