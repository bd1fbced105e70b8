import type { Finding } from '../check/engine/finding'
import { isTenfold } from '../check/rules/lastyear/tenfold'
import { outlier } from '../check/rules/others/index'
import { approximately, parseQuantity } from '../report/quantity'
import type { Template } from '../template/template'
import { plainAgencyName } from './agency-name'
import type { DeskReport } from './desk-report'
import { cellsOfFigure, decisionOf, keyFigure, keyFigures, type KeyFigure } from './key-figures'
import { othersFinding } from './others-finding'

/** A figure that is far from what it is in other years, or in reports of its kind. */
export interface Outlier {
  readonly file: string
  readonly agency: string
  /** Id of the key figure. */
  readonly figure: string
  readonly value: string
  readonly against: 'own-years' | 'last-year' | 'its-like'
  /** The median of those that it is compared with. */
  readonly typical: string
  /** How many times the larger of the two is the smaller. */
  readonly times: number
  readonly message: string
}

/** Smaller numbers jump by nature and are not judged. */
const least = 50
/** By how many others of a kind, or how many years, it is judged, and how strictly. */
/** Median of the distances, times 1.4826, stands for a standard deviation; so many of them are far. */
const scale = 1.4826
const far = 4
interface Measure {
  readonly fewest: number
  /** It must be so many times as much, or as little. */
  readonly fewestTimes: number
  readonly down: boolean
}
/** Many an agency has less to do than others of its kind, and nothing is wrong. */
const ofOthers: Measure = { fewest: 8, fewestTimes: 10, down: false }
const ofYears: Measure = { fewest: 2, fewestTimes: 8, down: true }

export type OutlierReport = Pick<DeskReport, 'file' | 'agency' | 'year' | 'template' | 'cells'>

/** From when on a figure is said to be far, for whoever finds none listed. */
export const outlierThreshold = `与本单位往年一般的数相差${ofYears.fewestTimes}倍以上、约为上年的十倍或者十分之一，或者是同类单位一般的数的${ofOthers.fewestTimes}倍以上的，才列出`

/**
 * The key figures of reports of a year that are far from the same agency's in other years (where they are here), ten times
 * or a tenth of its last year's, or far from those of the same kind of agency; robust, on a logarithmic scale: median and
 * median of the distances.
 */
export function findOutliers(
  reports: readonly OutlierReport[],
  year: number,
  templateOf: (report: OutlierReport) => Template,
): readonly Outlier[] {
  const valued = (one: OutlierReport): Valued => ({ report: one, values: valuesOf(one, templateOf(one)) })
  const now = reports.filter((one) => one.year === year).map(valued)
  const before = new Map<string, Valued[]>()
  for (const one of reports)
    if (one.year !== year) {
      const name = plainAgencyName(one.agency.name)
      before.set(name, [...(before.get(name) ?? []), valued(one)])
    }
  const kinds = [...new Set(now.map(({ report }) => report.agency.kind))]
  return kinds.flatMap((kind) => {
    const alike = now.filter(({ report }) => report.agency.kind === kind)
    return keyFigures(templateOf(alike[0]!.report)).flatMap((figure) => ofFigure(figure, alike, before))
  })
}

/** A report with its key figures by their ids. Its cells are asked for once: it may have to unpack them. */
interface Valued {
  readonly report: OutlierReport
  readonly values: ReadonlyMap<string, number>
}

function valuesOf({ cells }: OutlierReport, template: Template): ReadonlyMap<string, number> {
  const values = new Map<string, number>()
  for (const { id } of keyFigures(template)) {
    const quantity = parseQuantity(keyFigure({ cells }, id, template) ?? '')
    if (quantity !== undefined) values.set(id, approximately(quantity))
  }
  return values
}

