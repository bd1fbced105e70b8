/** A part of a sentence between two marks, white space and asides taken out; the unit within which words belong together. */
export interface Clause {
  /** Without white space, with ASCII digits, `《》` for the title of a document. */
  readonly text: string
  /** Where its first character stands in the block's text. */
  readonly begin: number
  /** Where each character stands, and the end; undefined where they stand one behind the other from `begin`, as nearly always. */
  readonly offsets: readonly number[] | undefined
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

/** A clause in the making. */
export class ClauseBuilder {
  text = ''
  private begin = 0
  private offsets: number[] | undefined

  /** Adds characters that stand one behind the other in the source from `at`. */
  add(text: string, at: number) {
    if (this.text === '') this.begin = at
    else if (this.offsets || at !== this.begin + this.text.length) this.list(text.length, at)
    this.text += text
  }

  /** Adds what another holds. */
  addAll(other: ClauseBuilder) {
    for (let i = 0; i < other.text.length; i++) this.add(other.text[i]!, other.offsets?.[i] ?? other.begin + i)
  }

  /** The clause, which ends at `at` in the source. */
  clause(sentence: number, aside: boolean, end: string, at: number): Clause {
    const { text, begin } = this
    if (this.offsets || at !== begin + text.length) this.list(1, at)
    return { text, begin, offsets: this.offsets, sentence, aside, end }
  }

  /** Begins anew. */
  clear() {
    this.text = ''
    this.offsets = undefined
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
