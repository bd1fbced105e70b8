import type { ChartBlock, ChartValue, ProseCell, Run, TableBlock } from '../report/report'
import { parseQuantity } from '../report/quantity'

/** The numbers of a chart as a table of the text, figures alive: a row for each label, a column for each series. */
export function tableOfChart({ labels, series, unit }: ChartBlock): TableBlock {
  const cell = (runs: readonly Run[], header: boolean): ProseCell => ({ runs, colspan: 1, rowspan: 1, header })
  const words = (text: string): Run[] => (text === '' ? [] : [{ type: 'text', text }])
  const named = (name: string) => name || (series.length === 1 ? '数量' : '') || '数值'
  const heading = (name: string) => words(unit ? `${named(name)}（${unit}）` : named(name))
  return {
    type: 'table',
    rows: [
      [cell(words('项目'), true), ...series.map(({ name }) => cell(heading(name), true))],
      ...labels.map((label, at) => [
        cell(words(label), true),
        ...series.map(({ values }) => cell(runsOf(values[at] ?? ''), false)),
      ]),
    ],
  }
}

function runsOf(value: ChartValue): Run[] {
  if (typeof value !== 'string') return [{ type: 'figure', ...value }]
  return value === '' ? [] : [{ type: 'text', text: value }]
}

/**
 * A chart of a table of the clerk's own: labels from the first column, series from the columns with numbers, their names
 * from the first row where that holds none. Undefined where it has no such shape; merged cells have none.
 */
export function chartOfTable({ rows }: TableBlock): ChartBlock | undefined {
  const width = rows[0]?.length ?? 0
  if (width < 2 || rows.some((row) => row.length !== width || row.some((one) => one.colspan > 1 || one.rowspan > 1)))
    return undefined
  const values = rows.map((row) => row.map(({ runs }) => valueOf(runs)))
  const hasHead = values[0]!.slice(1).every((value) => !isNumber(value))
  const head = hasHead ? values[0]!.map(textOf) : undefined
  const lines = values.slice(hasHead ? 1 : 0).filter((row) => textOf(row[0]!) !== '')
  const columns = Array.from({ length: width - 1 }, (_, at) => at + 1).filter((at) =>
    lines.some((row) => isNumber(row[at]!)),
  )
  if (lines.length < 1 || columns.length < 1) return undefined
  const named = columns.map((at) => unitOf(head?.[at] ?? ''))
  const unit = named.every((one) => one.unit === named[0]!.unit) ? named[0]!.unit : undefined
  return {
    type: 'chart',
    kind: columns.length === 1 ? 'bar' : 'column',
    labels: lines.map((row) => textOf(row[0]!)),
    series: columns.map((at, index) => ({
      name: (unit ? named[index]!.name : head?.[at]) ?? '',
      values: lines.map((row) => row[at]!),
    })),
    ...(unit ? { unit } : {}),
  }
}

/** 数量（件） names a unit behind its words. */
function unitOf(heading: string): { readonly name: string; readonly unit: string | undefined } {
  const found = /^(.*?)[（(]([^（()）]{1,4})[）)]$/.exec(heading)
  return found ? { name: found[1]!, unit: found[2]! } : { name: heading, unit: undefined }
}

/** A cell with a single figure follows its cell; 1,024 and 1024件 are the number. */
function valueOf(runs: readonly Run[]): ChartValue {
  const filled = runs.filter(({ text }) => text.trim() !== '')
  const [only] = filled
  if (filled.length === 1 && only?.type === 'figure') {
    const { type: _type, ...figure } = only
    return figure
  }
  const text = runs
    .map((run) => run.text)
    .join('')
    .trim()
  const plain = /^(\d[\d,]*(?:\.\d+)?)\s*[件条项份个次篇人万元]{0,2}$/.exec(text)?.[1]?.replace(/,/g, '')
  return plain ?? text
}

function isNumber(value: ChartValue): boolean {
  return typeof value !== 'string' || parseQuantity(value.replace(/[%％]$/, '')) !== undefined
}

function textOf(value: ChartValue): string {
  return typeof value === 'string' ? value : value.text
}
