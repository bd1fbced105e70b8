import type { Chart, Grid, GridCell } from './document'

/** The numbers of a chart as a table: a row for each label, a column for each series. */
export function chartGrid({ labels, series, caption, unit }: Chart): Grid {
  const cell = (text: string, header: boolean): GridCell => ({ text, colspan: 1, rowspan: 1, header })
  const names = series.map(({ name }) => name || unit || '数值')
  return {
    type: 'grid',
    ...(caption ? { caption } : {}),
    headRows: 1,
    rows: [
      [cell('项目', true), ...names.map((name) => cell(name, true))],
      ...labels.map((label, at) => [
        cell(label, true),
        ...series.map(({ values }) => cell(values[at]?.text ?? '', false)),
      ]),
    ],
  }
}
