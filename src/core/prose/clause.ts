/** A part of a sentence between two marks, white space and asides taken out; the unit within which words belong together. */
export interface Clause {
  /** Without white space, with ASCII digits, `《》` for the title of a document. */
  readonly text: string
  /** Where each character stands in the block's text; one entry more than characters, for the end. */
  readonly offsets: readonly number[]
  /** Which sentence of the block it belongs to, from 0. */
  readonly sentence: number
  /** Stands in brackets inside another clause. */
  readonly aside: boolean
  /** The mark behind it: `，`, `；`, `：`, `。`, or "" at the end of the text. */
  readonly end: string
}

/** The span of the block's text that a span of a clause came from. */
export function blockSpan(clause: Clause, from: number, to: number): { from: number; to: number } {
  const begin = clause.offsets[from] ?? 0
  return { from: begin, to: to > from ? (clause.offsets[to - 1] ?? begin) + 1 : begin }
}

const marks: Readonly<Record<string, string>> = {
  '，': '，', ',': '，', '；': '；', ';': '；', '：': '：', ':': '：', '。': '。', '！': '。', '!': '。', '？': '。', '?': '。',
}
const opening: Readonly<Record<string, string>> = { '（': '）', '(': '）', '〔': '〕', '[': ']', '【': '】' }
const closing = new Set(['）', ')', '〕', ']', '】'])
/** What may stand in brackets right behind the words that it counts: 予以公开（2件）. */
const inline = /^(占比?)?\d[\d.,]*([%％件条项份例个次起宗]|件次)$/
const enumerator = /^[一二三四五六七八九十\d]{1,3}$/
const longestTitle = 120

class Builder {
  text = ''
  offsets: number[] = []
  put(sign: string, at: number) {
    this.text += sign
    this.offsets.push(at)
  }
  /** Takes over a run of the text as it stands. */
  take(text: string, from: number, to: number) {
    this.text += text.slice(from, to)
    for (let at = from; at < to; at++) this.offsets.push(at)
  }
}

const isDigit = (sign: string | undefined) => sign !== undefined && sign >= '0' && sign <= '9'
const isWide = (sign: string) => (sign >= '０' && sign <= '９') || sign === '．'
const plainSign = (sign: string) => (isWide(sign) ? String.fromCharCode(sign.charCodeAt(0) - 0xfee0) : sign)
/** By far most characters: nothing to decide about them. NaN behind the end is none. */
const isIdeograph = (code: number) => code >= 0x4e00 && code <= 0x9fff
const isSpace = (sign: string) =>
  sign <= ' ' || sign === '\u3000' || sign === '\u00a0' || (sign >= '\u2000' && sign <= '\u200d') || sign === '\ufeff'

/**
 * The clauses of a text in the order in which they begin. Marks inside “” and 《》 do not split; what stands in （）
 * becomes clauses of its own; a comma inside a number (11,210) belongs to the number. One pass over the text.
 */
export function splitClauses(text: string): readonly Clause[] {
  const clauses: Clause[] = []
  const outer: Builder[] = []
  let now = new Builder()
  let sentence = 0
  let quotes = 0
  let asides = false
  const flush = (end: string, at: number, aside: boolean) => {
    if (now.text) {
      now.offsets.push(at)
      clauses.push({ text: now.text, offsets: now.offsets, sentence, aside, end })
    }
    now = new Builder()
  }
  for (let at = 0; at < text.length; at++) {
    const begin = at
    while (isIdeograph(text.charCodeAt(at))) at++
    if (at > begin) now.take(text, begin, at)
    if (at >= text.length) break
    const sign = plainSign(text[at]!)
    if (isSpace(sign)) {
      const next = nextSign(text, at)
      if (isDigit(now.text[now.text.length - 1]) && isDigit(next)) now.put(' ', at)
      continue
    }
    if (sign === '《') {
      const end = text.indexOf('》', at)
      if (end > 0 && end - at <= longestTitle) {
        now.put('《', at)
        now.put('》', end)
        at = end
        continue
      }
    }
    if (sign === '“') quotes++
    if (sign === '”' && quotes > 0) quotes--
    if (opening[sign]) {
      outer.push(now)
      asides = true
      now = new Builder()
      continue
    }
    if (closing.has(sign) && outer.length > 0) {
      const inside = now
      if (inline.test(inside.text)) {
        now = outer.pop()!
        for (let i = 0; i < inside.text.length; i++) now.put(inside.text[i]!, inside.offsets[i]!)
      } else if (enumerator.test(inside.text)) now = outer.pop()!
      else {
        flush('）', at, true)
        now = outer.pop()!
      }
      continue
    }
    const mark = marks[sign]
    const numeric = mark && mark !== '；' && mark !== '。' && isInsideNumber(text, at)
    if (mark && !numeric && (quotes === 0 || mark === '。')) {
      flush(mark, at, outer.length > 0)
      if (mark === '。') {
        if (quotes > 0) quotes = 0
        if (outer.length === 0) sentence++
      }
      continue
    }
    now.put(numeric ? ',' : sign, at)
  }
  flush('', text.length, outer.length > 0)
  while (outer.length > 0) {
    now = outer.pop()!
    flush('', text.length, outer.length > 0)
  }
  return asides ? clauses.sort((a, b) => a.offsets[0]! - b.offsets[0]!) : clauses
}

function nextSign(text: string, at: number): string | undefined {
  let next = at + 1
  while (next < text.length && isSpace(text[next]!)) next++
  const sign = text[next]
  return sign === undefined ? undefined : plainSign(sign)
}

/** A separator of thousands: up to three digits before it and exactly three behind it; or the colon of a time. */
function isInsideNumber(text: string, at: number): boolean {
  const before = /\d+$/.exec(text.slice(Math.max(0, at - 5), at))?.[0] ?? ''
  const behind = /^\d+/.exec(text.slice(at + 1, at + 6))?.[0] ?? ''
  if (text[at] === ':' || text[at] === '：') return before.length > 0 && behind.length === 2 && text[at] === ':'
  return before.length >= 1 && before.length <= 3 && behind.length === 3
}
