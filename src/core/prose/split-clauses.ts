import { ClauseBuilder, type Clause } from './clause'

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
  Sign,
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
assign('+＋=＝－−', Kind.Sign)
/** What stands before a sign that adds or takes away: 上年结转2件＋新收17件＝…; not 互联网＋, 1月1日－12月31日. */
const counted = new Set('件条项份例宗起次个元%％）)')

const isDigit = (code: number) => code >= 0x30 && code <= 0x39
const isWide = (code: number) => kinds[code] === Kind.Wide
const plainCode = (code: number) => (isWide(code) ? code - 0xfee0 : code)

/**
 * The clauses of a text in the order in which they begin. Marks inside “” and 《》 do not split; what stands in （）
 * becomes clauses of its own; a comma inside a number (11,210) belongs to the number. One pass over the text.
 */
export function splitClauses(text: string): readonly Clause[] {
  return new ClauseSplitter(text).split()
}

class ClauseSplitter {
  private readonly clauses: Clause[] = []
  /** The clauses that the brackets stand in that are open. */
  private readonly outer: ClauseBuilder[] = []
  private now = new ClauseBuilder()
  private sentence = 0
  private quotes = 0
  private asides = false
  /** Where the characters begin that are still to be taken over as they stand. */
  private run = 0

  constructor(private readonly text: string) {}

  split(): readonly Clause[] {
    const { text } = this
    for (let at = 0; at < text.length; at++) {
      const kind = kinds[text.charCodeAt(at)] as Kind
      if (kind !== Kind.Plain) at = this.read(kind, at)
    }
    this.take(text.length)
    this.flush('', text.length)
    while (this.outer.length > 0) {
      this.now = this.outer.pop()!
      this.flush('', text.length)
    }
    if (this.asides) sortByBegin(this.clauses)
    return this.clauses
  }

  /** Reads a character that is not plain, and gives the place of the last that was read with it. */
  private read(kind: Kind, at: number): number {
    switch (kind) {
      case Kind.Mark:
        this.mark(at)
        break
      case Kind.Space:
        this.space(at)
        break
      case Kind.Wide:
        this.take(at)
        this.now.add(String.fromCharCode(plainCode(this.text.charCodeAt(at))), at)
        break
      case Kind.Title:
        return this.title(at)
      case Kind.Quote:
        this.quotes++
        break
      case Kind.Unquote:
        this.quotes = Math.max(0, this.quotes - 1)
        break
      case Kind.Opening:
        this.take(at)
        this.outer.push(this.now)
        this.asides = true
        this.now = new ClauseBuilder()
        break
      case Kind.Closing:
        if (this.outer.length > 0) this.close(at)
        break
      case Kind.Sign:
        this.sign(at)
        break
      case Kind.Plain:
        break
    }
    return at
  }

  /** Takes over what stands before a character as it stands; the character itself is left out. */
  private take(at: number) {
    if (at > this.run) this.now.add(this.text.slice(this.run, at), this.run)
    this.run = at + 1
  }

  /** Ends the clause. */
  private flush(end: string, at: number, aside = this.outer.length > 0) {
    if (this.now.text === '') return
    this.clauses.push(this.now.clause(this.sentence, aside, end, at))
    this.now.clear()
  }

  private mark(at: number) {
    const mark = marks[this.text[at]!]!
    if (mark !== '；' && mark !== '。' && isInsideNumber(this.text, at)) {
      this.take(at)
      this.now.add(',', at)
      return
    }
    if (this.quotes > 0 && mark !== '。') return
    this.take(at)
    this.flush(mark, at)
    if (mark !== '。') return
    this.quotes = 0
    if (this.outer.length === 0) this.sentence++
  }

  /** A sum that is written with signs: each number stands in a clause of its own. */
  private sign(at: number) {
    if (!counted.has(this.text[at - 1] ?? '')) return
    this.take(at)
    this.flush('，', at)
  }

  /** White space stays between two digits alone, else two numbers would become one. */
  private space(at: number) {
    this.take(at)
    const { text } = this.now
    if (isDigit(text.charCodeAt(text.length - 1)) && isDigit(nextCode(this.text, at))) this.now.add(' ', at)
  }

  /** A title loses what it says: its words are none of the sentence. */
  private title(at: number): number {
    const end = this.text.indexOf('》', at)
    if (end < 0 || end - at > longestTitle) return at
    this.take(at)
    this.now.add('《', at)
    this.now.add('》', end)
    this.run = end + 1
    return end
  }

  /** What stood in a bracket becomes part of the clause around it, is left out, or is a clause. */
  private close(at: number) {
    this.take(at)
    const inside = this.now
    const isInline = inline.test(inside.text)
    if (!isInline && !enumerator.test(inside.text)) this.flush('）', at, true)
    this.now = this.outer.pop()!
    if (isInline) this.now.addAll(inside)
  }
}

/** Puts clauses in order of which only those around a bracket are not: hardly anything is moved. */
function sortByBegin(clauses: Clause[]) {
  for (let i = 1; i < clauses.length; i++) {
    const one = clauses[i]!
    let at = i
    for (; at > 0 && clauses[at - 1]!.begin > one.begin; at--) clauses[at] = clauses[at - 1]!
    clauses[at] = one
  }
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
