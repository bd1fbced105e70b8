import { bands, writeBandKeys } from './signatures'
import type { MaskedSentence } from './masked-text'

/** What is kept of the sentences of one report to find them in others: a few numbers for each. */
export interface SignedText {
  /** The keys of their bands, sentence by sentence. */
  readonly keys: Uint32Array
  /** Their characters. */
  readonly lengths: Uint16Array
}

/** Signs the sentences of a report. */
export function signText(sentences: readonly MaskedSentence[]): SignedText {
  const keys = new Uint32Array(sentences.length * bands)
  const lengths = new Uint16Array(sentences.length)
  sentences.forEach(({ plain }, at) => {
    writeBandKeys(plain, keys, at * bands)
    lengths[at] = Math.min(plain.length, longest)
  })
  return { keys, lengths }
}

/** What a length of 16 bits holds. */
const longest = 2 ** 16 - 1

/** Sentences of many reports, put together by their bands. Sentences are numbered through, report by report. */
export interface SentenceIndex {
  /** The report of each sentence. */
  readonly reportOf: Uint32Array
  /** The first sentence of each report, and behind the last one the number of all. */
  readonly firstOf: Uint32Array
  /** The sentences of all buckets, one bucket after the other. */
  readonly members: Uint32Array
  /** By sentence and band: where its bucket begins in `members`, and where it ends; both 0 where all share it. */
  readonly begin: Uint32Array
  readonly end: Uint32Array
  /** And where in it the sentence itself stands. */
  readonly place: Uint32Array
  /** Whether a sentence stands in so many reports that it says nothing. */
  isCommon(sentence: number): boolean
}

/** Numbers of sentences are packed behind their key into one number of 53 bits: as many as this. */
const room = 2 ** 21

/** How many reports may share a sentence before it counts as everybody's. */
export function commonLimit(reports: number): number {
  return Math.max(8, Math.floor(reports / 4))
}

/** @param texts the sentences of each report; together no more than two million */
export function indexSentences(texts: readonly SignedText[]): SentenceIndex {
  const firstOf = new Uint32Array(texts.length + 1)
  texts.forEach(({ lengths }, report) => (firstOf[report + 1] = firstOf[report]! + lengths.length))
  const count = firstOf[texts.length]!
  const reportOf = new Uint32Array(count)
  const keys = new Uint32Array(count * bands)
  texts.forEach((text, report) => {
    reportOf.fill(report, firstOf[report], firstOf[report + 1])
    keys.set(text.keys, firstOf[report]! * bands)
  })
  const limit = commonLimit(texts.length)
  const crowded = new Uint8Array(count)
  const members = new Uint32Array(count * bands)
  const begin = new Uint32Array(count * bands)
  const end = new Uint32Array(count * bands)
  const place = new Uint32Array(count * bands)
  for (let band = 0; band < bands; band++) {
    const sorted = Float64Array.from({ length: count }, (_, one) => keys[one * bands + band]! * room + one).sort()
    let from = 0
    while (from < count) {
      const key = Math.floor(sorted[from]! / room)
      let to = from
      let reports = 0
      let last = -1
      for (; to < count && Math.floor(sorted[to]! / room) === key; to++) {
        const sentence = sorted[to]! % room
        members[band * count + to] = sentence
        if (reportOf[sentence] !== last) reports++
        last = reportOf[sentence]!
      }
      for (let at = from; at < to; at++) {
        const sentence = sorted[at]! % room
        if (reports > limit) crowded[sentence]!++
        else {
          begin[sentence * bands + band] = band * count + from
          end[sentence * bands + band] = band * count + to
          place[sentence * bands + band] = band * count + at
        }
      }
      from = to
    }
  }
  return {
    reportOf,
    firstOf,
    members,
    begin,
    end,
    place,
    isCommon: (sentence) => crowded[sentence]! * 2 >= bands,
  }
}

/**
 * Of a bucket so many members on either side are looked at. Where more reports share a sentence, each still meets enough of them,
 * and what thousands have in common by chance does not cost its square.
 */
const reach = 32

/**
 * The reports in which most of a report's text may stand, the most first: for each, how many characters of its sentences meet
 * a sentence there in some band. `lengths` has those of all sentences, 0 for what does not count.
 */
export function candidatesOf(
  report: number,
  index: SentenceIndex,
  lengths: Uint16Array,
  scratch: CandidateScratch,
): readonly { readonly report: number; readonly length: number }[] {
  const { reportOf, firstOf, members, begin, end, place } = index
  const { met, seen } = scratch
  const touched: number[] = []
  for (let sentence = firstOf[report]!; sentence < firstOf[report + 1]!; sentence++) {
    const length = lengths[sentence]!
    if (length === 0) continue
    for (let at = sentence * bands; at < (sentence + 1) * bands; at++) {
      const to = Math.min(end[at]!, place[at]! + reach)
      for (let one = Math.max(begin[at]!, place[at]! - reach); one < to; one++) {
        const other = reportOf[members[one]!]!
        if (other === report || seen[other] === sentence + 1) continue
        seen[other] = sentence + 1
        if (met[other] === 0) touched.push(other)
        met[other]! += length
      }
    }
  }
  const found = touched.map((other) => ({ report: other, length: met[other]! }))
  for (const other of touched) met[other] = 0
  return found.sort((a, b) => b.length - a.length || a.report - b.report)
}

/** The sentences of a report that meet a sentence in some band. */
export function metIn(report: number, sentence: number, index: SentenceIndex): readonly number[] {
  const { firstOf, members, begin, end } = index
  const met = new Set<number>()
  for (let at = sentence * bands; at < (sentence + 1) * bands; at++) {
    // A bucket is in the order of the sentences, and so of the reports.
    let [from, to] = [begin[at]!, end[at]!]
    while (from < to) {
      const middle = (from + to) >> 1
      if (members[middle]! < firstOf[report]!) from = middle + 1
      else to = middle
    }
    for (; from < end[at]! && members[from]! < firstOf[report + 1]!; from++) met.add(members[from]!)
  }
  return [...met]
}

/** Room that is used again for each report. */
export interface CandidateScratch {
  readonly met: Uint32Array
  /** The last sentence (from 1) for which a report was met. */
  readonly seen: Uint32Array
}

export function candidateScratch(reports: number): CandidateScratch {
  return { met: new Uint32Array(reports), seen: new Uint32Array(reports) }
}
