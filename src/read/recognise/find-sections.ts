import { plainText, type Block } from '../../core/document/document'
import type { SectionId, Template } from '../../core/template/template'
import { numberOf, plain } from './normalise'
import { titleCandidate, type TitleCandidate } from './section-title'
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
  readonly title?: TitleCandidate
}

/** Where the sections of a document stand, and which tables are statutory. */
export interface FoundSections {
  readonly sections: readonly FoundSection[]
  /** Index of a block with a statutory table: its section. */
  readonly kinds: ReadonlyMap<number, SectionId>
}

const order: readonly SectionId[] = [
  'overview',
  'proactive-disclosure',
  'applications',
  'disputes',
  'problems',
  'other-matters',
]

/** How official titles end. */
const ending = /(情况|事项|措施)$/

/** A title with the index of its block; `end` is behind a title that was broken over two lines. */
interface Located {
  readonly candidate: TitleCandidate
  readonly at: number
  readonly end: number
}

/**
 * Finds the six sections by their titles, whatever their numbers; where two lines may be the title of a section with
 * tables (（一）主动公开政府信息情况 inside 一), the table that follows decides.
 */
export function findSections(blocks: readonly Block[], templates: readonly Template[]): FoundSections {
  const kinds = statutoryTables(blocks, templates)
  const titles = locateTitles(blocks)
  const chosen = new Map<SectionId, Located>()
  let from = 0
  for (const section of order) {
    const tables = [...kinds].filter(([at, kind]) => kind === section && at >= from).map(([at]) => at)
    const limit = tables[0] ?? nextTable(kinds, section, from) ?? blocks.length
    const possible = titles.filter(({ candidate, at }) => candidate.section === section && at >= from && at < limit)
    const title = tables.length > 0 ? lastBefore(possible, tables[0]!, blocks) : firstOf(possible)
    if (title) chosen.set(section, title)
    from = Math.max(from, title?.end ?? 0, tables.length > 0 ? lastRun(kinds, section) + 1 : 0)
  }
  return { sections: cutAt(blocks, chosen, kinds), kinds }
}

/** The statutory tables; a piece of a table belongs to the piece before it where nothing stands between. */
function statutoryTables(blocks: readonly Block[], templates: readonly Template[]): Map<number, SectionId> {
  const kinds = new Map<number, SectionId>()
  let after: SectionId | undefined
  blocks.forEach((block, at) => {
    if (block.type !== 'grid') {
      if (block.type === 'picture' || plainText(block.runs).trim() !== '') after = undefined
      return
    }
    after = tableKind(block, templates, after)
    if (after) kinds.set(at, after)
  })
  return kinds
}

function locateTitles(blocks: readonly Block[]): Located[] {
  const located: Located[] = []
  const textAt = (at: number) => {
    const block = blocks[at]
    return block?.type === 'text' ? plainText(block.runs) : undefined
  }
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]
    if (block?.type !== 'text') continue
    const text = plainText(block.runs)
    const next = textAt(at + 1)
    // A title broken over two lines: the rest is short and has no number of its own, and the whole says more.
    const isRest =
      next !== undefined && next.trim().length <= 12 && numberOf(next) === '' && titleCandidate(next) === undefined
    const mayGoOn = isRest && !ending.test(plain(text))
    const whole = mayGoOn ? titleCandidate(text + next) : undefined
    if (whole && ending.test(whole.words)) {
      located.push({ candidate: whole, at, end: at + 2 })
      continue
    }
    const candidate = titleCandidate(text)
    if (!candidate) continue
    // Styles of headings are used freely: one with the number 一、 is a title of a section all the same.
    if (/^(heading-|title)/.test(block.role) && !(candidate.strong && candidate.number !== '')) continue
    located.push({ candidate, at, end: at + 1 })
  }
  return located
}

/** The title of a section with tables: the strong line nearest above its first table, else a weak one right above it. */
function lastBefore(possible: readonly Located[], table: number, blocks: readonly Block[]): Located | undefined {
  const strong = possible.filter(({ candidate }) => candidate.strong && candidate.number !== '')
  if (strong.length > 0) return strong[strong.length - 1]
  const nearest = possible[possible.length - 1]
  if (!nearest) return undefined
  const between = blocks
    .slice(nearest.end, table)
    .filter((block) => block.type === 'text' && plainText(block.runs).length > 40)
  return between.length === 0 ? nearest : undefined
}

/** The title of a section of text: the first line with a number, else the first that is nothing but a title. */
function firstOf(possible: readonly Located[]): Located | undefined {
  const numbered = possible.find(({ candidate }) => candidate.strong && candidate.number !== '')
  return numbered ?? possible.find(({ candidate }) => candidate.strong && candidate.words.length <= 30)
}

/** The first table of a later section: a title must stand before it. */
function nextTable(kinds: ReadonlyMap<number, SectionId>, section: SectionId, from: number): number | undefined {
  const later = order.slice(order.indexOf(section) + 1)
  const found = [...kinds].filter(([at, kind]) => at >= from && later.includes(kind)).map(([at]) => at)
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
  blocks: readonly Block[],
  chosen: ReadonlyMap<SectionId, Located>,
  kinds: ReadonlyMap<number, SectionId>,
): FoundSection[] {
  const starts: { section: SectionId; at?: number; from: number; begin: number; title?: TitleCandidate }[] = []
  for (const section of order) {
    const title = chosen.get(section)
    const table = [...kinds].find(([, kind]) => kind === section)?.[0]
    if (title) starts.push({ section, at: title.at, from: title.end, begin: title.at, title: title.candidate })
    else if (table !== undefined) starts.push({ section, from: table, begin: table })
  }
  starts.sort((a, b) => a.begin - b.begin)
  return starts.map(({ begin: _begin, ...start }, index) => ({
    ...start,
    to: starts[index + 1]?.begin ?? blocks.length,
  }))
}
