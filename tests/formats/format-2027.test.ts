import { describe, expect, it } from 'vitest'
import { check } from '../../src/core/check/check'
import { ruleBehind } from '../../src/core/check/register'
import { compose } from '../../src/core/document/compose'
import { carriedOver } from '../../src/core/report/carried-over'
import { cellTable } from '../../src/core/report/cell-table'
import { compareCells } from '../../src/core/report/compare-cells'
import { nextYear } from '../../src/core/report/next-year'
import type { Dossier, ProseBlock, Report } from '../../src/core/report/report'
import { readSavedReport, writeSavedReport } from '../../src/core/report/saved-report'
import { patternOfRoles } from '../../src/core/template/find-by-role'
import { parseTemplate } from '../../src/core/template/parse-template'
import { role } from '../../src/core/template/roles'
import { cellsOf, hasProse, type CellId } from '../../src/core/template/template'
import { readFile, readPasted } from '../../src/read/index'
import { pastedTables } from '../../src/read/pasted-tables'
import { templates as official } from '../../src/templates/index'
import { docxWriter } from '../../src/write/docx/docx-writer'
import { fragmentHtml } from '../../src/write/html/fragment'
import { htmlWriter } from '../../src/write/html/html-writer'
import { sheetPlans } from '../../src/write/xlsx/sheet-plan'
import data from './2027.json'

/** A made-up format: two titles and two rows renamed, a section with a table more, one with text and table, two sums more. */
const format = parseTemplate(data)
const templates = [format, ...official.filter(({ id }) => id !== format.id)]

const paragraph = (text: string): ProseBlock => ({ type: 'paragraph', runs: [{ type: 'text', text }] })

const free: Record<CellId, string> = {
  'applications/received/natural-persons': '3',
  'applications/brought-forward/natural-persons': '1',
  'applications/disclosed/natural-persons': '2',
  'applications/carried-forward/natural-persons': '2',
  'licensing/permit-decisions/decisions': '120',
  'fee-notices/processing-fee/notices': '2',
  'fee-notices/processing-fee/charged': '30.5',
  'fee-notices/processing-fee/waived': '10',
  'fee-notices/processing-fee/collected': '20.5',
  'datasets/open-to-all/sets': '7',
  'datasets/open-on-request/sets': '4',
  'datasets/open-on-request/interfaces': '2',
}

/** Every cell of the format: those above, 0 else, and the totals as they are computed. */
function allCells(changed: Record<CellId, string> = {}): Record<CellId, string> {
  const empty = cellTable({ cells: {} }, format)
  const typed: Record<CellId, string> = {}
  for (const cell of cellsOf(format).keys()) if (!empty.filling(cell)) typed[cell] = free[cell] ?? '0'
  const table = cellTable({ cells: typed }, format)
  for (const cell of cellsOf(format).keys()) typed[cell] = table.printed(cell)
  return { ...typed, ...changed }
}

const report: Report = {
  template: '2027',
  year: 2027,
  agency: { name: '临澜市数据局', kind: 'department', telephone: '0000-8162345' },
  signed: '2028-01-20',
  prose: {
    overview: [
      paragraph('（一）主动公开。2027年通过网站公开信息25条。'),
      paragraph('（二）依申请公开。收到政府信息公开申请3件。'),
      paragraph('（三）政府信息管理。做好保密审查。（四）平台建设。优化栏目。（五）监督保障。组织培训。'),
    ],
    problems: [paragraph('公开内容的针对性有待加强，解读形式不够丰富。2028年，本机关将开展业务培训，改进解读。')],
    'other-matters': [paragraph('2027年依据《政府信息公开信息处理费管理办法》发出收费通知2件，详见下表。')],
  },
  cells: allCells(),
}
const dossier: Dossier = { report, pictures: new Map(), dismissed: [], done: ['other-matters'] }
const found = (changed: Partial<Report> = {}, last?: Report) =>
  check({ report: { ...report, ...changed }, templates, ...(last ? { last } : {}) })
