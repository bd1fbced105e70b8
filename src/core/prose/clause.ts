/** A part of a sentence between two marks, white space and asides taken out; the unit within which words belong together. */
export interface Clause {
  /** Without white space, with ASCII digits, `《》` for the title of a document. */
  readonly text: string
  /** Where its first character stands in the block's text. */
  readonly begin: number
  /** Where each character stands, and the end; absent where they stand one behind the other from `begin`, as nearly always. */
  readonly offsets?: readonly number[]
  /** Which sentence of the block it belongs to, from 0. */
  readonly sentence: number
  /** Stands in brackets inside another clause. */
  readonly aside: boolean
  /** The mark behind it: `，`, `；`, `：`, `。`, or "" at the end of the text. */
  readonly end: string
}

/** The span of the block's text that a span of a clause came from. */
export function blockSpan({ begin, offsets }: Clause, from: number, to: number): { from: number; to: number } {
  const start = offsets ? (offsets[from] ?? 0) : begin + from
  if (to <= from) return { from: start, to: start }
  return { from: start, to: (offsets ? (offsets[to - 1] ?? start) : begin + to - 1) + 1 }
}

const marks: Readonly<Record<string, string>> = {
  '，': '，',
  ',': '，',
  '；': '；',
  ';': '；',
  '：': '：',
  ':': '：',
  '。': '。',
  '！': '。',
  '!': '。',
  '？': '。',
  '?': '。',
}
/** What may stand in brackets right behind the words that it counts: 予以公开（2件）. */
const inline = /^(占比?)?\d[\d.,]*([%％件条项份例个次起宗]|件次)$/
const enumerator = /^[一二三四五六七八九十\d]{1,3}$/
const longestTitle = 120

/** What a character is to the division into clauses; 0 for by far most, about which there is nothing to decide. */
const enum Kind {
  Plain,
  Space,
  Wide,
  Title,
  Quote,
  Unquote,
  Opening,
  Closing,
  Mark,
}
const kinds = new Uint8Array(0x10000)
const assign = (chars: string, kind: Kind) => {
  for (const char of chars) kinds[char.charCodeAt(0)] = kind
}
for (let code = 0; code <= 0x20; code++) kinds[code] = Kind.Space
for (let code = 0x2000; code <= 0x200d; code++) kinds[code] = Kind.Space
assign('\u3000\u00a0\ufeff', Kind.Space)
assign('０１２３４５６７８９．', Kind.Wide)
assign('《', Kind.Title)
assign('“', Kind.Quote)
assign('”', Kind.Unquote)
assign('（(〔[【', Kind.Opening)
assign('）)〕]】', Kind.Closing)
assign(Object.keys(marks).join(''), Kind.Mark)

/** A clause in the making. */
class Builder {
  text = ''
  begin = 0
  private offsets: number[] | undefined

  /** Adds characters that stand one behind the other in the source from `at`. */
  add(text: string, at: number) {
    if (this.text === '') this.begin = at
    else if (this.offsets || at !== this.begin + this.text.length) this.list(text.length, at)
    this.text += text
  }

  /** Where a character of the clause stands. */
  offset(index: number): number {
    return this.offsets?.[index] ?? this.begin + index
  }

  clause(sentence: number, aside: boolean, end: string, at: number): Clause {
    const { text, begin } = this
    if (this.offsets || at !== begin + text.length) this.list(1, at)
    return this.offsets
      ? { text, begin, offsets: this.offsets, sentence, aside, end }
      : { text, begin, sentence, aside, end }
  }

  /** Writes down from now on where each character stands. */
  private list(length: number, at: number) {
    if (!this.offsets) {
      this.offsets = []
      for (let index = 0; index < this.text.length; index++) this.offsets.push(this.begin + index)
    }
    for (let index = 0; index < length; index++) this.offsets.push(at + index)
  }
}

const isDigit = (code: number) => code >= 0x30 && code <= 0x39
const isWide = (code: number) => kinds[code] === Kind.Wide
const plainCode = (code: number) => (isWide(code) ? code - 0xfee0 : code)

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
  /** Where the characters begin that are still to be taken over as they stand. */
  let run = 0
  const take = (at: number) => {
    if (at > run) now.add(text.slice(run, at), run)
    run = at + 1
  }
  const flush = (end: string, at: number, aside: boolean) => {
    if (now.text) {
      clauses.push(now.clause(sentence, aside, end, at))
      now = new Builder()
    }
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const kind = kinds[code] as Kind
    if (kind === Kind.Plain) continue
    if (kind === Kind.Mark) {
      const mark = marks[text[at]!]!
      if (mark !== '；' && mark !== '。' && isInsideNumber(text, at)) {
        take(at)
        now.add(',', at)
      } else if (quotes === 0 || mark === '。') {
        take(at)
        flush(mark, at, outer.length > 0)
        if (mark === '。') {
          quotes = 0
          if (outer.length === 0) sentence++
        }
      }
    } else if (kind === Kind.Space) {
      take(at)
      if (isDigit(now.text.charCodeAt(now.text.length - 1)) && isDigit(nextCode(text, at))) now.add(' ', at)
    } else if (kind === Kind.Wide) {
      take(at)
      now.add(String.fromCharCode(plainCode(code)), at)
    } else if (kind === Kind.Title) {
      const end = text.indexOf('》', at)
      if (end > 0 && end - at <= longestTitle) {
        take(at)
        now.add('《', at)
        now.add('》', end)
        at = end
        run = end + 1
      }
    } else if (kind === Kind.Quote) quotes++
    else if (kind === Kind.Unquote) quotes = Math.max(0, quotes - 1)
    else if (kind === Kind.Opening) {
      take(at)
      outer.push(now)
      asides = true
      now = new Builder()
    } else if (outer.length > 0) {
      take(at)
      const inside = now
      if (inline.test(inside.text)) {
        now = outer.pop()!
        for (let i = 0; i < inside.text.length; i++) now.add(inside.text[i]!, inside.offset(i))
      } else {
        if (!enumerator.test(inside.text)) flush('）', at, true)
        now = outer.pop()!
      }
    }
  }
  take(text.length)
  flush('', text.length, outer.length > 0)
  while (outer.length > 0) {
    now = outer.pop()!
    flush('', text.length, outer.length > 0)
  }
  return asides ? clauses.sort((a, b) => a.begin - b.begin) : clauses
}

/** The next character that is no white space; NaN at the end. */
function nextCode(text: string, at: number): number {
  let next = at + 1
  while (next < text.length && kinds[text.charCodeAt(next)] === Kind.Space) next++
  return plainCode(text.charCodeAt(next))
}

/** A separator of thousands: up to three digits before it and exactly three behind it; or the colon of a time. */
function isInsideNumber(text: string, at: number): boolean {
  if (!isDigit(text.charCodeAt(at - 1))) return false
  let behind = 0
  while (behind < 4 && isDigit(text.charCodeAt(at + 1 + behind))) behind++
  if (text[at] === ':' || text[at] === '：') return behind === 2 && text[at] === ':'
  let before = 1
  while (before < 4 && isDigit(text.charCodeAt(at - 1 - before))) before++
  return before <= 3 && behind === 3
}
