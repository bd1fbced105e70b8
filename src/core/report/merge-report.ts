import { sameBytes } from '../bytes'
import { templateOfReport } from '../template/of-report'
import { cellsOf, hasProse, type CellId, type SectionId, type Template } from '../template/template'
import { textAt, withText } from './section-text'
import type { Dossier, PictureFile, ProseBlock, Report } from './report'

/** What of a file can be taken by itself: the facts (agency, year, format, dates, title), the opening, each section. */
export type ReportPart = 'facts' | 'opening' | SectionId

/** The report after taking over parts of a file, and how many numbers had no cell in its format. */
export interface MergedReport {
  readonly dossier: Dossier
  readonly left: number
}

/**
 * Puts parts of a file in the place of the same parts of a report; everything else stays. Facts bring the year and the
 * format; without them, numbers of another format that have no cell in this one are left out and counted.
 */
export function mergeReport(
  current: Dossier,
  found: Dossier,
  parts: ReadonlySet<ReportPart>,
  templates: readonly Template[],
): MergedReport {
  const takesFacts = parts.has('facts')
  const base = takesFacts ? withFacts(current.report, found.report) : current.report
  const template = templateOfReport(base, templates)
  const { pictures, rename } = joinedPictures(current.pictures, found.pictures)
  const renamed = (blocks: readonly ProseBlock[]) =>
    blocks.map((block) => (block.type === 'picture' ? { ...block, picture: rename(block.picture) } : block))

  let texts: Pick<Report, 'prose' | 'afterTables'> = base
  const cells: Record<CellId, string> = { ...base.cells }
  const imported: Record<CellId, string> = { ...current.imported }
  let left = 0
  for (const section of template.sections) {
    if (!parts.has(section.id)) continue
    for (const position of ['before', 'behind'] as const) {
      const text = textAt(found.report, section.id, position)
      if (text.length > 0 || hasProse(section) || textAt(texts, section.id, position).length > 0)
        texts = withText(texts, section.id, position, renamed(text))
    }
    const tables = new Set(
      templates.flatMap((one) =>
        one.sections.filter(({ id }) => id === section.id).flatMap((of) => (of.tables ?? []).map(({ id }) => id)),
      ),
    )
    const isOwn = (cell: string) => tables.has(cell.split('/')[0] ?? '')
    for (const cell of Object.keys(cells).filter(isOwn) as CellId[]) {
      delete cells[cell]
      delete imported[cell]
    }
    for (const [cell, text] of Object.entries(found.report.cells).filter(([cell]) => isOwn(cell)) as [
      CellId,
      string,
    ][]) {
      if (!takesFacts && !hasPlace(cell, template)) {
        left++
        continue
      }
      cells[cell] = text
      imported[cell] = text
    }
  }
  const opening = parts.has('opening') ? found.report.opening && renamed(found.report.opening) : base.opening
  const { opening: _before, afterTables: _behind, ...others } = base
  const { prose, afterTables } = texts
  const report: Report = {
    ...others,
    ...(opening ? { opening } : {}),
    prose,
    ...(afterTables ? { afterTables } : {}),
    cells,
  }
  const done = current.done.filter((section) => !parts.has(section))
  const last = current.last ?? found.last
  return { dossier: { ...current, report, pictures, done, imported, ...(last ? { last } : {}) }, left }
}

/** Facts of the file over those of the report; what the file does not say stays. */
function withFacts(current: Report, found: Report): Report {
  const { period: _period, signed, title: _title, ...others } = current
  return {
    ...others,
    template: found.template,
    year: found.year,
    agency: { ...current.agency, ...found.agency, name: found.agency.name || current.agency.name },
    ...(found.period ? { period: found.period } : {}),
    ...((found.signed ?? signed) ? { signed: found.signed ?? signed! } : {}),
    ...(found.title === undefined ? {} : { title: found.title }),
  }
}

/** A cell of the format, or a group that a file of the format before states as one row. */
function hasPlace(cell: CellId, template: Template): boolean {
  if (cellsOf(template).has(cell)) return true
  const [table, row] = cell.split('/')
  const rows = template.sections.flatMap((section) => section.tables ?? []).find(({ id }) => id === table)?.rows ?? []
  return rows
    .flatMap((one) => [one, ...(one.children ?? [])])
    .some((one) => one.id === row && one.children !== undefined)
}

/** All pictures; one of the file whose key another picture has gets a new key. */
export function joinedPictures(current: ReadonlyMap<string, PictureFile>, found: ReadonlyMap<string, PictureFile>) {
  const pictures = new Map(current)
  const keys = new Map<string, string>()
  for (const [key, file] of found) {
    let free = key
    for (let count = 2; pictures.has(free) && !sameBytes(pictures.get(free)!.bytes, file.bytes); count++)
      free = `${key}-${count}`
    pictures.set(free, file)
    keys.set(key, free)
  }
  return { pictures, rename: (key: string) => keys.get(key) ?? key }
}