const encode = (text: string) => new TextEncoder().encode(text)

describe('a format of 2027', () => {
  it('is drawn whole: every cell of every section, with text and tables of one section together', () => {
    const { blocks } = compose(dossier, templates)
    const titles = blocks.flatMap((block) =>
      block.type === 'text' && block.role === 'section' ? block.runs[0]!.text : [],
    )
    expect(titles).toEqual(format.sections.map(({ number, title }) => `${number}、${title}`))
    const drawn = blocks.flatMap((block) =>
      block.type === 'grid' ? block.rows.flat().flatMap(({ cell }) => cell ?? []) : [],
    )
    expect(new Set(drawn)).toEqual(new Set(cellsOf(format).keys()))
    const words = blocks.map((block) =>
      block.type === 'text' ? block.runs.map(({ text }) => text).join('') : block.type,
    )
    const at = words.indexOf('六、其他需要报告的事项')
    expect(words.slice(at + 1, at + 3)).toEqual([expect.stringContaining('收费通知2件'), 'grid'])
  })

  it('is checked: its sums in its own words, everything else as ever', () => {
    expect(found().filter(({ severity }) => severity === 'error')).toEqual([])
    const [total] = found({ cells: allCells({ 'datasets/opened/sets': '12' }) }).filter(
      ({ severity }) => severity === 'error',
    )
    expect(total).toMatchObject({ rule: 'table.open-data-total', expected: '11', actual: '12' })
    expect(total!.message).toContain('开放总计等于无条件开放与有条件开放之和')
    expect(total!.fix?.label).toBe('改为 11')
    expect(ruleBehind(total!, format)).toMatchObject({ source: format.authority })
    const [fee] = found({ cells: allCells({ 'fee-notices/processing-fee/charged': '31' }) }).filter(
      ({ severity }) => severity === 'error',
    )
    expect(fee).toMatchObject({ rule: 'table.fee-notices', expected: '30.5', actual: '31' })
    const balance = found({
      cells: allCells({
        'applications/carried-forward/natural-persons': '5',
        'applications/carried-forward/total': '5',
      }),
    })
    expect(
      balance.some(({ rule, message }) => rule === 'table.balance' && message.includes('年末未办结转入下年度')),
    ).toBe(true)
  })

  it('has blanks and empty tables found in the new sections', () => {
    const { 'datasets/open-to-all/sets': _sets, ...others } = allCells()
    expect(found({ cells: { ...others, 'datasets/opened/sets': '4' } }).map(({ rule }) => rule)).toContain('cell.blank')
    const without = Object.fromEntries(Object.entries(allCells()).filter(([cell]) => !cell.startsWith('datasets/')))
    const empty = found({ cells: without }).find(({ rule }) => rule === 'cell.empty-table')
    expect(empty?.message).toContain('七、公共数据开放情况')
  })

  it('has what it renamed found by its role', () => {
    expect(patternOfRoles(format, role.licences, role.decisions)).toBe('licensing/permit-decisions/decisions')
    const last: Report = { ...report, template: '2021', year: 2026, cells: { 'licensing/licenses/decisions': '1203' } }
    expect(found({}, last).find(({ rule }) => rule === 'lastyear.tenfold')?.places).toEqual([
      { in: 'cell', cell: 'licensing/permit-decisions/decisions' },
      { in: 'last', cell: 'licensing/licenses/decisions' },
    ])
  })

  const files: readonly { readonly name: string; readonly bytes: () => Promise<Uint8Array> }[] = [
    { name: '年报.docx', bytes: () => docxWriter.write(compose(dossier, templates)) },
    { name: '年报.html', bytes: () => htmlWriter.write(compose(dossier, templates)) },
    {
      name: '别家网站的网页.html',
      bytes: async () => {
        const page = new TextDecoder().decode(await htmlWriter.write(compose(dossier, templates)))
        // A page of others: no classes, no names of cells.
        return encode(
          page.replace(/ (class|id|name|headers|scope|data-[a-z]+)="[^"]*"/g, '').replace(/<(\/?)main/g, '<$1div'),
        )
      },
    },
    { name: '片段.html', bytes: async () => encode(fragmentHtml(compose(dossier, templates), { pictures: 'inline' })) },
  ]
  it.each(files)('is read back whole from $name', async ({ bytes, name }) => {
    const { dossier: back, findings, review } = await readFile(name, await bytes(), templates)
    expect(findings).toEqual([])
    expect(back.report.template).toBe('2027')
    expect(back.report.cells).toEqual(report.cells)
    expect(back.report.prose).toEqual(report.prose)
    expect(back.report.signed).toBe(report.signed)
    expect(review.sections.filter(({ section }) => section !== 'opening').map(({ found: isFound }) => isFound)).toEqual(
      format.sections.map(() => true),
    )
  })

  it('is read from plain text with tabs', async () => {
    const lines = compose(dossier, templates).blocks.flatMap((block) =>
      block.type === 'text'
        ? [block.runs.map(({ text }) => text).join('')]
        : block.type === 'grid'
          ? [
              '',
              ...block.rows.map((row) => row.map(({ text }) => text).join('\t') + (row.length === 1 ? '\t' : '')),
              '',
            ]
          : [],
    )
    const { dossier: back } = await readPasted({ text: lines.join('\n') }, templates)
    expect(back.report.cells).toEqual(report.cells)
    expect(back.report.prose['problems']).toEqual(report.prose['problems'])
  })

  it('takes a table that is pasted into its new section', async () => {
    const html = new TextDecoder().decode(await htmlWriter.write(compose(dossier, templates)))
    const tables = html.match(/<table[\s\S]*?<\/table>/g)!
    const pasted = pastedTables(
      { html: tables[tables.length - 1]!.replace(/ (class|id|name|headers)="[^"]*"/g, ''), text: '' },
      format,
      templates,
    )
    expect(pasted?.sections).toEqual(['open-data'])
    expect(Object.fromEntries(pasted!.cells)).toEqual(
      Object.fromEntries(Object.entries(report.cells).filter(([cell]) => cell.startsWith('datasets/'))),
    )
  })

  it('has every cell in the workbook', () => {
    const plans = sheetPlans(compose(dossier, templates))
    const all = plans.flatMap(({ addresses }) => [...addresses.keys()])
    expect(new Set(all)).toEqual(new Set(cellsOf(format).keys()))
  })

  it('is compared with the report of the year before in the older format, and begun from it', () => {
    const last: Report = {
      ...report,
      template: '2021',
      year: 2026,
      cells: { 'applications/carried-forward/natural-persons': '4', 'applications/received/natural-persons': '1' },
    }
    const before = cellTable(
      last,
      official.find(({ id }) => id === '2021')!,
    )
    const now = cellTable(report, format)
    const compared = compareCells(now, before)
    expect(compared.get('applications/received/natural-persons')).toMatchObject({
      now: '3',
      last: '1',
      difference: '+2',
    })
    expect(compared.get('datasets/open-to-all/sets')).toMatchObject({ last: undefined })
    expect(carriedOver(now, before).get('applications/brought-forward/natural-persons')).toBe('4')
    expect(found({}, last).some(({ rule }) => rule === 'lastyear.carry-over')).toBe(true)
    const begun = nextYear({ report: last, pictures: new Map() }, templates).report
    expect(begun.template).toBe('2027')
    expect(Object.keys(begun.prose)).toEqual(format.sections.filter(hasProse).map(({ id }) => id))
    expect(begun.cells['applications/brought-forward/natural-persons']).toBe('4')
  })

  it('is kept in a data file and comes back the same', () => {
    expect(readSavedReport(writeSavedReport(dossier)).report).toEqual(report)
  })
})
