import { isoDate, parseDate } from '../../core/report/calendar'

const numerals = '〇一二三四五六七八九'

/** Chinese numerals up to 31 and years digit by digit: 二〇二二, 二十六. */
function chineseNumber(text: string): number | undefined {
  const digits = text.replace(/[零○Ｏ]/g, '〇')
  if (/^[〇一二三四五六七八九]{4}$/.test(digits))
    return Number([...digits].map((digit) => numerals.indexOf(digit)).join(''))
  const match = /^([一二三]?)(十?)([一二三四五六七八九]?)$/.exec(digits)
  if (!match || digits === '') return undefined
  const [, tens = '', ten = '', ones = ''] = match
  if (!ten) return tens && !ones ? numerals.indexOf(tens) : ones && !tens ? numerals.indexOf(ones) : undefined
  return (tens ? numerals.indexOf(tens) : 1) * 10 + (ones ? numerals.indexOf(ones) : 0)
}

/** A year as written: 2021, ２０２１, 二〇二一. */
export function yearOf(text: string): number | undefined {
  const plain = halfWidth(text)
  const year = /^\d{4}$/.test(plain) ? Number(plain) : chineseNumber(plain)
  return year !== undefined && year >= 2000 && year <= 2100 ? year : undefined
}

/** A text with the Chinese numerals of its dates in figures: 二〇二二年一月一日 is 2022年1月1日. */
export function datesInFigures(text: string): string {
  return text
    .replace(/[〇零○Ｏ一二三四五六七八九]{4}(?=年)/g, (numerals) => String(yearOf(numerals) ?? numerals))
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日])/g, (numerals) => String(chineseNumber(numerals) ?? numerals))
}

/** The ISO date that a line is (2022年1月26日, 二〇二二年一月二十六日, 2022-1-26), and nothing but a date. */
export function dateOf(text: string): string | undefined {
  const line = halfWidth(text)
    .replace(/[\s\u00a0\u3000]+/g, '')
    .replace(/^(日期|发布日期|成文日期):/, '')
  const match =
    /^([\d〇零○Ｏ一二三四五六七八九]{4})[年\-./](元|[\d一二三四五六七八九十]{1,3})[月\-./]([\d一二三四五六七八九十]{1,3})日?$/.exec(
      line,
    )
  if (!match) return undefined
  const year = yearOf(match[1]!)
  const [month, day] = match
    .slice(2)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part === '元' ? 1 : chineseNumber(part)))
  if (!year || !month || !day) return undefined
  const iso = isoDate({ year, month, day })
  return parseDate(iso) ? iso : undefined
}

/** The text with digits and marks in half width. */
export function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
}
