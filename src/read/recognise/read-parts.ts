import { isCorrectionNote } from '../../core/document/correction-note'
import { plainText, type Block } from '../../core/document/document'
import type { PictureFile, ProseBlock } from '../../core/report/report'
import { sectionOfRole } from '../../core/template/find-by-role'
import { role } from '../../core/template/roles'
import { hasProse, type SectionId, type Template } from '../../core/template/template'
import { signsFor } from './agency-name'
import type { FoundSections } from './find-sections'
import type { FoundTitle } from './find-title'
import { plain } from './normalise'
import type { Origin } from './origin'
import { readOpening } from './read-opening'
import { readProse, type Gathering, type LeftOut } from './read-prose'
import { cellTexts, readSectionText, textOf } from './read-section-text'
import { readSignature } from './read-signature'
import { hasMarkers, isChrome, markersIn } from './residue'

/** The text of a report in its parts, and what stood around and between them. */
export interface Parts {
  readonly opening: { readonly blocks: readonly ProseBlock[]; readonly facts: ReturnType<typeof readOpening> }
  readonly prose: Record<SectionId, readonly ProseBlock[]>
  readonly afterTables: Record<SectionId, readonly ProseBlock[]>
  readonly signed?: string
  readonly pictures: ReadonlyMap<string, PictureFile>
  readonly residue: readonly LeftOut[]
  readonly around: readonly LeftOut[]
  readonly extra: ReadonlyMap<SectionId, readonly LeftOut[]>
  readonly unused: readonly LeftOut[]
}

/** Reads the text: opening, sections, signature; and keeps what stands around it for the account. */
export function readParts(
  blocks: readonly Block[],
  found: FoundSections,
  title: FoundTitle | undefined,
  template: Template,
  name: string,
  origin: Origin,
  roles: boolean,
): Parts {
  const gathering: Gathering = { pictures: new Map(), residue: [] }
  const around: LeftOut[] = []
  const unused: LeftOut[] = []
  const extra = new Map<SectionId, readonly LeftOut[]>()
  const stray = (from: number, to: number, into: (part: LeftOut) => void) => {
    for (let at = from; at < to; at++) {
      const block = blocks[at]
      const text = block ? textOf(block) : ''
      if (text !== '') into({ text, block: at })
    }
  }
  // Files say their title, agency and date twice where a converter made a title page of their properties.
  const repeated = new Set(
    [title?.text ?? '', name, title?.agency ?? '', ...(title ? [title.text.replace(name, '')] : [])].map(plain),
  )
  const isAround = (text: string) => origin.page || repeated.has(plain(text)) || isChrome(text)
  // A note that the report was corrected is the agency's word, not the site's: it is told, so that nobody misses it.
  const outside = (part: LeftOut) =>
    void (isAround(part.text) && !isCorrectionNote(part.text) ? around : unused).push(part)
  const begin = Math.min(...found.sections.map((section) => section.at ?? section.from), blocks.length)
  const openingFrom = title?.to ?? openingWithoutTitle(blocks, begin)
  stray(0, title?.from ?? openingFrom, outside)
  const opening = readProse(blocks, openingFrom, begin, roles, gathering)
  const prose: Record<SectionId, readonly ProseBlock[]> = {}
  const afterTables: Record<SectionId, readonly ProseBlock[]> = {}
  let signed: string | undefined
  found.sections.forEach(({ section: id, from, to }, index) => {
    const section = template.sections.find((one) => one.id === id)
    let end = to
    if (index === found.sections.length - 1) {
      const signature = readSignature(blocks, from, to, name)
      end = signature.end
      signed = signature.date
      if (signature.agency && !signsFor(signature.agency, name))
        unused.push({ text: `落款：${signature.agency}`, block: signature.end })
      stray(signature.behind, to, outside)
    }
    // A section that the tables' format does not have: told, not lost.
    if (!section) {
      stray(from, end, (part) => unused.push(part))
      return
    }
    const range = { blocks, from, to: end, kinds: found.kinds, exact: roles }
    const text = readSectionText(section, range, gathering)
    if (hasProse(section) || text.before.length > 0) prose[id] = text.before
    if (text.behind.length > 0) afterTables[id] = text.behind
    if (text.extra.length > 0) extra.set(id, text.extra)
  })
  for (const at of found.kinds.keys()) {
    const block = blocks[at]
    const marks = block?.type === 'grid' ? cellTexts(block).filter(hasMarkers).map(markersIn) : []
    if (marks.length > 0) gathering.residue.push({ text: marks.join(' '), block: at })
  }
  const texts = opening.flatMap((block) =>
    block.type === 'paragraph' || block.type === 'heading' ? [plainText(block.runs)] : [],
  )
  const inOverview = (prose[sectionOfRole(template, role.overview)?.id ?? ''] ?? [])
    .slice(0, 6)
    .flatMap((block) => (block.type === 'paragraph' ? [plainText(block.runs)] : []))
  const read = readOpening(texts.length > 0 ? texts : inOverview, name, [template])
  const { pictures, residue } = gathering
  return {
    opening: { blocks: opening, facts: read },
    prose,
    afterTables,
    ...(signed ? { signed } : {}),
    pictures,
    residue,
    around,
    extra,
    unused,
  }
}

/** Where the opening begins in a file without a title: at the words that every opening has. */
function openingWithoutTitle(blocks: readonly Block[], begin: number): number {
  const found = blocks.findIndex(
    (block) => block.type === 'text' && /政府信息公开条例|年度报告格式|(现公布|现将).*报告/.test(plainText(block.runs)),
  )
  return found < 0 ? begin : Math.min(found, begin)
}
