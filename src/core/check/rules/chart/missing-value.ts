import { quantityOf, type PrintedValue } from '../../../chart/printed-chart'
import type { CellTable } from '../../../report/cell-table'
import type { CheckContext } from '../../engine/context'
import type { Place } from '../../engine/finding'
import type { Rule } from '../../engine/rule'
import { chartsIn, valuePiece, type FoundChart } from '../../facts/charts'
import { spanPlace } from '../../facts/printed-text'

/**
 * chart.missing-value: every label of a chart has its number.
 * When: a value is blank or no number, or follows cells that are all blank. Source: 国办公开办函〔2021〕30号 (内容准确).
 * Fires: a chart of the results of applications while 不予公开 is blank. Silent: 0 in the chart.
 */
export const missingValue: Rule = {
  id: 'chart.missing-value',
  description: '图表里的每一项都要有数，没有的填 0，不需要的项删去。',
  source: '国办公开办函〔2021〕30号：发布内容应当准确',
  severities: ['warning'],
  *check(context) {
    for (const found of chartsIn(context)) {
      const { chart, block, name } = found
      const missing = chart.labels.flatMap((label, at) =>
        chart.series.flatMap(({ values }, series) =>
          isMissing(values[at], context) ? [{ label, at, series, value: values[at]! }] : [],
        ),
      )
      if (missing.length === 0) continue
      const labels = [...new Set(missing.map(({ label }) => label || '未命名的项'))]
      const spans = missing.flatMap(({ at, series }) => placeOf(found, at, series))
      const cells = missing.flatMap(({ value }) => blankCells(value, context.cells))
      yield {
        message: `${name}中，${listed(labels)}没有数。`,
        places: spans.length > 0 ? [...spans, ...cells] : [spanPlace(block, { from: 0, to: block.text.length })],
      }
    }
  },
}

function isMissing(value: PrintedValue | undefined, { cells, last }: CheckContext): boolean {
  if (!value || quantityOf(value) === undefined) return true
  if (!value.of || value.frozen) return false
  return value.of.sum.every((pattern) => {
    const isLast = pattern.startsWith('last:')
    const table = isLast ? last?.cells : cells
    const found = table?.cells(isLast ? pattern.slice(5) : pattern)
    return found?.every((cell) => table?.printed(cell) === '') ?? true
  })
}

/** The cells that would have to be filled in. */
function blankCells({ of, frozen }: PrintedValue, cells: CellTable): readonly Place[] {
  if (!of || frozen) return []
  return of.sum.flatMap((pattern) =>
    pattern.startsWith('last:')
      ? []
      : (cells.cells(pattern) ?? [])
          .filter((cell) => cells.printed(cell) === '')
          .map((cell): Place => ({ in: 'cell', cell })),
  )
}

function placeOf(found: FoundChart, label: number, series: number): readonly Place[] {
  const piece = valuePiece(found, label, series)
  return piece ? [spanPlace(found.block, piece)] : []
}

/** Names so many; the rest is counted. */
const most = 4

function listed(labels: readonly string[]): string {
  const named = labels
    .slice(0, most)
    .map((label) => `“${label}”`)
    .join('、')
  return labels.length > most ? `${named}等${labels.length}项` : named
}
