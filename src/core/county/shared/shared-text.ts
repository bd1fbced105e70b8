import { plainAgencyName } from '../agency-name'
import type { DeskReport } from '../desk-report'
import { sharedSentences, type SharedSentence } from './compare-texts'
import { maskedText, masker, type MaskedSentence } from './masked-text'
import { passagesOf, type SharedPassage } from './passages'
import { candidateScratch, candidatesOf, indexSentences, metIn } from './sentence-index'

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
    const texts = ofYear.map(({ texts, agency }) => maskedText(texts, agency.name))
    for (const one of ofOneYear(ofYear, texts, known)) {
      if (one) found.push(one)
      if (++done % 50 === 0) progress?.(done, reports.length)
    }
  }
  return found
}

/** One by one, so that progress can be told; undefined for a report that has its own text. */
function* ofOneYear(
  reports: readonly ComparedReport[],
  texts: readonly (readonly MaskedSentence[])[],
  known: ReadonlySet<string>,
): Generator<SharedText | undefined> {
  const index = indexSentences(texts)
  const names = reports.map(({ agency }) => plainAgencyName(agency.name))
  const isOwn = (report: number, at: number) =>
    !index.isCommon(index.firstOf[report]! + at) && !known.has(texts[report]![at]!.plain)
  // The numbers of what is each report's own, and the sentences themselves.
  const places = texts.map((sentences, report) => sentences.map((_, at) => at).filter((at) => isOwn(report, at)))
  const own = texts.map((sentences, report) => places[report]!.map((at) => sentences[at]!))
  const lengths = new Uint16Array(index.reportOf.length)
  texts.forEach((sentences, report) =>
    sentences.forEach(({ plain }, at) => {
      if (isOwn(report, at)) lengths[index.firstOf[report]! + at] = plain.length
    }),
  )
  const scratch = candidateScratch(reports.length)
  for (let report = 0; report < reports.length; report++) {
    const length = sumOf(own[report]!)
    const all = sumOf(texts[report]!)
    // Another report of the same agency is no other agency's.
    const candidates = candidatesOf(report, index, lengths, scratch)
      .filter((one) => one.length >= length * worthALook && names[one.report] !== names[report])
      .slice(0, mostCandidates)
    const compared = candidates.map((one) => {
      const shared = sharedSentences(own[report]!, own[one.report]!, (at) =>
        metIn(one.report, index.firstOf[report]! + places[report]![at]!, index).map(
          (sentence) => texts[one.report]![sentence - index.firstOf[one.report]!]!,
        ),
      )
      return { report: one.report, shared, characters: shared.reduce((sum, { length }) => sum + length, 0) }
    })
    const isMuch = ({ characters }: { readonly characters: number }) =>
      characters * 100 > length * mostPercent && characters >= fewestCharacters && characters >= all * leastOfAll
    const much = compared.filter(isMuch).sort((a, b) => b.characters - a.characters)
    yield much.length === 0 ? undefined : described(report, much, length, reports)
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

function sumOf(sentences: readonly MaskedSentence[]): number {
  return sentences.reduce((sum, { plain }) => sum + plain.length, 0)
}
