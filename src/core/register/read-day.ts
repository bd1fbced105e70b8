import { daysIn, isoDate } from '../report/calendar'
import { isPlaceholder } from '../report/cell-reading'
import { serialDate } from '../workbook/serial-date'
import type { SheetCell } from '../workbook/workbook'

/** What a cell says of a day. */
export type DayReading =
  | { readonly is: 'day'; readonly date: string }
  | { readonly is: 'blank' }
  /** 1月2日: a day of a year that is not said. */
  | { readonly is: 'no-year'; readonly month: number; readonly day: number }
  /** A formula that failed or has no result in the file. */
  | { readonly is: 'error' }
  | { readonly is: 'unclear' }

/** What days of a register are read with. */
export interface DayContext {
  readonly date1904: boolean
  /** The report's year: a year in two digits is one of those about it. */
  readonly year: number
}

/** Days of registers lie between these, written as serial numbers too: 2000-01-01 and 2100-01-01, counted from 1900. */
const firstSerial = 36_526
const lastSerial = 73_051
const days1904 = 1462

/**
 * Reads a day in the ways people write it: a date of the workbook, 2026-1-2, 2026/1/2, 2026.1.2, 20260102, 2026年1月2日,
 * 二〇二六年一月二日, 26.1.2, a serial number, with a time or words beside. What can be two days is unclear.
 */
export function readDay(cell: SheetCell | undefined, context: DayContext): DayReading {
  if (!cell) return { is: 'blank' }
  switch (cell.kind) {
    case 'date':
      return { is: 'day', date: cell.date }
    case 'error':
    case 'formula':
      return { is: 'error' }
    case 'number':
      return readNumber(cell.value, context)
    case 'boolean':
      return { is: 'unclear' }
    case 'text':
      return readDayText(cell.text, context)
  }
}

function readNumber(value: number, { date1904 }: DayContext): DayReading {
  const digits = String(value)
  if (/^\d{8}$/.test(digits))
    return dayOf(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6)))
  const shift = date1904 ? days1904 : 0
  const date = value >= firstSerial - shift && value < lastSerial - shift ? serialDate(value, date1904) : undefined
  return date === undefined ? { is: 'unclear' } : { is: 'day', date }
}

const mark = '[-/.年月·、，,。_— ]'
/** Nearly every day that is a text. */
const ordinary = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/
/** Year, month, day in this order; the year has four digits. */
const full = new RegExp(`(\\d{4}) ?${mark} ?(\\d{1,2}) ?${mark} ?(\\d{1,2}) ?[日号]?`, 'g')
const compact = /(\d{4})(\d{2})(\d{2})/g
const shortYear = new RegExp(`^(\\d{2}) ?[-/.年] ?(\\d{1,2}) ?[-/.月] ?(\\d{1,2}) ?[日号]?`)
const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/
const withoutYear = /^(?:(\d{1,2})月(\d{1,2})[日号]?|(\d{1,2})[-/.](\d{1,2}))$/
/** What may stand behind a day: a time, a weekday. */
const clock = /(?:t| |上午|下午|晚上|凌晨)*\d{1,2}(?::|时|点)\d{1,2}(?:(?::|分)\d{1,2})?(?:\.\d+)?秒?分?z?/gi

function readDayText(source: string, context: DayContext): DayReading {
  const usual = ordinary.exec(source)
  if (usual) return dayOf(Number(usual[1]), Number(usual[2]), Number(usual[3]))
  if (source.trim() === '' || isPlaceholder(source)) return { is: 'blank' }
  const text = chineseNumerals(
    source
      .replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
      .replace(/[\s\u00a0\u3000]+/g, ' ')
      .replace(/[－–—―‐−]/g, '-')
      .trim(),
  )
  if (/^\d{5}(\.\d+)?$/.test(text)) return readNumber(Number(text), context)
  for (const pattern of [full, compact]) {
    const found = [...text.matchAll(pattern)]
    if (found.length === 0) continue
    const dates = new Set(
      found.map(([, year, month, day]) => JSON.stringify(dayOf(Number(year), Number(month), Number(day)))),
    )
    const rest = text.replace(pattern, ' ').replace(clock, '')
    // Two days, or digits of something else beside the one: which is meant is not for us to say.
    if (dates.size > 1 || /\d/.test(rest)) return { is: 'unclear' }
    const [, year, month, day] = found[0]!
    return dayOf(Number(year), Number(month), Number(day))
  }
  return readIncomplete(text.replace(clock, '').trim(), context)
}

/** A year in two digits, the year at the end, or no year. */
function readIncomplete(text: string, { year }: DayContext): DayReading {
  const short = shortYear.exec(text)
  if (short && !/\d/.test(text.slice(short[0].length))) {
    const whole = 2000 + Number(short[1])
    if (Math.abs(whole - year) <= 5) return dayOf(whole, Number(short[2]), Number(short[3]))
  }
  const last = dayFirst.exec(text)
  if (last) {
    const [first, second] = [Number(last[1]), Number(last[2])]
    // 3/14/2026 and 14/3/2026 can be one day only; 3/4/2026 can be two.
    if (first > 12) return dayOf(Number(last[3]), second, first)
    if (second > 12 || first === second) return dayOf(Number(last[3]), first, second)
    return { is: 'unclear' }
  }
  const partial = withoutYear.exec(text.replace(/ /g, ''))
  if (partial) {
    const [month, day] = [Number(partial[1] ?? partial[3]), Number(partial[2] ?? partial[4])]
    // Any leap year will do: what is asked is whether there is such a day at all.
    if (dayOf(2024, month, day).is === 'day') return { is: 'no-year', month, day }
  }
  return { is: 'unclear' }
}

function dayOf(year: number, month: number, day: number): DayReading {
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
  return exists ? { is: 'day', date: isoDate({ year, month, day }) } : { is: 'unclear' }
}

const digitOf: Readonly<Record<string, string>> = Object.fromEntries(
  [...'〇零一二三四五六七八九'].map((char, index) => [char, String(Math.max(0, index - 1))]),
)

/** 二〇二六年一月二十日 in digits; other text stays as it is. */
function chineseNumerals(text: string): string {
  if (!/[〇零○Ｏ一二三四五六七八九十]/.test(text)) return text
  return text
    .replace(/[○Ｏ]/g, '〇')
    .replace(/[〇零一二三四五六七八九]{4}(?=年)/g, (year) => [...year].map((char) => digitOf[char]).join(''))
    .replace(/([一二三]?)十([一二三四五六七八九]?)(?=[月日号])/g, (_, tens: string, ones: string) =>
      String((tens ? Number(digitOf[tens]) : 1) * 10 + (ones ? Number(digitOf[ones]) : 0)),
    )
    .replace(/[一二三四五六七八九](?=[月日号])/g, (char) => digitOf[char]!)
}

/**
 * The ISO date of a day as a person types it into a field: all ways of `readDay` that name a year. Undefined where it is
 * no day, or not clear which.
 *
 * @param year the year about which years in two digits lie
 */
export function dateOfText(text: string, year: number): string | undefined {
  const reading = readDayText(text, { date1904: false, year })
  return reading.is === 'day' ? reading.date : undefined
}
