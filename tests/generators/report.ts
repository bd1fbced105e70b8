import fc from 'fast-check'
import { cellTable } from '../../src/core/report/cell-table'
import type { Agency, ChartBlock, ProseBlock, Report, Run } from '../../src/core/report/report'
import { cellsOf, type CellId, type Template } from '../../src/core/template/template'
import { agencyKinds } from '../../src/core/report/agency-kind'

/** A small whole number as a clerk types it. */
const count = fc.nat({ max: 400 }).map(String)

/** Every cell that no relation fills, stated as a number. */
export function numbers(template: Template): fc.Arbitrary<Record<CellId, string>> {
  const table = cellTable({ cells: {} }, template)
  const free = [...cellsOf(template).keys()].filter((cell) => !table.filling(cell))
  return fc
    .array(count, { minLength: free.length, maxLength: free.length })
    .map((values) => Object.fromEntries(free.map((cell, index) => [cell, values[index]!])))
}

/** The same numbers with every total stated as it is computed. */
export function withTotals(cells: Record<CellId, string>, template: Template): Record<CellId, string> {
  const table = cellTable({ cells }, template)
  const all: Record<CellId, string> = {}
  for (const cell of cellsOf(template).keys()) all[cell] = table.printed(cell)
  return all
}

/** Numbers for which every relation of table 三 and table 四 holds: what came in is what was handled or carried on. */
export function consistentNumbers(template: Template): fc.Arbitrary<Record<CellId, string>> {
  return numbers(template).map((cells) => {
    const table = cellTable({ cells }, template)
    const changed = { ...cells }
    for (const column of [
      'natural-persons',
      'enterprises',
      'research-institutions',
      'public-interest-organizations',
      'legal-service-agencies',
      'other-organizations',
    ]) {
      const handled =
        Number(table.printed(`applications/outcomes-total/${column}`)) +
        Number(cells[`applications/carried-forward/${column}`])
      const before = Math.min(Number(cells[`applications/brought-forward/${column}`]), handled)
      changed[`applications/brought-forward/${column}`] = String(before)
      changed[`applications/received/${column}`] = String(handled - before)
    }
    return changed
  })
}

/** Words with marks, rare characters and what breaks files: <, &, quotes. */
const words = fc
  .array(
    fc.constantFrom(
      '政府信息',
      '公开',
      '（一）',
      '“三安全”',
      '3',
      '，',
      '。',
      '<b>',
      '&amp;',
      '"',
      "'",
      '䓖',
      '𬭚',
      '—',
      '…',
      ' ',
      '2021年',
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''))

const run: fc.Arbitrary<Run> = fc.oneof(
  { weight: 4, arbitrary: words.map((text): Run => ({ type: 'text', text })) },
  { weight: 1, arbitrary: words.map((text): Run => ({ type: 'text', text, bold: true })) },
  { weight: 1, arbitrary: words.map((text): Run => ({ type: 'text', text, href: 'https://example.org/?a=1&b=2' })) },
  {
    weight: 1,
    arbitrary: fc.constant<Run>({ type: 'figure', of: { sum: ['applications/received/total'] }, text: '0' }),
  },
)
const runs = fc.array(run, { minLength: 1, maxLength: 4 })

const chartNumber = fc.oneof(
  { weight: 4, arbitrary: fc.nat({ max: 5000 }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom('', '0', '44.862', '66.7%', '约5', '123456789012') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      { of: { sum: ['applications/received/total'] }, text: '0' },
      { of: { sum: ['applications/disclosed/total'], over: ['applications/outcomes-total/total'] }, text: '33.3%' },
      { of: { sum: ['last:applications/received/total'] }, text: '7', frozen: true as const },
    ),
  },
)
const chartWords = words.map((text) => text.trim() || '其他')

/** A chart of the clerk's own, of any kind, with numbers that are typed, missing and live. */
export const chart: fc.Arbitrary<ChartBlock> = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 3 }))
  .chain(([labels, series]) =>
    fc.record(
      {
        type: fc.constant('chart' as const),
        kind: fc.constantFrom('bar', 'column', 'line', 'pie'),
        labels: fc.array(chartWords, { minLength: labels, maxLength: labels }),
        series: fc.array(
          fc.record({
            name: fc.oneof(chartWords, fc.constant('')),
            values: fc.array(chartNumber, { minLength: labels, maxLength: labels }),
          }),
          { minLength: series, maxLength: series },
        ),
        unit: fc.constantFrom('件', '条', '万元'),
        caption: chartWords,
        alt: chartWords,
      },
      { requiredKeys: ['type', 'kind', 'labels', 'series'] },
    ),
  )

/** A block of text, charts and tables of the clerk's own included (each a full rectangle). */
export const proseBlock: fc.Arbitrary<ProseBlock> = fc.oneof(
  { weight: 5, arbitrary: runs.map((content): ProseBlock => ({ type: 'paragraph', runs: content })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(1, 2, 3), runs)
      .map(([level, content]): ProseBlock => ({ type: 'heading', level: level, runs: content })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), runs)
      .map(([rows, columns, content]): ProseBlock => ({
        type: 'table',
        rows: Array.from({ length: rows }, (_, row) =>
          Array.from({ length: columns }, () => ({ runs: content, colspan: 1, rowspan: 1, header: row === 0 })),
        ),
      })),
  },
  { weight: 1, arbitrary: chart },
)

const agency: fc.Arbitrary<Agency> = fc.record(
  {
    name: fc.constantFrom('临澜市青屿区发展和改革局', '北亭县人民政府', '蔄山镇人民政府', '云屿经济技术开发区'),
    kind: fc.constantFrom(...agencyKinds.map((kind) => kind.id)),
    office: fc.constant('办公室'),
    address: fc.constant('望海路1号'),
    postcode: fc.constant('009000'),
    telephone: fc.constant('0600-5550100'),
    site: fc.constant('门户网站'),
    siteUrl: fc.constant('https://example.org/'),
  },
  { requiredKeys: ['name', 'kind'] },
)

/** A report in this format: numbers all stated but totals, text of any shape. */
export function report(
  template: Template,
  cells: fc.Arbitrary<Record<CellId, string>> = numbers(template),
): fc.Arbitrary<Report> {
  const prose = fc.array(proseBlock, { maxLength: 4 })
  const few = fc.array(proseBlock, { minLength: 1, maxLength: 2 })
  const ofTables = template.sections.filter(({ kind }) => kind !== 'prose').map(({ id }) => id)
  const someTexts = fc.dictionary(fc.constantFrom(...ofTables), few, { minKeys: 1, maxKeys: 2, noNullPrototype: true })
  return fc
    .record(
      {
        agency,
        year: fc.integer({ min: template.years.from, max: template.years.to ?? template.years.from + 6 }),
        cells,
        signed: fc.constant('2022-01-26'),
        overview: prose,
        problems: prose,
        others: prose,
        beforeTables: someTexts,
        afterTables: someTexts,
      },
      { requiredKeys: ['agency', 'year', 'cells', 'overview', 'problems', 'others'] },
    )
    .map(({ overview, problems, others, beforeTables, ...rest }) => ({
      template: template.id,
      ...rest,
      prose: { overview, problems, 'other-matters': others, ...beforeTables },
    }))
}
