import { computed, type ComputedRef, type Ref } from 'vue'
import { createContext, readLast, type CheckContext } from '../../core/check/engine/context'
import type { Finding } from '../../core/check/engine/finding'
import { compose } from '../../core/document/compose'
import type { Document } from '../../core/document/document'
import { cellTable, type CellTable } from '../../core/report/cell-table'
import type { Dossier, Report } from '../../core/report/report'
import { templateOfReport } from '../../core/template/of-report'
import type { Template } from '../../core/template/template'
import { formats } from '../../templates/formats'
import type { PageLayout } from '../../write/layout/page-layout'
import { readLayout } from '../../write/layout/read-layout'
import { reportTrouble } from '../ui/trouble'
import { checks } from './checks'
import { withoutIncompleteColumns } from './incomplete-columns'
import { progress, type PageProgress } from './progress'
import { steadyList } from './steady-list'

interface KeptTable {
  readonly cells: Report['cells']
  readonly template: Template
  readonly table: CellTable
}

/** Of what is drawn, and of what is checked, which is the same a moment later. */
const mostKept = 2
let kept: readonly KeptTable[] = []

/**
 * The numbers of a report, read and added once for what is drawn and what is checked. The tables of the steps that can be
 * undone are not kept: five hundred of them would take as much memory as the whole program.
 */
function tableOf(cells: Report['cells'], template: Template): CellTable {
  const known = kept.find((one) => one.cells === cells && one.template === template)
  if (known) return known.table
  const table = cellTable({ cells }, template)
  kept = [{ cells, template, table }, ...kept].slice(0, mostKept)
  return table
}

/** Everything computed from a dossier, and nothing that is not. */
export interface ReportValues {
  readonly report: ComputedRef<Report>
  /** Last year's report, where one is loaded. */
  readonly last: ComputedRef<Report | undefined>
  readonly template: ComputedRef<Template>
  readonly context: ComputedRef<CheckContext>
  readonly cells: ComputedRef<CellTable>
  readonly lastCells: ComputedRef<CellTable | undefined>
  /** None as long as `isChecked` is false, which says nothing of the report. */
  readonly findings: ComputedRef<readonly Finding[]>
  /** The checks come a moment after a report is shown first. */
  readonly isChecked: ComputedRef<boolean>
  /** Those that were not dismissed. */
  readonly openFindings: ComputedRef<readonly Finding[]>
  /** Those that are held against the clerk while the tables are being filled in. */
  readonly heldFindings: ComputedRef<readonly Finding[]>
  /** The report as readers and writers know it. */
  readonly document: ComputedRef<Document>
  readonly layout: ComputedRef<PageLayout>
  /** How far each page is. */
  readonly pages: ComputedRef<readonly PageProgress[]>
}

/** The values of a dossier; each is worked out when it is first asked for, and again after a change. */
export function reportValues(dossier: Readonly<Ref<Dossier>>): ReportValues {
  const report = computed(() => dossier.value.report)
  const last = computed(() => dossier.value.last)
  const template = computed(() => templateOfReport(report.value, formats))
  // What is typed in the text changes no number: what depends on numbers alone is left as it is.
  const texts = computed(() => report.value.cells)
  const cells = computed(() => tableOf(texts.value, template.value))
  const lastCells = computed(() => last.value && readLast(last.value, formats).cells)
  const demands = computed(() => dossier.value.demands && checks.value?.carriedDemands(dossier.value.demands))
  const context = computed(() =>
    createContext({
      report: report.value,
      ...(last.value ? { last: last.value } : {}),
      templates: formats,
      cells: cells.value,
      demands: demands.value,
    }),
  )
  // A rule that breaks is a bug of ours: it is reported, and never keeps the clerk from typing, saving and exporting.
  const findings = computed<readonly Finding[]>((before) => {
    try {
      return steadyList(checks.value?.checkContext(context.value) ?? [], before)
    } catch (bug) {
      queueMicrotask(() => reportTrouble(bug))
      return before ?? []
    }
  })
  const dismissedList = computed(() => dossier.value.dismissed)
  const dismissed = computed(() => new Set(dismissedList.value.map(({ key }) => key)))
  const openFindings = computed(() => findings.value.filter(({ key }) => !dismissed.value.has(key)))
  const heldFindings = computed(() => withoutIncompleteColumns(openFindings.value, cells.value))
  return {
    report,
    last,
    template,
    context,
    cells,
    lastCells,
    findings,
    isChecked: computed(() => checks.value !== undefined),
    openFindings,
    heldFindings,
    document: computed(() => compose(dossier.value, formats)),
    layout: computed(() => readLayout(dossier.value.layout)),
    pages: computed<readonly PageProgress[]>((before) =>
      steadyList(progress(dossier.value, template.value, cells.value, heldFindings.value), before),
    ),
  }
}
