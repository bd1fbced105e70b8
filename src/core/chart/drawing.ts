/** Pieces of which drawings are made: SVG as text, with attributes only, so that it looks the same wherever it stands. */

/** Width of every drawing and size of its letters, in pixels of the page: a line of text is 590 wide, 五号 is 14. */
export const drawingWidth = 600
export const letter = 14
export const lineHeight = 18

/** The one colour; what tells series apart is how they are filled, which a print without colour keeps. */
export const ink = '#1f4e79'
const paper = '#fff'

/** What a drawing becomes: its elements, and how high it is. */
export interface Drawn {
  readonly content: string
  readonly height: number
}

/** Text as content or attribute of SVG, which is XML: without characters that XML cannot hold. */
export function escapeSvg(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu, '')
    .replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)
}

/** A length to a tenth of a pixel. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10)
}

/** How wide a text is drawn, about: a Chinese character takes its size, a letter or digit a little more than half of it. */
export function widthOf(text: string, size = letter): number {
  let width = 0
  for (const char of text) width += char.codePointAt(0)! >= 0x2000 ? size : size * 0.56
  return width
}

/** A text in lines no wider than `width`; what does not fit `most` lines ends with …, whole in the words for the ear. */
export function wrap(text: string, width: number, most: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of unbroken(text.replace(/\s+/g, ' ').trim(), width)) {
    if (line !== '' && widthOf(line + piece) > width) {
      lines.push(line)
      line = ''
    }
    line += piece
  }
  lines.push(line)
  if (lines.length <= most) return lines
  const chars = Array.from(lines[most - 1]!)
  return [...lines.slice(0, most - 1), `${chars.slice(0, Math.max(1, chars.length - 1)).join('')}…`]
}

/** What may not be divided: a number, and a mark with the character that it belongs to; one too wide for a line breaks all the same. */
function unbroken(text: string, width: number): readonly string[] {
  const pieces = text.match(/[\dA-Za-z][\dA-Za-z.,%]*|[（《“]?.[，。、；：）》”％]*/gsu) ?? []
  return pieces.flatMap((piece) => (widthOf(piece) > width ? Array.from(piece) : [piece]))
}

/** Words at a place; `y` is the middle of the line. */
export function label(
  text: string,
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end' = 'start',
  more = '',
): string {
  if (text === '') return ''
  const side = anchor === 'start' ? '' : ` text-anchor="${anchor}"`
  return `<text x="${px(x)}" y="${px(y + letter * 0.36)}"${side}${more}>${escapeSvg(text)}</text>`
}

/** Lines one under another around a middle height. */
export function labelLines(
  lines: readonly string[],
  x: number,
  middle: number,
  anchor: 'start' | 'middle' | 'end',
): string {
  const top = middle - ((lines.length - 1) * lineHeight) / 2
  return lines.map((line, at) => label(line, x, top + at * lineHeight, anchor)).join('')
}

/** A straight line. */
export function line(x1: number, y1: number, x2: number, y2: number, more = ' stroke="#000"'): string {
  return `<line x1="${px(x1)}" y1="${px(y1)}" x2="${px(x2)}" y2="${px(y2)}"${more}/>`
}

/** A filled rectangle with an edge. */
export function box(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${px(x)}" y="${px(y)}" width="${px(Math.max(0, width))}" height="${px(Math.max(0, height))}" fill="${fill}" stroke="${ink}"/>`
}

/** Two plain greys and what is drawn of lines and dots: told apart on any printer. The numbers are sizes of the tile. */
const fills: readonly (string | { readonly tile: number; readonly drawn: string })[] = [
  ink,
  { tile: 6, drawn: 'M-1,1l2,-2M0,6l6,-6M5,7l2,-2' },
  '#c9d6e5',
  { tile: 5, drawn: 'M0,2.5h2' },
  { tile: 7, drawn: 'M0,0l7,7M0,7l7,-7' },
  { tile: 5, drawn: 'M0,2.5h5' },
  paper,
  { tile: 5, drawn: 'M2.5,0v5' },
]

/** How a series or a slice is filled: one after another, again from the first behind the last. */
export function fillOf(index: number, id: string): string {
  const at = index % fills.length
  const fill = fills[at]!
  return typeof fill === 'string' ? fill : `url(#${id}-${at})`
}

/** The patterns of the first fills, to be put into a drawing that uses them. */
export function patterns(count: number, id: string): string {
  const used = fills
    .slice(0, count)
    .flatMap((fill, at) =>
      typeof fill === 'string'
        ? []
        : [
            `<pattern id="${id}-${at}" width="${fill.tile}" height="${fill.tile}" patternUnits="userSpaceOnUse">` +
              `<path d="M0,0h${fill.tile}v${fill.tile}h-${fill.tile}z" fill="${paper}"/>` +
              `<path d="${fill.drawn}" stroke="${ink}" stroke-width="1.4"/></pattern>`,
          ],
    )
  return used.length > 0 ? `<defs>${used.join('')}</defs>` : ''
}
