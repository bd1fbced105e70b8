import { isCount, measureOf, spanOf, type Figure, type FigureList, type Phrase } from './figure'
import { has, Holds } from './holds'
import { comparable } from './measured'
import { endsList, isOpenEnded, isSharedOut, nothingBefore } from './list-edges'
import type { Passage } from './passage'

type Marker = FigureList['marker']

/** How far back the numbers of a sentence are looked for as wholes. */
const window = 40
/** Lists within lists that are kept open. */
const deepest = 4

/** The lists of a text (其中…其中…; a、b，共N), and which of them are open where the reading stands. */
export class ListStack {
  /** All lists, in their order. */
  readonly lists: FigureList[] = []
  /** The open ones, the innermost last. */
  private stack: FigureList[] = []
  /** The number whose brackets hold the last list. */
  private bracket: Figure | undefined

  /** @param all the figures read so far; it grows while the text is read */
  constructor(private readonly all: readonly Figure[]) {}

  private top(): FigureList | undefined {
    return this.stack[this.stack.length - 1]
  }

  /** Ends all lists. */
  clear() {
    if (this.stack.length > 0) this.stack = []
  }

  /** Opens a list whose wholes stand among the figures from `begin`, or, where a lead needs them, from `beginBefore`. */
  open(marker: Marker, open: boolean, begin: number, beginBefore: number) {
    const list: FigureList = { marker, wholes: this.wholes(marker, begin, beginBefore), items: [], open }
    if (this.stack.length >= deepest) this.stack.shift()
    this.stack.push(list)
    this.lists.push(list)
  }

  /** What the parts of a list may make up. */
  private wholes(marker: Marker, begin: number, beginBefore: number): readonly Figure[] {
    const { all } = this
    const top = this.top()
    const item = top?.items[top.items.length - 1]
    if (item && marker !== 'lead') return [item]
    const countless = all.length === begin || (marker === 'lead' && !all.slice(begin).some(isCount))
    const found: Figure[] = []
    for (let i = Math.max(countless ? beginBefore : begin, all.length - window); i < all.length; i++) {
      const one = all[i]!
      if (!isCount(one) || one.whole || one.passage.clause.aside) continue
      if (marker !== 'lead' || one.counts[0] === 'application') found.push(one)
    }
    const divided = this.lists.filter(({ wholes, items }) => wholes.length === 1 && items.length > 0)
    const rest = found.filter((one) => one.number.value !== 0n && !divided.some(({ wholes }) => wholes[0] === one))
    return rest.length > 0 ? rest : found
  }

  /** The list in which a figure stands, if its measure word is that of the whole. */
  listFor(phrase: Phrase): FigureList | undefined {
    if (phrase.number.kind === 'percent' || phrase.change) return undefined
    const list = this.top()
    if (!list || isSharedOut(phrase)) return undefined
    const measure = measureOf(phrase)
    return list.wholes.some((whole) => measureOf(whole) === measure) ? list : undefined
  }

  /** Ends the lists where a number begins something else. */
  endBefore(phrase: Phrase) {
    if (endsList(phrase, this.top())) this.clear()
  }

  /** Notes that 等 stands behind the last part. */
  leaveOpen(passage: Passage) {
    const last = this.top()
    if (last && isOpenEnded(passage)) last.open = true
  }

  /** Notes that the parts of the lists from one on overlap. */
  overlap(from: number) {
    for (let i = from; i < this.lists.length; i++) this.lists[i]!.overlaps = true
  }

  /** Parts that make up their whole end the list: what follows in a clause of its own is something else. */
  closeComplete() {
    const list = this.top()
    if (!list || list.items.length < 2) return
    let sum = 0n
    for (const { number } of list.items) sum += comparable(number) ?? 0n
    const all = list.wholes.reduce((total, { number }) => total + (comparable(number) ?? 0n), 0n)
    if (sum === all || list.wholes.some(({ number }) => comparable(number) === sum)) this.stack.pop()
  }

  /** At ； a list within a list ends, and any list behind which another one of the same kind begins. */
  endSegment(passages: readonly Passage[], at: number) {
    this.closeComplete()
    if (this.stack.length > 1) this.stack = this.stack.slice(0, 1)
    const { sentence } = passages[at]!.clause
    for (let i = at + 1; i < passages.length; i++) {
      const { clause, kinds } = passages[i]!
      if (clause.sentence !== sentence) return
      if (has(kinds, Holds['list.among']) && i > at + 1) this.clear()
      if (clause.end === '；' || clause.end === '。') return
    }
  }

  /**
   * Reads the numbers of a bracket with `read`, for which the list of the parts of the number before it is the only one;
   * without such a number none is. What was open outside is open again behind it. `inner`: the number stands in the
   * brackets itself.
   */
  within(whole: Figure | undefined, marker: Marker, read: () => void, inner = false) {
    const kept = this.stack
    this.stack = whole ? [this.bracketOf(whole, marker, inner)] : []
    read()
    this.stack = kept
  }

  /** Whether the brackets that were read last divide a number. */
  isDivided(whole: Figure | undefined): boolean {
    return whole !== undefined && this.bracket === whole
  }

  /** The list in brackets behind a number, one where several brackets follow it. */
  private bracketOf(whole: Figure, marker: Marker, inner: boolean): FigureList {
    const goesOn = inner || this.bracket === whole
    if (!inner) this.bracket = whole
    for (let i = this.lists.length - 1; goesOn && i >= Math.max(0, this.lists.length - deepest); i--) {
      const known = this.lists[i]!
      if (known.wholes.length === 1 && known.wholes[0] === whole) return known
    }
    const list: FigureList = { marker, wholes: [whole], items: [], open: false }
    this.lists.push(list)
    return list
  }
}

/** What opens a list before a number: its own word, or, before the first of its clause, what the clause before left. */
export function markerOf(phrase: Phrase, before: Marker | undefined): Marker | undefined {
  if (phrase.number.kind === 'percent' || isSharedOut(phrase)) return undefined
  switch (phrase.marker) {
    case undefined:
    case 'example':
    case 'composed':
    case 'every':
      return before
    case 'from':
      return has(phrase.passage.kinds, Holds['list.composed']) ? 'comprise' : undefined
    case 'each':
      return nothingBefore(phrase) ? 'each' : before
    default:
      return phrase.marker as Marker
  }
}

/** The last of some numbers that stands before a bracket, and whether the bracket touches it. */
export function hostOf(figures: readonly Figure[], begin: number): { whole: Figure | undefined; adjacent: boolean } {
  const hosts = figures.filter((one) => isCount(one) && spanOf(one).to <= begin)
  const whole = hosts[hosts.length - 1]
  return { whole, adjacent: whole !== undefined && begin - spanOf(whole).to <= 2 }
}
