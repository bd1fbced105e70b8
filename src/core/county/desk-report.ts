import { check } from '../check/check'
import type { Divisions } from '../divisions/divisions'
import type { Finding, Severity } from '../check/engine/finding'
import { areDemandsOf, type LocalDemands } from '../local-demands/local-demands'
import { carriedDemands } from '../local-demands/parse-demands'
import type { AgencyKind } from '../report/agency-kind'
import { plainNumeral } from '../report/cell-reading'
import { cellTable, type CellTable } from '../report/cell-table'
import type { Dossier, Report } from '../report/report'
import { partOf, type Part, type PartProblem } from '../sum/part'
import { templateOfReport } from '../template/of-report'
import { cellsOf, type CellId, type Template } from '../template/template'
import { contentHash } from './content-hash'
import { deskText, type DeskText } from './desk-text'

/**
 * What the desk keeps of one report: all that is compared, counted, added and listed, as plain data that a worker can send
 * and a database can hold. The report itself is asked for again only to be opened or exported.
 */
export interface DeskReport {
  /** The file as the person named it; it tells the reports of a desk apart. */
  readonly file: string
  readonly agency: { readonly name: string; readonly kind: AgencyKind }
  readonly year: number
  /** Id of the format whose tables were found. */
  readonly template: string
  /** Date of signature, ISO. */
  readonly signed?: string
  /** The local deadline that the report itself names, ISO. */
  readonly localDeadline?: string
  /** Id of the task package that it answers. */
  readonly package?: string
  readonly hash: string
  /** Those of reading and of checking, without their repairs. */
  readonly findings: readonly Finding[]
  readonly counts: Readonly<Record<Severity, number>>
  /** Every cell of the format in printed order: a number in plain form, else what is printed, or ''. */
  readonly cells: Readonly<Record<CellId, string>>
  /** What it brings to a sum, and what is to be looked at before the sum is trusted. */
  readonly part: Part
  readonly problems: readonly PartProblem[]
  readonly texts: DeskText
}

/** What is kept of a report that was read and checked; `findings` are all that reading and checking said. */
export function deskReport(
  file: string,
  { report, ...dossier }: Pick<Dossier, 'report' | 'package'>,
  findings: readonly Finding[],
  template: Template,
  table: CellTable = cellTable(report, template),
): DeskReport {
  const { part, problems } = partOf(file, report, template, table)
  const { signed, localDeadline } = report
  return {
    file,
    agency: { name: report.agency.name, kind: report.agency.kind },
    year: report.year,
    template: template.id,
    ...(signed ? { signed } : {}),
    ...(localDeadline ? { localDeadline } : {}),
    ...(dossier.package ? { package: dossier.package } : {}),
    hash: contentHash(report),
    findings: findings.map(withoutRepairs),
    counts: countsOf(findings),
    cells: plainCells(table),
    part,
    problems,
    texts: deskText(report, template),
  }
}

/** With what a report is checked. */
export interface CheckedOptions {
  readonly templates: readonly Template[]
  /** Last year's report, where it is not the one that the file brought. */
  readonly last?: Report | undefined
  /** For `text.foreign-place`. */
  readonly divisions?: Divisions
  /** What the office demands of the reports of its year, in the place of what they carry. */
  readonly demands?: LocalDemands | undefined
}

/** As `deskReport`, for a report that is not checked yet. `ofReading` is what reading its file said. */
export function checkedDeskReport(
  file: string,
  dossier: Pick<Dossier, 'report' | 'last' | 'package' | 'demands'>,
  ofReading: readonly Finding[],
  { templates, last = dossier.last, divisions, demands: given }: CheckedOptions,
): DeskReport {
  const { report } = dossier
  const ofOffice = given && areDemandsOf(report.year, given) ? given : undefined
  const demands = ofOffice ?? (dossier.demands && carriedDemands(dossier.demands))
  const template = templateOfReport(report, templates)
  const cells = cellTable(report, template)
  const input = {
    report,
    cells,
    ...(last ? { last } : {}),
    ...(divisions ? { divisions } : {}),
    ...(demands ? { demands } : {}),
    templates,
  }
  const findings = [...ofReading, ...check(input)]
  return deskReport(file, dossier, findings, template, cells)
}

function withoutRepairs({ fix: _fix, alternatives: _alternatives, ...finding }: Finding): Finding {
  return finding
}

/** How many findings of each severity there are. */
function countsOf(findings: readonly Pick<Finding, 'severity'>[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, hint: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}

function plainCells(table: CellTable): Readonly<Record<CellId, string>> {
  const cells: Record<CellId, string> = {}
  for (const cell of cellsOf(table.template).keys()) {
    const reading = table.reading(cell)
    cells[cell] = reading.kind === 'number' ? plainNumeral(reading) : table.printed(cell)
  }
  return cells
}
