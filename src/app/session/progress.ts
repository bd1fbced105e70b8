import type { Finding } from '../../core/check/engine/finding'
import type { CellTable } from '../../core/report/cell-table'
import type { Dossier, ProseBlock } from '../../core/report/report'
import { cellsOf, hasProse, type CellId, type SectionId, type Template } from '../../core/template/template'
import { pageOfPlace } from '../places/page-of-place'
import type { PageId } from '../places/page-id'

/** What the task list says about a page. */
export type PageState = 'not-started' | 'started' | 'done' | 'trouble'

export interface PageProgress {
  readonly page: PageId
  readonly state: PageState
  /** Open errors and warnings on the page; without columns that are not filled in to the end. */
  readonly errors: number
  readonly warnings: number
}

/** The page that a finding is shown on: that of its first place which is somewhere in the report. */
export function pageOfFinding(finding: Finding, template: Template): PageId | undefined {
  for (const place of finding.places) {
    const page = pageOfPlace(place, template)
    if (page) return page
  }
  return undefined
}

/** Whether a finding has a place on this page: what the text and a table contradict each other in belongs to both. */
export function isOnPage(finding: Finding, page: PageId, template: Template): boolean {
  return finding.places.some((place) => pageOfPlace(place, template) === page)
}

/** Errors on pages that were begun: what an untouched section lacks is not held against it yet. */
export function errorsBegun(pages: readonly PageProgress[]): number {
  return pages.reduce((sum, { state, errors }) => sum + (state === 'trouble' ? errors : 0), 0)
}

/** How far each page is, by the findings that are held against it. Tables are done when no cell is blank; text when the clerk says so. */
export function progress(
  dossier: Dossier,
  template: Template,
  cells: CellTable,
  findings: readonly Finding[],
): PageProgress[] {
  const pages: ('basics' | SectionId)[] = ['basics', ...template.sections.map(({ id }) => id)]
  return pages.map((page) => {
    const here = findings.filter((finding) => pageOfFinding(finding, template) === page)
    const errors = here.filter(({ severity }) => severity === 'error').length
    const warnings = here.filter(({ severity }) => severity === 'warning').length
    const fill = page === 'basics' ? basicsFill(dossier) : sectionFill(dossier, page, template, cells)
    // Blanks are no trouble as long as the section is untouched: an empty form is not full of mistakes.
    const state: PageState = fill === 'not-started' ? fill : errors > 0 ? 'trouble' : fill
    return { page, state, errors, warnings }
  })
}

function basicsFill({ report }: Dossier): PageState {
  const { name, address, postcode, telephone } = report.agency
  const filled = [name, address, postcode, telephone, report.signed].filter((text) => text?.trim()).length
  return filled === 5 ? 'done' : filled > 1 ? 'started' : 'not-started'
}

function sectionFill(dossier: Dossier, id: SectionId, template: Template, cells: CellTable): PageState {
  const section = template.sections.find((one) => one.id === id)
  const parts = [
    ...(section && hasProse(section) ? [proseFill(dossier, id)] : []),
    ...(section?.tables?.length ? [tablesFill(id, template, cells)] : []),
  ]
  if (parts.every((part) => part === 'done')) return 'done'
  return parts.every((part) => part === 'not-started') ? 'not-started' : 'started'
}

function proseFill({ done, report }: Dossier, id: SectionId): PageState {
  if (done.includes(id)) return 'done'
  return (report.prose[id] ?? []).some(hasWords) ? 'started' : 'not-started'
}

/** Those of some cells that are still to be filled in: what is no number is, whatever stands there. */
export function blankCells(own: readonly CellId[], cells: CellTable): readonly CellId[] {
  return own.filter((cell) => !cells.filling(cell) && ['blank', 'unknown'].includes(cells.reading(cell).kind))
}

function tablesFill(id: SectionId, template: Template, cells: CellTable): PageState {
  const own = [...cellsOf(template).values()]
    .filter(({ section, cell }) => section.id === id && !cells.filling(cell))
    .map(({ cell }) => cell)
  if (blankCells(own, cells).length === 0) return 'done'
  return own.some((cell) => cells.printed(cell) !== '') ? 'started' : 'not-started'
}

function hasWords(block: ProseBlock): boolean {
  return !('runs' in block) || block.runs.some((run) => run.text.trim() !== '')
}

/** A part that is not finished, as it is named where the clerk is told what is left. */
export interface UnfinishedPart {
  readonly page: 'basics' | SectionId
  /** Everything is written; only the clerk's word that it is finished is missing. */
  readonly onlyMark: boolean
  readonly state: PageState
}

/** The parts that are not finished, in the order of the task list. */
export function unfinishedParts(
  dossier: Dossier,
  template: Template,
  cells: CellTable,
  pages: readonly PageProgress[],
): UnfinishedPart[] {
  return pages
    .filter(({ state }) => state === 'not-started' || state === 'started')
    .map(({ page, state }) => {
      const section = template.sections.find(({ id }) => id === page)
      const onlyMark =
        section !== undefined &&
        hasProse(section) &&
        proseFill(dossier, section.id) === 'started' &&
        (!section.tables?.length || tablesFill(section.id, template, cells) === 'done')
      return { page, state, onlyMark }
    })
}
