import { countLists, type CountedList, type ListLevel, type Numbering } from '../text/list-counter'

/** Forms of numbers in the order of their codes ([MS-OSHARED] 2.2.1.3 MSONFC), under their names in ST_NumberFormat. */
const formats: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  16: 'japaneseCounting',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  35: 'taiwaneseCountingThousand',
  36: 'ideographDigital',
  37: 'chineseCounting',
  39: 'chineseCountingThousand',
  255: 'none',
}

const levelsOfList = 9
/** Most characters of the text around a number. */
const longestText = 60

/**
 * The lists of a file, by their index among the overrides (ilfo, from 1): definitions (PlfLst, [MS-DOC] 2.9.191, with
 * LSTF and LVL) and overrides (PlfLfo, 2.9.190). What cannot be read of them numbers nothing.
 * @param levels the bytes behind the definitions, where their levels lie
 */
export function listNumbering(
  definitions: DataView | undefined,
  levels: DataView | undefined,
  overrides: DataView | undefined,
): Numbering {
  const lists = new Map<string, CountedList>()
  try {
    if (definitions && levels && overrides) readOverrides(overrides, readDefinitions(definitions, levels), lists)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return countLists(lists)
}

function readDefinitions(definitions: DataView, levels: DataView): Map<number, Map<number, ListLevel>> {
  const found = new Map<number, Map<number, ListLevel>>()
  const count = definitions.getUint16(0, true)
  let at = 0
  for (let index = 0; index < count; index++) {
    const from = 2 + index * 28
    const isSimple = (definitions.getUint8(from + 26) & 1) === 1
    const own = new Map<number, ListLevel>()
    for (let level = 0; level < (isSimple ? 1 : levelsOfList); level++) {
      const read = readLevel(levels, at)
      own.set(level, read.level)
      at = read.end
    }
    found.set(definitions.getInt32(from, true), own)
  }
  return found
}

/** LVL ([MS-DOC] 2.9.150): its head, two lists of modifiers, and the text, in which the numbers 0 to 8 stand for levels. */
function readLevel(view: DataView, at: number): { readonly level: ListLevel; readonly end: number } {
  const format = view.getUint8(at + 4)
  const text = at + 28 + view.getUint8(at + 24) + view.getUint8(at + 25)
  const length = view.getUint16(text, true)
  const units = Array.from({ length: Math.min(length, longestText) }, (_, index) =>
    view.getUint16(text + 2 + index * 2, true),
  )
  return {
    level: {
      format: formats[format] ?? 'decimal',
      text: units.map((unit) => (unit < levelsOfList ? `%${unit + 1}` : String.fromCharCode(unit))).join(''),
      start: view.getInt32(at, true),
    },
    end: text + 2 + length * 2,
  }
}

/** LFO with its LFOData ([MS-DOC] 2.9.131, 2.9.132): which list, and levels that it makes begin anew or look otherwise. */
function readOverrides(
  view: DataView,
  definitions: ReadonlyMap<number, ReadonlyMap<number, ListLevel>>,
  lists: Map<string, CountedList>,
): void {
  const count = view.getUint32(0, true)
  let at = 4 + count * 16
  for (let index = 0; index < count; index++) {
    const from = 4 + index * 16
    const id = view.getInt32(from, true)
    const levels = new Map(definitions.get(id) ?? [])
    const changes = view.getUint8(from + 12)
    at += 4
    let isAnew = false
    for (let change = 0; change < changes; change++) {
      const start = view.getInt32(at, true)
      const flags = view.getUint32(at + 4, true)
      at += 8
      const index = flags & 0x0f
      if (flags & 0x20) {
        const read = readLevel(view, at)
        levels.set(index, read.level)
        at = read.end
      }
      const before = levels.get(index)
      if (flags & 0x10 && before) levels.set(index, { ...before, start })
      isAnew ||= (flags & 0x30) !== 0
    }
    // Lists of one definition count on together, unless one begins anew.
    lists.set(String(index + 1), { counters: isAnew ? `override ${index}` : `list ${id}`, levels })
  }
}
