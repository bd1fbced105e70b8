import { forEachSprm, sprm, viewOf } from './sprm'

/** What modifiers change of characters; what they do not name is absent. */
export interface CharacterChanges {
  /** Index of a style of characters. */
  readonly style?: number
  /** Toggles: 0 off, 1 on, 0x80 as the style, 0x81 not as the style ([MS-DOC] 2.9.327 ToggleOperand). */
  readonly bold?: number
  readonly vanish?: number
  /** Tracked as deleted, as inserted. */
  readonly deleted?: boolean
  readonly inserted?: boolean
  /** The characters stand for something: a picture, a mark, a field. */
  readonly special?: boolean
  /** Where the picture lies in the stream Data. */
  readonly picture?: number
  /** What lies there is no picture: data of a form field, an object. */
  readonly data?: boolean
  readonly object?: boolean
}

/** What modifiers change of a paragraph. */
export interface ParagraphChanges {
  readonly style?: number
  /** 0 to 8; 9 is text. */
  readonly outline?: number
  /** Index of a list among the overrides, from 1; 0 is none. */
  readonly list?: number
  readonly level?: number
  readonly inTable?: boolean
  /** The paragraph ends a row. */
  readonly rowEnd?: boolean
  /** How deep the table lies in tables. */
  readonly depth?: number
  /** The same two in a table inside a cell. */
  readonly innerCellEnd?: boolean
  readonly innerRowEnd?: boolean
  /** Where in the stream Data further modifiers lie. */
  readonly further?: number
}

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] }

/** How a modifier changes characters. */
const ofCharacters: Readonly<
  Record<number, (changes: Writable<CharacterChanges>, list: DataView, at: number) => void>
> = {
  [sprm.cIstd]: (changes, list, at) => (changes.style = list.getUint16(at, true)),
  [sprm.cBold]: (changes, list, at) => (changes.bold = list.getUint8(at)),
  [sprm.cVanish]: (changes, list, at) => (changes.vanish = list.getUint8(at)),
  [sprm.cRMarkDel]: (changes, list, at) => (changes.deleted = list.getUint8(at) !== 0),
  [sprm.cRMarkIns]: (changes, list, at) => (changes.inserted = list.getUint8(at) !== 0),
  [sprm.cSpec]: (changes, list, at) => (changes.special = list.getUint8(at) !== 0),
  [sprm.cPicLocation]: (changes, list, at) => {
    changes.picture = list.getUint32(at, true)
    changes.special = true
  },
  [sprm.cData]: (changes, list, at) => (changes.data = list.getUint8(at) !== 0),
  [sprm.cOle2]: (changes, list, at) => (changes.object = list.getUint8(at) !== 0),
  // All that was said before is taken back but the marks of what the characters are.
  [sprm.cPlain]: (changes) => {
    delete changes.style
    delete changes.bold
    delete changes.vanish
  },
}

/** How a modifier changes a paragraph. */
const ofParagraphs: Readonly<
  Record<number, (changes: Writable<ParagraphChanges>, list: DataView, at: number) => void>
> = {
  [sprm.pIstd]: (changes, list, at) => (changes.style = list.getUint16(at, true)),
  [sprm.pOutLvl]: (changes, list, at) => (changes.outline = list.getUint8(at)),
  [sprm.pIlfo]: (changes, list, at) => (changes.list = list.getUint16(at, true)),
  [sprm.pIlvl]: (changes, list, at) => (changes.level = list.getUint8(at)),
  [sprm.pInTable]: (changes, list, at) => (changes.inTable = list.getUint8(at) !== 0),
  [sprm.pTtp]: (changes, list, at) => (changes.rowEnd = list.getUint8(at) !== 0),
  [sprm.pItap]: (changes, list, at) => (changes.depth = list.getUint32(at, true)),
  [sprm.pInnerTableCell]: (changes, list, at) => (changes.innerCellEnd = list.getUint8(at) !== 0),
  [sprm.pInnerTtp]: (changes, list, at) => (changes.innerRowEnd = list.getUint8(at) !== 0),
  [sprm.pHugePapx]: (changes, list, at) => (changes.further = list.getUint32(at, true)),
  [sprm.pHugePapxOld]: (changes, list, at) => (changes.further = list.getUint32(at, true)),
}

/** The changes that a list of modifiers makes to characters. */
export function characterChanges(list: Uint8Array): CharacterChanges {
  const changes: CharacterChanges = {}
  const view = viewOf(list)
  forEachSprm(view, (code, at) => void ofCharacters[code]?.(changes, view, at))
  return changes
}

/** The changes that a list of modifiers makes to a paragraph. */
export function paragraphChanges(list: Uint8Array): ParagraphChanges {
  const changes: ParagraphChanges = {}
  const view = viewOf(list)
  forEachSprm(view, (code, at) => void ofParagraphs[code]?.(changes, view, at))
  return changes
}
