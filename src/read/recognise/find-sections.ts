import { plainText, type Block } from '../../core/document/document'
import { memoize } from '../../core/memoize'
import type { Section, SectionId, Template } from '../../core/template/template'
import { numberOf, plain } from './normalise'
import {
  isSectionNumber,
  isKnownWording,
  isWhole,
  numeralOf,
  titleCandidate,
  titleParts,
  type Fit,
  type TitleCandidate,
} from './section-title'
import { tableKind } from './table-kind'

/** A section of a document: where its title stands, and its blocks. */
export interface FoundSection {
  readonly section: SectionId
  /** Index of the block with the title; undefined where the tables stand without a title. */
  readonly at?: number
  /** Index of the first block after the title. */
  readonly from: number
  /** Index after its last block. */
  readonly to: number
  readonly title?: Pick<TitleCandidate, 'number' | 'words'>
}

/** Where the sections of a document stand, and which tables are statutory. */
export interface FoundSections {
  readonly sections: readonly FoundSection[]
  /** Index of a block with a statutory table: its section. */
  readonly kinds: ReadonlyMap<number, SectionId>
}

/** A title with the index of its block; `end` is behind a title that was broken over two lines. */
interface Located extends Omit<TitleCandidate, 'fits'> {
  /** Absent for a line that is no title of a format and only looks like one. */
  readonly fits?: TitleCandidate['fits']
  readonly at: number
  readonly end: number
}

/** The lines of a document that may be titles of sections, and its statutory tables, by the words of some formats. */
export interface Landmarks {
  readonly blocks: readonly Block[]
  readonly titles: readonly Located[]
  readonly kinds: ReadonlyMap<number, SectionId>
}

/**
 * Finds what may be the title of a section, and which tables are statutory.
 *
 * @param templates the formats by whose words titles and tables are known
 * @param exact the document is our own, where a title of a section says so itself
 */
export function findLandmarks(blocks: readonly Block[], templates: readonly Template[], exact = false): Landmarks {
  const kinds = statutoryTables(blocks, templates, exact)
  return { blocks, titles: locateTitles(blocks, templates, exact), kinds }
}

/**
 * Finds the sections of a report by their titles, whatever their numbers; where two lines may be the title of a section,
 * or one line the title of two, what follows decides: tables or text.
 *
 * @param order the sections to look for, in their order
 */
export function findSections({ blocks, titles, kinds }: Landmarks, order: readonly Section[]): FoundSections {
  const chosen = new Map<SectionId, Located>()
  let from = 0
  order.forEach((section, index) => {
    const tables = [...kinds].filter(([at, kind]) => kind === section.id && at >= from).map(([at]) => at)
    const later = new Set(order.slice(index + 1).map(({ id }) => id))
    const limit = tables[0] ?? nextTable(kinds, later, from) ?? blocks.length
    const inRange = titles.filter(({ at }) => at >= from && at < limit)
    const possible = inRange.filter(
      ({ fits, end }) => fits?.has(section.id) && leadsTo(section, fits, end, blocks, kinds),
    )
    const known = tables.length > 0 ? lastBefore(section, possible, tables[0]!, blocks) : firstOf(section, possible)
    const title = known ?? byNumber(section, inRange, tables[0], blocks)
    if (title) chosen.set(section.id, title)
    from = Math.max(from, title?.end ?? 0, tables.length > 0 ? lastRun(kinds, section.id) + 1 : 0)
  })
  return { sections: cutAt(order, blocks, chosen, kinds), kinds }
}

/** The sections of all formats: those of the first in its order; what only others have stands behind the one before it there. */
export const sectionsOfAll = memoize((templates: readonly Template[]): readonly Section[] => {
  const order: Section[] = []
  for (const template of templates)
    template.sections.forEach((section, index) => {
      if (order.some(({ id }) => id === section.id)) return
      const before = template.sections[index - 1]
      order.splice(order.findIndex(({ id }) => id === before?.id) + 1, 0, section)
    })
  return order
})

