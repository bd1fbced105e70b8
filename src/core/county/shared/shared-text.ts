import { plainAgencyName } from '../agency-name'
import type { DeskReport } from '../desk-report'
import { sharedSentences, type SharedSentence } from './compare-texts'
import { maskedText, masker } from './masked-text'
import { passagesOf, type SharedPassage } from './passages'
import { candidateScratch, candidatesOf, indexSentences, metIn, signText } from './sentence-index'

/** A report whose text stands for a large part in another one. */
export interface SharedText {
  readonly file: string
  readonly agency: string
  readonly other: { readonly file: string; readonly agency: string }
  /** Percent of the own text of 一 and 五, what all share left out. */
  readonly percent: number
  /** Side by side, the longest first. */
  readonly passages: readonly SharedPassage[]
  /** Files of other reports in which as much of it stands. */
  readonly also: readonly string[]
}

/** What is looked at of a report. */
export type ComparedReport = Pick<DeskReport, 'file' | 'agency' | 'year' | 'texts' | 'hash'>

/** From so much on it is said. */
export const mostPercent = 40
/** So many characters must be the same, and this share of all that stands in 一 and 五. */
const fewestCharacters = 100
const leastOfAll = 0.2
/** From where on texts are said to be the same, for whoever finds none listed. */
export const sharedTextThreshold = `去掉各单位都写的文字后，一份报告写工作和问题的文字有${mostPercent}%以上、${fewestCharacters}字以上（并占这些部分全文的${leastOfAll * 100}%以上）与另一家几乎相同的，才列出；只有一两段相同的见“整段一字不差”`
/** What bands show of a pair is a little less than what is there: from this share on a pair is looked at exactly. */
const worthALook = 0.2
/** The most alike of each report are looked at exactly. */
const mostCandidates = 8

/** Two reports are listed once, as the one says of the other of which more is the other's. */
export function sharedPairs(shared: readonly SharedText[]): readonly SharedText[] {
  const pairs = new Map<string, SharedText>()
  for (const one of shared) {
    const pair = [one.file, one.other.file].sort().join('\n')
    const known = pairs.get(pair)
    if (!known || known.percent < one.percent) pairs.set(pair, one)
  }
  return [...pairs.values()]
}

export interface SharedTextOptions {
  /** Sentences that anybody may write: those of the law, and those that the formats offer to start from. */
  readonly common?: readonly string[]
  readonly progress?: (this: void, done: number, all: number) => void
}

/**
 * The reports of which over 40 % of 一 and 五 stands almost word for word in the report of another agency of the same year.
 * Found by MinHash of their sentences, then compared word by word. What a quarter of all reports share is everybody's.
 */
export function sharedTexts(
  reports: readonly ComparedReport[],
  { common = [], progress }: SharedTextOptions = {},
): readonly SharedText[] {
  const found: SharedText[] = []
  const years = [...new Set(reports.map(({ year }) => year))].sort((a, b) => a - b)
  const known = new Set(common.map(masker('')))
  let done = 0
  for (const year of years) {
    const ofYear = reports.filter((one) => one.year === year)
    for (const one of ofOneYear(ofYear, known)) {
      if (one) found.push(one)
      if (++done % 50 === 0) progress?.(done, reports.length)
    }
  }
  return found
}

/** The sentences of so many reports are kept: a report is compared with a few, and the next one often with the same. */
const mostKept = 64

/** One by one, so that progress can be told; undefined for a report that has its own text. */
function* ofOneYear(reports: readonly ComparedReport[], known: ReadonlySet<string>): Generator<SharedText | undefined> {
  // Of thousands of reports only numbers are kept: most share nothing, and their sentences are not asked for again.
  const masked = ({ texts, agency }: ComparedReport) => maskedText(texts, agency.name)
  const all = new Uint32Array(reports.length)
  const signed = reports.map((one, report) => {
    const sentences = masked(one)
    all[report] = sentences.reduce((sum, { plain }) => sum + plain.length, 0)
    const text = signText(sentences)
    sentences.forEach(({ plain }, at) => known.has(plain) && (text.lengths[at] = 0))
    return text
  })
  const index = indexSentences(signed)
  const { firstOf } = index
  /** The characters of each sentence; 0 where it is not the report's own. */
  const lengths = new Uint16Array(index.reportOf.length)
  signed.forEach((text, report) => lengths.set(text.lengths, firstOf[report]))
  lengths.forEach((_, sentence) => index.isCommon(sentence) && (lengths[sentence] = 0))
  const sentencesOf = keepLast(mostKept, (report) => {
    const sentences = masked(reports[report]!)
    const places = sentences.map((_, at) => at).filter((at) => lengths[firstOf[report]! + at]! > 0)
    return { sentences, places, own: places.map((at) => sentences[at]!) }
  })
  const names = reports.map(({ agency }) => plainAgencyName(agency.name))
  const scratch = candidateScratch(reports.length)
  for (let report = 0; report < reports.length; report++) {
    const length = lengths.subarray(firstOf[report], firstOf[report + 1]).reduce((sum, one) => sum + one, 0)
    // Another report of the same agency is no other agency's.
    const candidates = candidatesOf(report, index, lengths, scratch)
      .filter((one) => one.length >= length * worthALook && names[one.report] !== names[report])
      .slice(0, mostCandidates)
    const compared = candidates.map((one) => {
      const [mine, theirs] = [sentencesOf(report), sentencesOf(one.report)]
      const shared = sharedSentences(mine.own, theirs.own, (at) =>
        metIn(one.report, firstOf[report]! + mine.places[at]!, index).map(
          (sentence) => theirs.sentences[sentence - firstOf[one.report]!]!,
        ),
      )
      return { report: one.report, shared, characters: shared.reduce((sum, { length }) => sum + length, 0) }
    })
    const isMuch = ({ characters }: { readonly characters: number }) =>
      characters * 100 > length * mostPercent &&
      characters >= fewestCharacters &&
      characters >= all[report]! * leastOfAll
    const much = compared.filter(isMuch).sort((a, b) => b.characters - a.characters)
    yield much.length === 0 ? undefined : described(report, much, length, reports)
  }
}

/** Remembers what was made last for so many numbers. */
function keepLast<Value>(most: number, make: (of: number) => Value): (of: number) => Value {
  const kept = new Map<number, Value>()
  return (of) => {
    const value = kept.get(of) ?? make(of)
    kept.delete(of)
    kept.set(of, value)
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break
      kept.delete(oldest)
    }
    return value
  }
}

interface Compared {
  readonly report: number
  readonly shared: readonly SharedSentence[]
  readonly characters: number
}

function described(
  report: number,
  [best, ...others]: readonly Compared[],
  length: number,
  reports: readonly ComparedReport[],
): SharedText {
  const { file, agency, texts } = reports[report]!
  const other = reports[best!.report]!
  return {
    file,
    agency: agency.name,
    other: { file: other.file, agency: other.agency.name },
    percent: Math.floor((best!.characters * 100) / length),
    passages: passagesOf(best!.shared, texts, other.texts),
    also: others.map((one) => reports[one.report]!.file),
  }
}
