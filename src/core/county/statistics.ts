import { agencyKinds } from '../report/agency-kind'
import { cellTable } from '../report/cell-table'
import { parseQuantity, type Quantity } from '../report/quantity'
import type { ChartBlock } from '../report/report'
import { sumParts } from '../sum/sum-parts'
import { role } from '../template/roles'
import { templateOfYear, cellsOf, type CellId, type Template } from '../template/template'
import type { ListedAgency } from './agency-list'
import { plainAgencyName } from './agency-name'
import type { Attendance } from './attendance'
import type { DeskReport } from './desk-report'
import { sumReports, type DeskSum } from './desk-sum'
import { keyFigure, keyFigures } from './key-figures'
import { sumLevels } from './level-sums'
import { mayBeRanked, notRankedWords, ratesOf, type Rate } from './rates'

/** The figures of some reports together. */
export interface StatisticsRow {
  readonly name: string
  readonly reports: number
  /** By the id of the key figure; '' for a blank. */
  readonly figures: Readonly<Record<string, string>>
  readonly rates: readonly Rate[]
}

/** The agencies in the order of a rate, as far as their numbers are large enough to be put in one. */
export interface Ranking {
  readonly rate: string
  readonly label: string
  readonly order: readonly {
    readonly file: string
    readonly agency: string
    readonly percent: string
    readonly whole: string
  }[]
  /** Why the others are not in it, in Chinese; absent where all are. */
  readonly left?: string
}

/** What an office tells of the reports of a year. */
export interface Statistics {
  readonly year: number
  readonly whole: StatisticsRow
  /** The reports of the year that are in these numbers. */
  readonly counted: readonly { readonly file: string; readonly agency: string }[]
  /** By the levels of a list, or by kinds of agency without one. */
  readonly groups: readonly StatisticsRow[]
  /** Each year that can be held beside the others, from the first. */
  readonly years: readonly (StatisticsRow & { readonly year: number })[]
  /** Where the years have not the same agencies: what that means, in Chinese, and the years of those that are in all of them. */
  readonly alike?: { readonly message: string; readonly years: Statistics['years'] }
  /** Which years cannot, and why, in Chinese; absent where all can. */
  readonly yearsLeft?: string
  readonly rankings: readonly Ranking[]
  readonly charts: readonly ChartBlock[]
}

export interface StatisticsOptions {
  readonly templates: readonly Template[]
  readonly year: number
  readonly list?: readonly ListedAgency[]
  readonly attendance?: Attendance
}

/** Figures and rates of the reports of a year by level, by year, and ranked where numbers are not small. */
export function statistics(
  reports: readonly DeskReport[],
  { templates, year, list, attendance }: StatisticsOptions,
): Statistics {
  const template = templateOfYear(templates, year)
  const sum = sumReports(reports, { year, templates })
  const whole = row('全部', sum.parts.length, sum.cells, template)
  const groups =
    list && attendance
      ? sumLevels(list, attendance, sum, template)
          .filter(({ index, parts }) => index >= 0 && parts.length > 0)
          .map(({ name, parts, cells }) => row(name, parts.length, cells, template))
      : byKind(
          reports,
          sum.parts.map(({ file }) => file),
          template,
        )
  const { comparable, left, alike } = yearsOf(reports, templates)
  return {
    year,
    whole,
    counted: sum.parts.map(({ file, agency }) => ({ file, agency })),
    groups,
    years: comparable,
    ...(alike ? { alike } : {}),
    ...(left ? { yearsLeft: left } : {}),
    rankings: rankingsOf(
      reports.filter(({ file }) => sum.parts.some((part) => part.file === file)),
      template,
    ),
    charts: chartsOf(year, whole, groups, alike?.years.length ? alike : { years: comparable }, template),
  }
}

/**
 * The years that can be held beside each other: the reports of a few agencies are not the year of the whole. A year counts
 * where at least half as many agencies as in the fullest year have a report of it.
 */
function yearsOf(
  reports: readonly DeskReport[],
  templates: readonly Template[],
): {
  readonly comparable: Statistics['years']
  readonly left: string | undefined
  readonly alike: Statistics['alike']
} {
  const all = [...new Set(reports.map((one) => one.year))]
    .sort((a, b) => a - b)
    .map((of) => ({ year: of, sum: sumReports(reports, { year: of, templates }) }))
    .map(({ year, sum }) => ({ year, sum, agencies: new Set(sum.parts.map(({ agency }) => plainAgencyName(agency))) }))
    .filter(({ agencies }) => agencies.size > 0)
  const most = Math.max(...all.map(({ agencies }) => agencies.size))
  const isFull = ({ agencies }: YearOfAgencies) => agencies.size * 2 >= most
  const full = all.filter(isFull)
  const few = all.filter((one) => !isFull(one)).map(({ year, agencies }) => `${year}年（${agencies.size}家）`)
  const rowOf = ({ year }: YearOfAgencies, { parts, cells }: Pick<DeskSum, 'parts' | 'cells'>) => ({
    year,
    ...row(`${year}年`, parts.length, cells, templateOfYear(templates, year)),
  })
  return {
    comparable: full.map((one) => rowOf(one, one.sum)),
    left: few.length > 0 ? `有报告的单位不到${most}家的一半，没有列入各年度的比较：${few.join('、')}。` : undefined,
    alike: alikeYears(full, rowOf, templates),
  }
}

interface YearOfAgencies {
  readonly year: number
  readonly sum: DeskSum
  readonly agencies: ReadonlySet<string>
}

