import { computed, shallowRef } from 'vue'
import { reportOfSum, sumReports, type DeskSum, type LeftOut } from '../../core/county/desk-sum'
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
import { asLeftOut, countedEntries, notCounted } from './counted'
import { ofWrongYear } from './list-entries'
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
  /** The totals that the list itself has beside their parts, and the one that a person asked about last. */
  const held = shallowRef<readonly HeldTotal[]>([])
  const asked = shallowRef<HeldTotal>()
  /** What was not added, and why. */
  const leftOut = shallowRef<readonly Pick<LeftOut, 'file' | 'agency' | 'message'>[]>([])
  const working = shallowRef(false)

  const agency = computed<Agency>(() => {
    const { office = '', kind } = county.settings
    return { name: office, kind: kind ?? guessAgencyKind(office) }
  })
  /** The reports of the year that are counted, and those of another year that came in their place, to be named as left out. */
  const chosen = computed(() => {
    const { year, list, settings } = county
    const { office } = settings
    const counted = countedEntries(list, settings).filter(({ report }) => report!.year === year)
    return [...counted, ...ofWrongYear(list, { year, office, attendance: attendance.value })]
  })

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
      leftOut.value = [...sum.leftOut, ...notCounted(county.current, county.settings).map(asLeftOut)]
      held.value = []
      asked.value = undefined
      const given = attendance.value ? givenTotals(list, attendance.value, sum) : []
      const added = new Set(chosen.value.map(({ file }) => file))
      // Of several reports of a government the one that counts, or all where it is what the others add up to.
      const totals = given.flatMap(({ row, parts }) => {
        const counted = row.files.filter((file) => added.has(file))
        return (counted.length > 0 ? counted : row.files).map((file) => holdAgainst(file, parts))
      })
      held.value = (await Promise.all(totals)).flatMap((one) => one ?? [])
    } finally {
      working.value = false
    }
  }

  async function holdAgainst(file: string, parts: readonly Part[]): Promise<HeldTotal | undefined> {
    const total = await openEntry(file)
    if (!total) return undefined
    const { report } = total
    return {
      file,
      agency: report.agency.name,
      findings: sumFindings(report, parts, templateOfReport(report, formats)),
    }
  }

  /** Holds a report of the government against what was added up; '' asks about none. */
  async function hold(file: string): Promise<void> {
    asked.value = undefined
    const agency = plainName(county.entries().get(file)?.report?.agency ?? '')
    // No other report of the same government is a part of it.
    const parts = outcome.value?.sum.parts.filter((part) => part.file !== file && plainName(part.agency) !== agency)
    if (parts && agency !== '') asked.value = await holdAgainst(file, parts)
  }

  /** The report of the whole government, of the numbers of a level. */
  function reportOf(level: SumOutcome['levels'][number]): Report | undefined {
    return outcome.value && reportOfSum({ ...outcome.value.sum, cells: level.cells }, agency.value)
  }

  return { outcome, leftOut, held, asked, working, chosen, add, hold, reportOf }
}
