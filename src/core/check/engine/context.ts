import { memoize } from '../../memoize'
import type { LocalDemands } from '../../local-demands/local-demands'
import { printedTitle } from '../../document/opening'
import { printedBlocks } from '../../document/prose-text'
import { cellTable, type CellTable } from '../../report/cell-table'
import type { PrintedBlock } from '../../report/printed'
import type { Report } from '../../report/report'
import { templateOfReport } from '../../template/of-report'
import { sectionOfRole } from '../../template/find-by-role'
import type { Divisions } from '../../divisions/divisions'
import type { Role } from '../../template/roles'
import type { SectionId, Template } from '../../template/template'

/** What is checked: a report, last year's where one is loaded, and the formats. */
export interface CheckInput {
  readonly report: Report
  readonly last?: Report
  readonly templates: readonly Template[]
  /** The numbers of the report, where they were read before. */
  readonly cells?: CellTable
  /** What the office above demands besides the format. */
  readonly demands?: LocalDemands | undefined
  /** The administrative divisions of the country, for what needs them; without them those rules are silent. */
  readonly divisions?: Divisions
}

/** Last year's report, read the same way. */
export interface LastReport {
  readonly report: Report
  readonly template: Template
  readonly cells: CellTable
  readonly blocks: readonly PrintedBlock[]
}

/** All that a rule may look at. Everything is read and computed once for all rules. */
export interface CheckContext {
  readonly report: Report
  readonly template: Template
  readonly templates: readonly Template[]
  readonly cells: CellTable
  /** Last year's report, where one is loaded. */
  readonly last?: LastReport
  readonly demands?: LocalDemands
  /** The administrative divisions of the country, where they are given. */
  readonly divisions?: Divisions
  /** The title as it will be printed. */
  readonly title: string
  /** The text as it will be printed: the opening, then the sections in order; captions and the clerk's own tables too. */
  readonly blocks: readonly PrintedBlock[]
  /** The blocks of one section. */
  prose(section: SectionId | 'opening'): readonly PrintedBlock[]
  /** The blocks of the section with this role; none where the format has no such section. */
  proseOf(role: Role): readonly PrintedBlock[]
}

/** Reads and computes what the rules look at. */
export function createContext(input: CheckInput): CheckContext {
  const { report, last, templates, cells: known, divisions, demands } = input
  const template = templateOfReport(report, templates)
  const cells = known ?? cellTable(report, template)
  const lastReport = last && readLast(last, templates)
  const blocks = printedBlocks(report, template, { cells, ...(lastReport ? { last: lastReport.cells } : {}) })
  const bySection = sectionsOf(blocks)
  return {
    report,
    template,
    templates,
    cells,
    ...(lastReport ? { last: lastReport } : {}),
    ...(demands ? { demands } : {}),
    ...(divisions ? { divisions } : {}),
    title: printedTitle(report, template),
    blocks,
    prose: (section) => bySection.get(section) ?? noBlocks,
    proseOf: (role) => bySection.get(sectionOfRole(template, role)?.id ?? '') ?? noBlocks,
  }
}

const noBlocks: readonly PrintedBlock[] = []

/** The blocks of each section; worked out once as long as no block changes. */
const sectionsOf = memoize((blocks: readonly PrintedBlock[]): ReadonlyMap<string, readonly PrintedBlock[]> => {
  const bySection = new Map<string, PrintedBlock[]>()
  for (const block of blocks) {
    const group = bySection.get(block.section)
    if (group) group.push(block)
    else bySection.set(block.section, [block])
  }
  return bySection
})

const readBefore = new WeakMap<Report, LastReport>()

/** Last year's report does not change while this year's is written: it is read once. */
export function readLast(report: Report, templates: readonly Template[]): LastReport {
  const template = templateOfReport(report, templates)
  const known = readBefore.get(report)
  if (known?.template === template) return known
  const cells = cellTable(report, template)
  const read: LastReport = { report, template, cells, blocks: printedBlocks(report, template, { cells }) }
  readBefore.set(report, read)
  return read
}
