/** A text at a place: points from the left and from the top of a page of A4. */
export interface Written {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
}

/** A page: its texts, and lines from one point to another. */
export interface MadePage {
  readonly texts: readonly Written[]
  readonly lines?: readonly (readonly [number, number, number, number])[]
  /** Draws the lines as thin filled areas, as browsers and Word do. */
  readonly filled?: true
}

/** How the font says what its codes mean: by a map inside the file, or by a map of Adobe that readers have to know. */
export type Encoding = 'Identity-H' | 'UniGB-UCS2-H'

/** How wide a text is when printed in a made PDF. */
export function widthOf(text: string, size = 10): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 128 ? 0.5 : 1), 0) * size
}

const everyCharacter =
  '/CIDInit/ProcSet findresource begin 12 dict begin begincmap /CMapName/All def 1 begincodespacerange <0000><FFFF> endcodespacerange 1 beginbfrange <0000><FFFF><0000> endbfrange endcmap end end'

const hex = (text: string) =>
  [...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('')

function content({ texts, lines = [], filled }: MadePage): string {
  const drawn = lines.map(([x1, y1, x2, y2]) =>
    filled
      ? `${Math.min(x1, x2) - 0.25} ${842 - Math.max(y1, y2) - 0.25} ${Math.abs(x2 - x1) + 0.5} ${Math.abs(y2 - y1) + 0.5} re f`
      : `${x1} ${842 - y1} m ${x2} ${842 - y2} l S`,
  )
  const written = texts.map(({ text, x, y, size = 10 }) => `BT /F1 ${size} Tf ${x} ${842 - y} Td <${hex(text)}> Tj ET`)
  return [...drawn, ...written].join('\n')
}

/**
 * A PDF of these pages. Its font is not embedded: Chinese characters are one wide, all others half. `alter` changes the
 * operators of a page, one a line.
 */
export function madePdf(
  pages: readonly MadePage[],
  encoding: Encoding = 'Identity-H',
  alter = (operators: string) => operators,
): Uint8Array {
  const stream = (text: string) => `<</Length ${text.length}>>stream\n${text}\nendstream`
  const first = 7
  const widths = encoding === 'Identity-H' ? '/W[0[500] 1 126 500]' : '/W[1 95 500]'
  const ordering = encoding === 'Identity-H' ? 'Identity' : 'GB1'
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${pages.map((_, index) => `${first + index * 2} 0 R`).join(' ')}]/Count ${pages.length}>>`,
    `<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/${encoding}/DescendantFonts[4 0 R]${encoding === 'Identity-H' ? '/ToUnicode 6 0 R' : ''}>>`,
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(${ordering})/Supplement 2>>/DW 1000${widths}/FontDescriptor 5 0 R>>`,
    '<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>',
    stream(everyCharacter),
    ...pages.flatMap((page, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${first + index * 2 + 1} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
      stream(alter(content(page))),
    ]),
  ]
  return pdfFile(objects)
}

/** A PDF of these objects, numbered from 1; the first is the catalogue. */
export function pdfFile(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const xref = text.length
  const entries = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF`
  return new TextEncoder().encode(text)
}
