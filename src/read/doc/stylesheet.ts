import type { ParagraphStyle } from '../docx/styles'
import { characterChanges, paragraphChanges } from './properties'
import { viewOf } from './sprm'

/** A style of paragraphs or characters ([MS-DOC] 2.9.257 STD), with what it takes from the style it is based on. */
export type DocStyle = ParagraphStyle

/** The styles of a file by their index (istd). */
export type Stylesheet = readonly (DocStyle | undefined)[]

/** Styles that every Word has, by their number (sti), under the names that readers know; headings are 1 to 9. */
const builtIn: Readonly<Record<number, string>> = { 34: 'caption', 62: 'title', 64: 'signature', 76: 'date' }

/** The index that says that a style is based on none. */
const noStyle = 0x0fff

interface Definition {
  readonly base: number
  readonly own: DocStyle
}

/**
 * Reads the style sheet ([MS-DOC] 2.9.271 STSH). A style that cannot be read says nothing; one that is based on itself,
 * by whatever way, takes nothing.
 */
export function readStylesheet(sheet: DataView | undefined): Stylesheet {
  if (!sheet) return []
  const headerSize = sheet.getUint16(0, true)
  const count = Math.min(sheet.getUint16(2, true), noStyle)
  const baseSize = sheet.getUint16(4, true)
  const definitions: (Definition | undefined)[] = []
  let at = 2 + headerSize
  for (let index = 0; index < count && at + 2 <= sheet.byteLength; index++) {
    const size = sheet.getUint16(at, true)
    at += 2
    if (at + size > sheet.byteLength) break
    const bytes = new Uint8Array(sheet.buffer, sheet.byteOffset + at, size)
    definitions.push(size > baseSize ? definitionOf(bytes, baseSize) : undefined)
    at += size
  }
  const styles: (DocStyle | undefined)[] = []
  const resolve = (index: number, depth: number): DocStyle | undefined => {
    const definition = definitions[index]
    if (!definition || styles[index]) return styles[index]
    const base = definition.base !== noStyle && depth < 20 ? resolve(definition.base, depth + 1) : undefined
    styles[index] = base ? { ...base, ...definition.own } : definition.own
    return styles[index]
  }
  definitions.forEach((_, index) => resolve(index, 0))
  return styles
}

/** A definition: its head, its name, and the modifiers of paragraphs and of characters, each at an even place. */
function definitionOf(bytes: Uint8Array, baseSize: number): Definition | undefined {
  const view = viewOf(bytes)
  const number = view.getUint16(0, true) & 0x0fff
  const second = view.getUint16(2, true)
  const [kind, base] = [second & 0x000f, second >>> 4]
  const parts = view.getUint16(4, true) & 0x000f
  const evenSize = baseSize + (baseSize & 1)
  const characters = evenSize + 2 <= bytes.length ? view.getUint16(evenSize, true) : 0
  const name = nameAt(bytes, evenSize + 2, characters)
  const found: Uint8Array[] = []
  let at = evenSize + 2 + (characters + 1) * 2
  for (let index = 0; index < parts && at + 2 <= bytes.length; index++) {
    const size = view.getUint16(at, true)
    found.push(bytes.subarray(at + 2, at + 2 + size))
    at += 2 + size + (size & 1)
  }
  const isParagraph = kind === 1
  const [first, second_] = found
  const paragraph = isParagraph && first ? paragraphChanges(first.subarray(2)) : {}
  const character = characterChanges((isParagraph ? second_ : kind === 2 ? first : undefined) ?? new Uint8Array())
  const known = builtIn[number]
  const outline = paragraph.outline ?? (isParagraph && number >= 1 && number <= 9 ? number - 1 : undefined)
  return {
    base,
    own: {
      name: known ?? name.toLowerCase(),
      ...(outline !== undefined ? { outline } : {}),
      ...(paragraph.list !== undefined ? { list: String(paragraph.list) } : {}),
      ...(paragraph.level !== undefined ? { level: paragraph.level } : {}),
      ...(character.vanish !== undefined ? { hidden: (character.vanish & 1) === 1 } : {}),
    },
  }
}

function nameAt(bytes: Uint8Array, from: number, characters: number): string {
  const units = bytes.subarray(from, from + Math.min(characters, 255) * 2)
  return new TextDecoder('utf-16le').decode(units)
}