/** A line that only holds the words of a section of text is not its title where a statutory table stands below it. */
function leadsTo(
  section: Section,
  fits: ReadonlyMap<SectionId, Fit>,
  end: number,
  blocks: readonly Block[],
  kinds: ReadonlyMap<number, SectionId>,
): boolean {
  if (section.kind !== 'prose' || fits.get(section.id) !== 'keywords') return true
  const next = blocks.findIndex((block, at) => at >= end && !isBlank(block))
  return !kinds.has(next)
}

function isBlank(block: Block): boolean {
  return block.type === 'text' && plainText(block.runs).trim() === ''
}

/**
 * The statutory tables; a piece of a table belongs to the piece before it where nothing stands between. Our own documents
 * hold tables whole: what stands right below one in them is a table of the clerk's own.
 */
function statutoryTables(
  blocks: readonly Block[],
  templates: readonly Template[],
  exact: boolean,
): Map<number, SectionId> {
  const kinds = new Map<number, SectionId>()
  let after: SectionId | undefined
  blocks.forEach((block, at) => {
    if (block.type !== 'grid') {
      if (block.type !== 'text' || plainText(block.runs).trim() !== '') after = undefined
      return
    }
    const kind = tableKind(block, templates, after)
    if (kind) kinds.set(at, kind)
    after = exact ? undefined : kind
  })
  return kinds
}

function locateTitles(blocks: readonly Block[], templates: readonly Template[], exact: boolean): Located[] {
  const located: Located[] = []
  const textAt = (at: number) => {
    const block = blocks[at]
    return block?.type === 'text' ? plainText(block.runs) : undefined
  }
  const lineBelow = (at: number) => (exact ? undefined : textAt(at + 1))
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]
    if (block?.type !== 'text' || (exact && block.role !== 'section')) continue
    const text = plainText(block.runs)
    const next = lineBelow(at)
    // A title broken over two lines: the rest is short and has no number of its own, and the whole says more.
    const isRest =
      next !== undefined &&
      next.trim().length <= 12 &&
      numberOf(next) === '' &&
      titleCandidate(next, templates) === undefined
    const mayGoOn = isRest && (!isWhole(plain(text), templates) || isKnownWording(text + next, templates))
    const whole = mayGoOn ? titleCandidate(text + next, templates) : undefined
    if (whole && isWhole(whole.words, templates)) {
      located.push({ ...whole, at, end: at + 2 })
      continue
    }
    const candidate = titleCandidate(text, templates) ?? titleParts(text)
    if (!candidate) continue
    // Styles of headings are used freely: one with the number 一、 is a title of a section all the same.
    if (/^(heading-|title)/.test(block.role) && !(candidate.strong && candidate.number !== '')) continue
    located.push({ ...candidate, at, end: at + 1 })
  }
  return numberedInBrackets(located, templates) ? located.map((one) => ({ ...one, strong: true })) : located
}

/**
 * Whether the sections of a report are numbered （一） to （六）, as elsewhere its sub-headings are: most of them stand there
 * in an official wording with their own number in brackets, and hardly one without brackets.
 */
