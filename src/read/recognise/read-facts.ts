import { plainText, type Block } from '../../core/document/document'
import { guessAgencyKind, otherPossibleKind } from '../../core/report/agency-kind'
import type { ReadDocument } from '../reader'
import type { Ask } from '../review'
import { agencyName, looksLikeAgency } from './agency-name'
import type { FoundSection } from './find-sections'
import { factsFromText, findTitle, type FoundTitle } from './find-title'
import { statedYear, yearOfDeeds } from './find-year'
import { readSignature } from './read-signature'
import { titleInHead } from './title-wording'

/** Who reports and on which year, with what of it the file leaves open. */
export interface Facts {
  /** The title where it stands in the text. */
  readonly title?: FoundTitle
  /** The words of the title, there or in the head of the file. */
  readonly titleText?: string
  readonly agency: string
  /** Where `asks` has the year and proposes none: a stopgap by which a format can be chosen, told by nothing. */
  readonly year: number
  readonly asks: readonly Ask[]
}

/**
 * Reads agency and year: from the title, then from what the text states, the head of the file and the signature; never from
 * plans.
 *
 * @param sections the sections that were found, in the order of the file
 */
export function readFacts(document: ReadDocument, sections: readonly FoundSection[]): Facts {
  const { blocks, heads, exact, stated } = factsIn(document)
  const begin = beginOf(sections, blocks.length)
  const signature = signatureOf(blocks, sections[sections.length - 1])
  const title = findTitle(blocks, begin, signature?.agency)
  const inHead = once(() => heads().flatMap((head) => titleInHead(head) ?? [])[0])
  const inText = once(() => factsFromText(textOf(blocks, 0, blocks.length).join('\n').slice(0, 20000)))
  const named = () => {
    const said = inText()
    return said && (exact || looksLikeAgency(said.agency)) ? said.agency : ''
  }
  const titled = title?.agency || inHead()?.agency || named() || stated
  const agency = exact ? titled : agencyName(titled, signature?.agency)

  const told = once(() => introductionOf(blocks, title?.to ?? 0, begin, sections[0]))
  const whole = title ?? inHead()
  const year = firstYear([
    () => whole?.year,
    () => inText()?.year,
    () => statedYear(told()),
    () => inHead()?.year,
    () => yearBefore(signature?.date),
  ])
  const guessed = year ?? yearOfDeeds(told())
  return {
    ...(title ? { title } : {}),
    ...(whole?.text ? { titleText: whole.text } : {}),
    agency,
    year: guessed ?? latestNamed(blocks),
    asks: asksOf(agency, year, guessed),
  }
}

/** What the file says of itself, where it says nothing too. */
function factsIn({ blocks, heads = () => [], exactRoles: exact = false, agency: stated = '' }: ReadDocument) {
  return { blocks, heads, exact, stated }
}

function signatureOf(blocks: readonly Block[], last: FoundSection | undefined) {
  return last ? readSignature(blocks, last.from, last.to, '') : undefined
}

/** Where the first section begins; at the end where there is none. */
function beginOf(sections: readonly FoundSection[], end: number): number {
  return Math.min(...sections.map(({ at, from }) => at ?? from), end)
}

/** The first year that a source knows, the surest source first; the others are not asked. */
function firstYear(sources: readonly (() => number | undefined)[]): number | undefined {
  for (const source of sources) {
    const year = source()
    if (year !== undefined) return year
  }
  return undefined
}

/** Worked out when it is asked for: in most reports the title tells all. */
function once<Value>(work: () => Value): () => Value {
  let done: { readonly value: Value } | undefined
  return () => (done ??= { value: work() }).value
}

/** The text before the first section and that of the section, as far as it introduces the report. */
function introductionOf(blocks: readonly Block[], from: number, to: number, first: FoundSection | undefined): string[] {
  return [...textOf(blocks, from, to), ...(first ? textOf(blocks, first.from, first.to) : [])].slice(0, 40)
}

/** The year before that of a date of signature (ISO). */
function yearBefore(date: string | undefined): number | undefined {
  return date === undefined ? undefined : Number(date.slice(0, 4)) - 1
}

/** What the clerk is asked: a year that nothing states, and the kind of agency where the name fits two. */
function asksOf(agency: string, year: number | undefined, guessed: number | undefined): readonly Ask[] {
  const other = otherPossibleKind(agency)
  const asks: Ask[] = []
  if (year === undefined) asks.push({ field: 'year', ...(guessed ? { proposed: guessed } : {}) })
  if (other) asks.push({ field: 'kind', kinds: [guessAgencyKind(agency), other] })
  return asks
}

function textOf(blocks: readonly Block[], from: number, to: number): string[] {
  return blocks.slice(from, to).flatMap((block) => (block.type === 'text' ? [plainText(block.runs)] : []))
}

/** The latest year that the file names anywhere; the year of the law (条例) where it names none. */
function latestNamed(blocks: readonly Block[]): number {
  const named = [
    ...textOf(blocks, 0, blocks.length)
      .join('\n')
      .matchAll(/(20\d\d)\s*年/g),
  ].map((match) => Number(match[1]))
  return named.length > 0 ? Math.max(...named) : 2019
}
