import { computed, shallowRef } from 'vue'
import { reportOfSum, sumReports, type DeskSum } from '../../core/county/desk-sum'
import { givenTotals, sumLevels, type LevelSum } from '../../core/county/level-sums'
import { sumFindings } from '../../core/county/sum-findings'
import type { Finding } from '../../core/check/engine/finding'
import { guessAgencyKind } from '../../core/report/agency-kind'
import type { Agency, Report } from '../../core/report/report'
import type { Part } from '../../core/sum/part'
import { templateOfReport } from '../../core/template/of-report'
import { templateOfYear } from '../../core/template/template'
import { formats } from '../../templates/formats'
import { readReports } from '../county-store/county-storage'
import type { CountyEntry } from '../county-store/county-entry'
import { countedEntries } from './counted'
import { openEntry } from './open-entry'
import { plainName } from './plain-name'
import { useAttendance } from './use-attendance'
import { useCounty } from './use-county'

/** What came of adding up. */
export interface SumOutcome {
  readonly sum: DeskSum
  /** Sums at each level of the list; the first is that of all reports, whether they are in the list or not. */
  readonly levels: readonly Pick<LevelSum, 'index' | 'name' | 'parts' | 'cells'>[]
}

/** A report that claims to be a sum, and where it is not. */
export interface HeldTotal {
  readonly file: string
  readonly agency: string
  readonly findings: readonly Finding[]
}

/** Adds the reports of the year up, and holds given totals against them. */
export function useSum() {
  const county = useCounty()
  const attendance = useAttendance()
  const outcome = shallowRef<SumOutcome>()
  const held = shallowRef<readonly HeldTotal[]>([])
  const working = shallowRef(false)

  const agency = computed<Agency>(() => {
    const { office = '', kind } = county.settings
    return { name: office, kind: kind ?? guessAgencyKind(office) }
  })
  const chosen = computed(() => addends(countedEntries(county.list, county.settings), county.year))

  async function add(): Promise<void> {
    const { year } = county
    if (year === undefined) return
    working.value = true
    try {
      const sum = sumReports(await readReports(chosen.value.map(({ file }) => file)), { year, templates: formats })
      const list = county.settings.agencies ?? []
      const template = templateOfYear(formats, year)
      const levels = attendance.value ? sumLevels(list, attendance.value, sum, template) : []
      outcome.value = { sum, levels: [{ index: -2, name: '全部报告', parts: sum.parts, cells: sum.cells }, ...levels] }
      held.value = []
      if (!attendance.value) return
      for (const { row, parts } of givenTotals(list, attendance.value, sum))
        for (const file of row.files) await hold(file, parts)
    } finally {
      working.value = false
    }
  }

  /** Holds a report of the government against what was added up, or against some of it. */
  async function hold(file: string, against?: readonly Part[]): Promise<void> {
    const total = await openEntry(file)
    const parts = against ?? outcome.value?.sum.parts.filter((part) => part.file !== file)
    if (!total || !parts) return
    const findings = sumFindings(total.report, parts, templateOfReport(total.report, formats))
    const others = held.value.filter((one) => one.file !== file)
    held.value = [...others, { file, agency: total.report.agency.name, findings }]
  }

  /** The report of the whole government, of the numbers of a level. */
  function reportOf(level: SumOutcome['levels'][number]): Report | undefined {
    return outcome.value && reportOfSum({ ...outcome.value.sum, cells: level.cells }, agency.value)
  }

  return { outcome, held, working, chosen, add, hold, reportOf }
}

/**
 * What may be added of what is counted: the reports of the year; of agencies that have none of the year those of other
 * years, to be named as left out.
 */
function addends(counted: readonly CountyEntry[], year: number | undefined): readonly CountyEntry[] {
  const ofYear = new Set(counted.flatMap(({ report }) => (report!.year === year ? plainName(report!.agency) : [])))
  return counted.filter(({ report }) => report!.year === year || !ofYear.has(plainName(report!.agency)))
}
