import type { CellTable } from '../report/cell-table'
import { figureText } from '../report/figure'
import type { ChartBlock, ChartFigure, ChartSeries } from '../report/report'
import type { ChartOffer } from '../template/chart-words'
import { headersOfRole, patternOfRoles } from '../template/find-by-role'
import { plainLabel } from '../template/plain-label'
import { leaves, type CellPattern, type Template } from '../template/template'

/** A chart that is offered, and what it is called. */
export interface SuggestedChart {
  readonly title: string
  readonly chart: ChartBlock
}

/** The numbers of which charts are offered. */
export interface ChartSource {
  readonly year: number
  readonly cells: CellTable
  readonly last?: CellTable | undefined
}

/**
 * The charts of the statutory tables that can be offered: those of which the format has two cells at least, and any of
 * them has a number. Every number follows its cell.
 */
export function suggestedCharts(offers: readonly ChartOffer[], source: ChartSource): readonly SuggestedChart[] {
  return offers.flatMap((offer) => suggestedChart(offer, source) ?? [])
}

function suggestedChart(offer: ChartOffer, { year, cells, last }: ChartSource): SuggestedChart | undefined {
  if (offer.years && !last) return undefined
  const { template } = cells
  const points = offer.points.flatMap(({ roles, label }) => {
    const pattern = patternOfRoles(template, ...roles)
    const before = last && patternOfRoles(last.template, ...roles)
    if (!pattern || (offer.years && !before)) return []
    return [{ pattern, before, label: label ?? labelOf(template, roles[0]!) }]
  })
  const [first] = points
  if (points.length < 2 || !first || points.every(({ pattern }) => isBlank(pattern, cells))) return undefined
  const series = (name: number, figures: readonly string[]): ChartSeries => ({
    name: `${name}年`,
    values: figures.map((pattern) => liveValue(pattern, cells, last)),
  })
  const now = series(
    year,
    points.map(({ pattern }) => pattern),
  )
  const lastSeries = series(
    year - 1,
    points.map(({ before }) => `last:${before ?? ''}`),
  )
  const unit = unitOf(first.pattern, template)
  const caption = offer.caption.replace('{year}', String(year)).replace('{last-year}', String(year - 1))
  return {
    title: offer.title,
    chart: {
      type: 'chart',
      kind: offer.kind,
      labels: points.map(({ label }) => label),
      series: offer.years ? [lastSeries, now] : [now],
      ...(unit ? { unit } : {}),
      caption,
    },
  }
}

/** A number that follows a cell, with its text now. */
function liveValue(pattern: CellPattern, cells: CellTable, last: CellTable | undefined): ChartFigure {
  const of = { sum: [pattern] }
  return { of, text: figureText(of, cells, last) ?? '' }
}

function labelOf(template: Template, role: ChartOffer['points'][number]['roles'][number]): string {
  const [found] = headersOfRole(template, role)
  return plainLabel(found?.header.label ?? '')
}

function isBlank(pattern: CellPattern, cells: CellTable): boolean {
  return (cells.cells(pattern) ?? []).every((cell) => cells.printed(cell) === '')
}

function unitOf(pattern: CellPattern, template: Template): string | undefined {
  const [id] = pattern.split('/')
  const table = template.sections.flatMap((section) => section.tables ?? []).find((one) => one.id === id)
  return table && leaves(table.columns).find(({ unit }) => unit)?.unit
}
