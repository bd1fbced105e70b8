/** What a number format of a workbook makes of a number (ECMA-376 part 1, 18.8.30). */
export interface NumberFormat {
  readonly isDate: boolean
  /** The format itself: General, 0.00, yyyy"年"m"月"d"日". */
  readonly code: string
}

/**
 * The formats that have a number and no code in the file. 27 to 36 and 50 to 58 are dates in Chinese, Japanese and
 * Korean editions, and are in no other use.
 */
const builtIn: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'h"时"mm"分"',
  35: 'h"时"mm"分"ss"秒"',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  49: '@',
  55: 'h"时"mm"分"',
  56: 'h"时"mm"分"ss"秒"',
}

/** The format with this number; `code` is what the file says of it. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  const isLocalDate = (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
  const own = code ?? builtIn[id] ?? (isLocalDate ? 'yyyy/m/d' : 'General')
  return { code: own, isDate: isDateCode(own) }
}

/** Whether a code shows days: it has years or days outside its texts. A month beside hours is a minute. */
function isDateCode(code: string): boolean {
  const bare = (code.split(';')[0] ?? '')
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .replace(/general/gi, '')
    .replace(/AM\/PM|A\/P|上午\/下午/gi, '')
    .replace(/[0#?.]E[+-]/gi, '')
    .toLowerCase()
  if (/[0#?]/.test(bare.replace(/s\.0+/g, 's'))) return false
  return /[ydeg]|a{3,4}/.test(bare) || (/m/.test(bare) && !/[hs]/.test(bare))
}

/** A day as its format shows it: 2026年1月2日 where the format has these words, else 2026-01-02. */
export function shownDate(iso: string, { code }: NumberFormat): string {
  const [year, month, day] = iso.split('-').map(Number)
  return code.includes('年') && code.includes('日') ? `${year}年${month}月${day}日` : iso
}

/** A number as its format shows it: digits after the point, separators, percent, and the words around it. */
export function shownNumber(value: number, { code }: NumberFormat): string {
  const sections = splitSections(code)
  const own = value < 0 ? sections[1] : value === 0 ? sections[2] : undefined
  const parts = shape.exec((own ?? sections[0] ?? '').replace(/\[[^\]]*\]|[_*]./g, ''))
  const [, before = '', digits = '', percent = '', behind = ''] = parts ?? []
  if (!parts || /[ehs@]/i.test(before + behind)) return plainNumber(value)
  // A section of its own for negative numbers says how their sign is shown.
  const size = (value < 0 && own !== undefined ? -value : value) * (percent ? 100 : 1)
  return literal(before) + withDigits(size, digits) + percent + literal(behind)
}

/** A section of a code: words, the places of digits, a percent sign, words. */
const shape = /^((?:"[^"]*"|\\.|[^0#?"\\])*)([0#?][0#?,]*(?:\.[0#?]+)?)(%?)((?:"[^"]*"|\\.|[^"\\])*)$/

/** A number in the places of digits of a code: 0.0#, #,##0. */
function withDigits(value: number, digits: string): string {
  const decimals = /\.([0#?]+)/.exec(digits)?.[1] ?? ''
  let text = value.toFixed(decimals.length)
  for (let left = /#*$/.exec(decimals)?.[0].length ?? 0; left > 0 && text.endsWith('0'); left--)
    text = text.slice(0, -1)
  text = text.replace(/\.$/, '')
  const places = /^[#?,]*(0*)/.exec(digits)?.[1]?.length ?? 0
  text = text.replace(/\d+/, (whole) => whole.padStart(places, '0'))
  return digits.includes(',') ? text.replace(/^(-?\d+)/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ',')) : text
}

/** A number without a format: at most fifteen digits, as programs hold no more. */
function plainNumber(value: number): string {
  return String(Number(value.toPrecision(15)))
}

/** The parts of a code for positive, negative and other numbers; a ; inside quotation marks parts nothing. */
function splitSections(code: string): string[] {
  return (code.match(/(?:"[^"]*"|\\.|[^;])+/g) ?? []).map((one) => one.trim())
}

function literal(text: string): string {
  return text.replace(/\\(.)|"/g, '$1')
}
