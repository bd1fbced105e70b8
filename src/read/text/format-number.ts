const digits = '〇一二三四五六七八九'

/** 1 to 99 as Chinese count: 十一, 二十. */
function chinese(value: number): string {
  if (value <= 0 || value > 99) return String(value)
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  return (tens > 1 ? digits[tens] : '') + (tens > 0 ? '十' : '') + (ones > 0 ? digits[ones] : '')
}

/** A number in one of the forms of Word (ST_NumberFormat): 3, 三, ③, c, iii. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'ideographDigital':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return chinese(value)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value)
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
