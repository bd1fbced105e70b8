const digits = '〇一二三四五六七八九'

/** 1 to 99 as Chinese count: 十一, 二十. */
function chinese(value: number): string {
  if (value <= 0 || value > 99) return String(value)
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  return (tens > 1 ? digits[tens] : '') + (tens > 0 ? '十' : '') + (ones > 0 ? digits[ones] : '')
}

/** Forms whose numbers are characters that follow each other: the first one, and how many there are. */
const characters: Readonly<Record<string, readonly [string, number]>> = {
  decimalEnclosedCircle: ['①', 20],
  decimalEnclosedCircleChinese: ['①', 20],
  decimalEnclosedFullstop: ['⒈', 20],
  decimalEnclosedParen: ['⑴', 20],
  ideographEnclosedCircle: ['㈠', 10],
}

/** Signs that are counted in turn. */
const signs: Readonly<Record<string, string>> = {
  ideographTraditional: '甲乙丙丁戊己庚辛壬癸',
  ideographZodiac: '子丑寅卯辰巳午未申酉戌亥',
}

/** A number in one of the forms of Word (ST_NumberFormat): 3, 三, ③, c, iii. */
export function formatNumber(value: number, format: string): string {
  const [first, most] = characters[format] ?? ['', 0]
  if (value >= 1 && value <= most) return String.fromCharCode(first.charCodeAt(0) + value - 1)
  const sign = signs[format]?.charAt(value - 1)
  if (sign) return sign
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'ideographDigital':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return chinese(value)
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'decimalFullWidth':
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))
    case 'upperLetter':
      return String.fromCharCode(65 + ((value - 1) % 26))
    case 'lowerLetter':
      return String.fromCharCode(97 + ((value - 1) % 26))
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    default:
      return String(value)
  }
}

function roman(value: number): string {
  const parts: readonly (readonly [number, string])[] = [
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = Math.min(value, 89)
  let text = ''
  for (const [size, letters] of parts) for (; rest >= size; rest -= size) text += letters
  return text
}