/** The years of the agencies that have a report of each; undefined where all have. */
function alikeYears(
  years: readonly YearOfAgencies[],
  rowOf: (one: YearOfAgencies, sum: Pick<DeskSum, 'parts' | 'cells'>) => Statistics['years'][number],
  templates: readonly Template[],
): Statistics['alike'] {
  const everybody = new Set(years.flatMap(({ agencies }) => [...agencies]))
  const inAll = new Set([...everybody].filter((name) => years.every(({ agencies }) => agencies.has(name))))
  if (inAll.size === everybody.size) return undefined
  const lacking = years.flatMap(({ year, agencies }) => {
    const names = [...everybody].filter((name) => !agencies.has(name))
    return names.length === 0 ? [] : [`${year}年没有${namesOf(names)}`]
  })
  const message = `各年度的单位不完全相同（${lacking.join('；')}），合计不能直接比较增减`
  return {
    message: inAll.size > 0 ? `${message}；各年度都有报告的${inAll.size}家另列。` : `${message}。`,
    years:
      inAll.size === 0
        ? []
        : years.map((one) => {
            const parts = one.sum.parts.filter(({ agency }) => inAll.has(plainAgencyName(agency)))
            return rowOf(one, { parts, cells: sumParts(parts, templateOfYear(templates, one.year)) })
          }),
  }
}

/** So many names are told. */
const mostNames = 5

function namesOf(names: readonly string[]): string {
  const told = names.slice(0, mostNames).join('、')
  return names.length > mostNames ? `${told}等${names.length}家` : told
}

function row(
  name: string,
  reports: number,
  leaves: Readonly<Record<CellId, string>>,
  template: Template,
): StatisticsRow {
  const table = cellTable({ cells: leaves }, template)
  const cells = Object.fromEntries([...cellsOf(template).keys()].map((cell) => [cell, table.printed(cell)]))
  const figures = keyFigures(template).map(({ id }) => [id, keyFigure({ cells }, id, template) ?? ''])
  return {
    name,
    reports,
    figures: Object.fromEntries(figures) as Record<string, string>,
    rates: ratesOf(cells, template),
  }
}

function byKind(
  reports: readonly DeskReport[],
  files: readonly string[],
  template: Template,
): readonly StatisticsRow[] {
  const added = new Set(files)
  return agencyKinds.flatMap(({ id, label }) => {
    const parts = reports.filter(({ file, agency }) => agency.kind === id && added.has(file)).map(({ part }) => part)
    return parts.length === 0 ? [] : [row(label, parts.length, sumParts(parts, template), template)]
  })
}

function rankingsOf(reports: readonly DeskReport[], template: Template): readonly Ranking[] {
  const rated = reports.map(({ file, agency, cells }) => ({
    file,
    agency: agency.name,
    rates: ratesOf(cells, template),
  }))
  const [first] = rated
  return (first?.rates ?? []).map(({ id, label }) => {
    const all = rated.flatMap(({ file, agency, rates }) =>
      rates.filter((rate) => rate.id === id).map((rate) => ({ file, agency, ...rate })),
    )
    const ranked = all.filter(mayBeRanked)
    const order = [...ranked].sort((a, b) => byPercent(a.percent, b.percent))
    return {
      rate: id,
      label,
      order: order.map(({ file, agency, percent, whole }) => ({ file, agency, percent, whole })),
      ...(ranked.length < all.length ? { left: `其余${all.length - ranked.length}份报告${notRankedWords}。` } : {}),
    }
  })
}

function byPercent(a: string, b: string): number {
  const [one, other] = [a, b].map((text): Quantity => parseQuantity(text) ?? 0n) as [Quantity, Quantity]
  return one > other ? -1 : one < other ? 1 : 0
}

/** So many groups fit into a chart. */
const mostGroups = 12

function chartsOf(
  year: number,
  whole: StatisticsRow,
  groups: readonly StatisticsRow[],
  { years, message }: { readonly years: readonly StatisticsRow[]; readonly message?: string },
  template: Template,
): readonly ChartBlock[] {
  const known = new Map(keyFigures(template).map((figure) => [figure.id, figure]))
  const label = (id: string) => known.get(id)?.label ?? id
  const value = ({ figures }: StatisticsRow, id: string) => figures[id] || '0'
  const outcomes = [role.disclosed, role.partlyDisclosed, role.withheld, role.unavailable, role.notProcessed].filter(
    (id) => known.has(id),
  )
  const perGroup = groups.slice(0, mostGroups)
  return [
    ...(perGroup.length > 1 && known.has('received')
      ? [
          {
            type: 'chart' as const,
            kind: 'bar' as const,
            labels: perGroup.map(({ name }) => name),
            series: [{ name: label('received'), values: perGroup.map((one) => value(one, 'received')) }],
            unit: '件',
            caption: `${year}年各层级${label('received')}数量`,
          },
        ]
      : []),
    ...(years.length > 1 && known.has('received')
      ? [
          {
            type: 'chart' as const,
            kind: 'line' as const,
            labels: years.map(({ name }) => name),
            series: ['received', 'answered'].map((id) => ({
              name: label(id),
              values: years.map((one) => value(one, id)),
            })),
            unit: '件',
            caption: message ? '历年政府信息公开申请（各年度都有报告的单位）' : '历年政府信息公开申请',
          },
        ]
      : []),
    ...(outcomes.length > 1
      ? [
          {
            type: 'chart' as const,
            kind: 'column' as const,
            labels: outcomes.map(label),
            series: [{ name: `${year}年`, values: outcomes.map((id) => value(whole, id)) }],
            unit: '件',
            caption: `${year}年申请办理结果`,
          },
        ]
      : []),
  ]
}