function ofFigure(
  figure: KeyFigure,
  alike: readonly Valued[],
  before: ReadonlyMap<string, readonly Valued[]>,
): readonly Outlier[] {
  const valued = alike.map(({ report, values }) => ({ report, value: values.get(figure.id) }))
  // One figure more or less moves a median of many hardly at all, so that it is worked out once for all.
  const usual = usualOf(positive(valued.map(({ value }) => value)), ofOthers.fewest + 1)
  return valued.flatMap(({ report, value }) => {
    const years = before.get(plainAgencyName(report.agency.name)) ?? []
    const earlier = years.map(({ values }) => values.get(figure.id))
    const own = judge(value, usualOf(positive(earlier), ofYears.fewest), ofYears)
    if (own && own !== 'usual') return [described(report, figure, value!, 'own-years', own)]
    const last = own ? undefined : tenfoldOfLast(figure, { report, value }, years)
    if (last) return [described(report, figure, value!, 'last-year', last)]
    // What an agency has every year is its own way, however many others have.
    const like = own ? undefined : judge(value, usual, ofOthers)
    return like && like !== 'usual' ? [described(report, figure, value!, 'its-like', like)] : []
  })
}

/** One year alone tells of a digit too many or too few (`lastyear.tenfold`), not what is usual. */
function tenfoldOfLast(
  { id }: KeyFigure,
  { report, value }: { readonly report: OutlierReport; readonly value: number | undefined },
  years: readonly Valued[],
): Far | undefined {
  const of = years.filter((one) => one.report.year === report.year - 1)
  const last = of.length === 1 ? of[0]!.values.get(id) : undefined
  const row = decisionOf(id)
  if (value === undefined || value <= 0 || last === undefined || last <= 0 || row === undefined) return undefined
  return isTenfold(row, value, last) ? { typical: last, times: Math.max(value / last, last / value) } : undefined
}

const positive = (values: readonly (number | undefined)[]): readonly number[] =>
  values.filter((value): value is number => value !== undefined && value > 0)

interface Far {
  readonly typical: number
  readonly times: number
}

/** What is usual: the median, and on a logarithmic scale the middle and how far from it they are. */
interface Usual {
  readonly typical: number
  readonly middle: number
  readonly spread: number
}

/** Undefined where too few tell. */
function usualOf(values: readonly number[], fewest: number): Usual | undefined {
  if (values.length < fewest) return undefined
  const logs = values.map(Math.log)
  const middle = median(logs)
  // Others that are all the same would make any difference far.
  const spread = Math.max(scale * median(logs.map((one) => Math.abs(one - middle))), 0.2)
  return { typical: median(values), middle, spread }
}

/** Undefined where there is nothing to judge, or to judge by. */
function judge(value: number | undefined, usual: Usual | undefined, measure: Measure): Far | 'usual' | undefined {
  if (value === undefined || value <= 0 || !usual) return undefined
  const { typical, middle, spread } = usual
  if (Math.max(value, typical) < least) return undefined
  if (value < typical && !measure.down) return 'usual'
  const times = Math.max(value / typical, typical / value)
  const isFar = times >= measure.fewestTimes && Math.abs(Math.log(value) - middle) > far * spread
  return isFar ? { typical, times } : 'usual'
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

const whom = { 'own-years': '本单位其他年度', 'its-like': '同类单位' } as const

function described(
  { file, agency, year }: OutlierReport,
  { id, label, unit }: KeyFigure,
  value: number,
  against: Outlier['against'],
  { typical, times }: Far,
): Outlier {
  const round = Number(typical.toPrecision(3))
  const more = value > typical ? `约为其${Math.round(times)}倍` : `约为其${Math.round(times)}分之一`
  return {
    file,
    agency: agency.name,
    figure: id,
    value: String(value),
    against,
    typical: String(round),
    times,
    message: `${year}年${label}为${value}${unit}，${against === 'last-year' ? '上年为' : `${whom[against]}一般为`}${round}${unit}，${more}，请核对是否填错或者单位用错。`,
  }
}

/** others.outlier: the finding for an outlier. */
export function outlierFinding(one: Outlier, template: Template): Finding {
  const cells = cellsOfFigure(one.figure, template)
  return othersFinding(
    outlier,
    {
      message: one.message,
      places: cells.map((cell) => ({ in: 'cell', cell })),
      expected: one.typical,
      actual: one.value,
    },
    `${one.figure}=${one.value}`,
  )
}