function numberedInBrackets(located: readonly Located[], templates: readonly Template[]): boolean {
  if (!located.some(({ number }) => number.startsWith('('))) return false
  return templates.some(({ sections }) => {
    const count = (pattern: RegExp) =>
      sections.filter(({ id, number }) =>
        located.some((one) => {
          const fit = one.fits?.get(id)
          return fit !== undefined && fit !== 'keywords' && pattern.exec(one.number)?.[1] === number
        }),
      ).length
    const inBrackets = count(/^\((.+)\)/)
    return inBrackets * 2 > sections.length && count(/^第?([^(]+?)[、.,:]?$/) * 2 < inBrackets
  })
}

/** How sure a title is: by its wording, and by the number of the section before it. */
function sureness({ fits, number }: Located, section: Section): number {
  const byNumber = numeralOf(number) === section.number ? 2 : isSectionNumber(number) ? 1 : 0
  return weights[fits?.get(section.id) ?? 'keywords'] + byNumber
}

const weights: Readonly<Record<Fit, number>> = { title: 3, alias: 2, keywords: 1 }

/** The surest of some titles; of two alike the one that comes first. */
function surest(section: Section, titles: readonly Located[]): Located | undefined {
  let best: Located | undefined
  for (const one of titles) if (!best || sureness(one, section) > sureness(best, section)) best = one
  return best
}

/**
 * Numbered as a section is. A title that is known only by its words has to have the number of sections; one in figures has
 * to be the section's own (1.主动公开政府信息情况 is a heading inside 一).
 */
function isNumbered({ strong, number, fits }: Located, section: Section): boolean {
  if (!strong || number === '' || isSectionNumber(number)) return strong && number !== ''
  if (fits?.get(section.id) === 'keywords') return false
  return !/^\d/.test(number) || Number.parseInt(number, 10) === '一二三四五六七八九十'.indexOf(section.number) + 1
}

/** The title of a section with tables: the surest line above its first table, the nearest of two; else a weak one right above it. */
function lastBefore(
  section: Section,
  possible: readonly Located[],
  table: number,
  blocks: readonly Block[],
): Located | undefined {
  const numbered = possible.filter((one) => isNumbered(one, section)).reverse()
  if (numbered.length > 0) return surest(section, numbered)
  const nearest = possible[possible.length - 1]
  return nearest && isRightAbove(nearest, table, blocks) ? nearest : undefined
}

/** Whether nothing but short lines stands between a line and a table. */
function isRightAbove({ end }: Located, table: number, blocks: readonly Block[]): boolean {
  return !blocks.slice(end, table).some((block) => block.type === 'text' && plainText(block.runs).length > 40)
}

/** The title of a section of text: the surest line with a number, else the first that is nothing but a title. */
function firstOf(section: Section, possible: readonly Located[]): Located | undefined {
  const numbered = possible.filter((one) => isNumbered(one, section))
  return surest(section, numbered) ?? possible.find(({ strong, words }) => strong && words.length <= 30)
}

/**
 * A title in words that no format knows: the line with the section's own number where the section has to be, above its
 * table where it has one. So no section is lost for its wording.
 */
function byNumber(
  section: Section,
  inRange: readonly Located[],
  table: number | undefined,
  blocks: readonly Block[],
): Located | undefined {
  const own = inRange.filter(
    ({ number, words, fits }) =>
      !fits &&
      isSectionNumber(number) &&
      numeralOf(number) === section.number &&
      words.length <= 25 &&
      !/[,，]/.test(words),
  )
  if (table === undefined) return section.kind === 'tables' ? undefined : own[0]
  return own.reverse().find((one) => section.kind === 'both' || isRightAbove(one, table, blocks))
}

/** The first table of a later section: a title must stand before it. */
function nextTable(
  kinds: ReadonlyMap<number, SectionId>,
  later: ReadonlySet<SectionId>,
  from: number,
): number | undefined {
  const found = [...kinds].filter(([at, kind]) => at >= from && later.has(kind)).map(([at]) => at)
  return found.length > 0 ? Math.min(...found) : undefined
}

/** The last table of a section before the first table of another one that follows it. */
function lastRun(kinds: ReadonlyMap<number, SectionId>, section: SectionId): number {
  let last = -1
  for (const [at, kind] of kinds)
    if (kind === section) last = at
    else if (last >= 0) break
  return last
}

/** Cuts the document at the titles; a section whose title is missing begins at its first table. */
function cutAt(
  order: readonly Section[],
  blocks: readonly Block[],
  chosen: ReadonlyMap<SectionId, Located>,
  kinds: ReadonlyMap<number, SectionId>,
): FoundSection[] {
  const starts: {
    section: SectionId
    at?: number
    from: number
    begin: number
    title?: NonNullable<FoundSection['title']>
  }[] = []
  for (const { id: section } of order) {
    const title = chosen.get(section)
    const table = [...kinds].find(([, kind]) => kind === section)?.[0]
    if (title) starts.push({ section, at: title.at, from: title.end, begin: title.at, title })
    else if (table !== undefined) starts.push({ section, from: table, begin: table })
  }
  starts.sort((a, b) => a.begin - b.begin)
  return starts.map(({ begin: _begin, ...start }, index) => ({
    ...start,
    to: starts[index + 1]?.begin ?? blocks.length,
  }))
}
