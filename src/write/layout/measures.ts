import type { PageLayout } from './page-layout'

/** All lengths are twips (twentieths of a point; 56.7 to the millimetre) unless a name says otherwise. */

/** A4 with 天头 37 mm, 订口 28 mm and a text area of 156 × 225 mm (GB/T 9704-2012, 5.2.1). */
export const page = {
  width: 11906,
  height: 16838,
  top: 2098,
  right: 1474,
  bottom: 1984,
  left: 1588,
  header: 851,
  /** 25 mm from the edge: the page number's dash then stands 7 mm under the text area (7.5). */
  footer: 1417,
} as const

export const textArea = {
  width: page.width - page.left - page.right,
  height: page.height - page.top - page.bottom,
} as const

/** 28 characters of 三号 fill a line when each takes 15.75 pt (5.2.3): 16 pt less the 0.25 pt below. */
export const character = 315
export const characterSpacing = -5

/** The fixed distance from line to line. */
export function lineHeight(layout: PageLayout): number {
  return Math.round(layout.lineSpacing * 20)
}

/** From line to line of a title: 二号 needs 22 pt; with 30 pt two lines of a title breathe. */
export const titleLine = 600

/** The fixed distance from line to line in tables: with 五号 263, with which table 三 fits one page. */
export function tableLineHeight(layout: PageLayout, points = layout.tableSize): number {
  return Math.round(points * 25.05)
}

/** Width of text in characters: a Chinese character or mark is 1, a letter or digit half of that. */
export function textWidth(text: string): number {
  let width = 0
  for (const char of text) width += isWide(char.codePointAt(0) ?? 0) ? 1 : 0.5
  return width
}

/** Chinese marks among the Latin ones (“ ” — … ·) are set in the Chinese font, so they are wide here. */
function isWide(code: number): boolean {
  return code >= 0x2e80 || (code >= 0x2010 && code <= 0x2027) || code === 0xb7
}
