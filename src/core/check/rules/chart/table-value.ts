import type { ChartPiece } from '../../../chart/chart-text'
import { quantityOf, type PrintedSeries, type PrintedValue } from '../../../chart/printed-chart'
import { figureText } from '../../../report/figure'
import type { PrintedBlock } from '../../../report/printed'
import type { Figure } from '../../../report/report'
import { formatQuantity } from '../../../report/quantity'
import { plainLabel } from '../../../template/plain-label'
import { cellId, leaves, tablesOf, type CellPattern, type Header, type Table } from '../../../template/template'
import type { CheckContext } from '../../engine/context'
import type { Fix } from '../../engine/finding'
import type { Found, Rule } from '../../engine/rule'
import { chartsIn, valuePiece, type FoundChart } from '../../facts/charts'
import { spanPlace } from '../../facts/printed-text'

/**
 * chart.table-value: a number that was typed into a chart of a statutory table is that of the table.
 * When: the labels of a chart are those of rows or columns of a table, most of its numbers are those of one column or row, and
 * another one is not; or a number that was frozen is no longer that of its cell. Source: 国办公开办函〔2021〕30号 (前后一致).
 * Fires: 予以公开12, 部分公开7, 不予公开4 where the table has 12, 7, 3. Silent: a series of another year; labels that no table has.
 */
export const tableValue: Rule = {
  id: 'chart.table-value',
  description: '图表中的数与统计表中同一项的数应当一致。',
  source: '国办公开办函〔2021〕30号：发布内容应当准确，前后一致',
  severities: ['warning', 'hint'],
  *check(context) {
    for (const found of chartsIn(context))
      for (const [at, series] of found.chart.series.entries()) {
        yield* frozenOf(found, series, at, context)
        if (isOfOtherYear(series, context)) continue
        const line = lineOf(found, series, context)
        if (line) yield* typedOf(found, series, at, line, context)
      }
  },
}

function isOfOtherYear({ name }: PrintedSeries, { report }: CheckContext): boolean {
  const years = name.match(/20\d\d/g) ?? []
  return years.some((year) => Number(year) !== report.year) || /上年|去年|往年/.test(name)
}

/** The cells of one row or column, by the places of the labels that name them. */
type Line = ReadonlyMap<number, CellPattern>

/** The row or column of a table whose numbers most of a series has; undefined where that is none, or not the only one. */
function lineOf({ chart }: FoundChart, { values }: PrintedSeries, context: CheckContext): Line | undefined {
  const lines = tablesOf(context.template).flatMap((table) => [
    ...linesOf(chart.labels, table, 'rows'),
    ...linesOf(chart.labels, table, 'columns'),
  ])
  const fitting = lines.filter((line) => {
    const same = [...line].filter(([at, pattern]) => agrees(values[at], pattern, context)).length
    return same >= 2 && same < line.size && same * 2 >= line.size
  })
  const complete = lines.some((line) => [...line].every(([at, pattern]) => agrees(values[at], pattern, context)))
  // Where one kind of applicant alone has applied, its column says what the total says; the total stands behind it.
  const said = new Set(fitting.map((line) => [...line.values()].map((one) => String(context.cells.sum([one]))).join()))
  return complete || said.size !== 1 ? undefined : fitting[fitting.length - 1]
}

function linesOf(labels: readonly string[], table: Table, side: 'rows' | 'columns'): readonly Line[] {
  const own = named(table[side])
  const matched = labels.flatMap((label, at) => {
    const header = own.get(label.trim())
    return header ? [[at, header] as const] : []
  })
  // One or two labels may be the words of something else.
  if (matched.length < 3) return []
  const across = leaves(side === 'rows' ? table.columns : table.rows)
  return across.map(
    (other) =>
      new Map(
        matched.map(([at, header]) => [
          at,
          side === 'rows' ? cellId(table.id, header.id, other.id) : cellId(table.id, other.id, header.id),
        ]),
      ),
  )
}

/** The headers of a side by their plain labels; a label that several have names none of them. */
function named(side: readonly Header[]): ReadonlyMap<string, Header> {
  const all = every(side)
  const byLabel = new Map<string, Header>()
  for (const header of all) {
    const label = plainLabel(header.label)
    if (all.filter((one) => plainLabel(one.label) === label).length === 1) byLabel.set(label, header)
  }
  return byLabel
}

function every(side: readonly Header[]): readonly Header[] {
  return side.flatMap((header) => [header, ...every(header.children ?? [])])
}

function agrees(value: PrintedValue | undefined, pattern: CellPattern, { cells }: CheckContext): boolean {
  const stated = value && quantityOf(value)
  return stated !== undefined && stated === cells.sum([pattern])
}

function* typedOf(
  found: FoundChart,
  { values }: PrintedSeries,
  series: number,
  line: Line,
  context: CheckContext,
): Iterable<Found> {
  for (const [at, pattern] of line) {
    const value = values[at]
    if (!value || value.of || quantityOf(value) === undefined || agrees(value, pattern, context)) continue
    const expected = context.cells.sum([pattern])
    const piece = valuePiece(found, at, series)
    if (expected === undefined || !piece) continue
    const text = formatQuantity(expected)
    const { block, chart, name } = found
    const cells = context.cells.cells(pattern) ?? []
    yield {
      severity: 'warning',
      message: `${name}中“${chart.labels[at]!}”为${value.text}，统计表中为${text}，请核对。`,
      places: [spanPlace(block, piece), ...cells.map((cell) => ({ in: 'cell', cell }) as const)],
      expected: text,
      actual: value.text,
      fix: follow(block, piece, text, { sum: [pattern] }),
    }
  }
}

function* frozenOf(
  found: FoundChart,
  { values }: PrintedSeries,
  series: number,
  { cells, last }: CheckContext,
): Iterable<Found> {
  for (const [at, value] of values.entries()) {
    if (!value.of || !value.frozen) continue
    const now = figureText(value.of, cells, last?.cells)
    const piece = valuePiece(found, at, series)
    if (now === undefined || now === value.text || !piece) continue
    yield {
      severity: 'hint',
      message: `${found.name}中“${found.chart.labels[at]!}”固定为${value.text}，统计表中现在为${now}。`,
      places: [spanPlace(found.block, piece)],
      expected: now,
      actual: value.text,
      fix: follow(found.block, piece, now, value.of),
    }
  }
}

/** The number becomes one that follows its cell. */
function follow({ section, block }: PrintedBlock, { from, to }: ChartPiece, text: string, figure: Figure): Fix {
  return { label: '改为引用表中的数', edits: [{ set: 'text', section, block, from, to, text, figure }] }
}
