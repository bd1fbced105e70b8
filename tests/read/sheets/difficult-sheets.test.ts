import { describe, expect, it } from 'vitest'
import { cellTable } from '../../../src/core/report/cell-table'
import type { Report } from '../../../src/core/report/report'
import { restore } from '../../../src/core/report/saved-report'
import { cellsOf } from '../../../src/core/template/template'
import { templateOfReport } from '../../../src/core/template/of-report'
import { parseQuantity, formatQuantity } from '../../../src/core/report/quantity'
import { readFile } from '../../../src/read/index'
import { templates } from '../../../src/templates/index'
import { samples } from '../../../src/templates/samples'
import { odsOf } from '../../support/ods'
import { xlsxBytes } from '../../support/workbook'
import { difficultSheets } from './difficult-sheets'

/** Every cell as it is printed, in plain digits. */
function printed(report: Report): Record<string, string> {
  const template = templateOfReport(report, templates)
  const table = cellTable(report, template)
  const plain = (text: string) => {
    const half = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    const value = parseQuantity(half)
    return value === undefined ? half : formatQuantity(value)
  }
  return Object.fromEntries([...cellsOf(template).keys()].map((cell) => [cell, plain(table.printed(cell))]))
}

const kinds = [
  { name: 'a.xlsx', bytes: xlsxBytes },
  { name: 'a.ods', bytes: odsOf },
]

/** Numbers of which no two cells share one, so that none can stand in the place of another. */
const reports = samples.map(({ id, saved }) => {
  const { report } = restore(saved)
  const template = templateOfReport(report, templates)
  const table = cellTable({ cells: {} }, template)
  const free = [...cellsOf(template).keys()].filter((cell) => !table.filling(cell))
  const bare: Report = {
    template: report.template,
    year: report.year,
    agency: { name: report.agency.name, kind: report.agency.kind },
    prose: {},
    cells: Object.fromEntries(free.map((cell, index) => [cell, String(index + 3)])),
  }
  return { id, report: bare }
})

describe.each(kinds)('$name', ({ name, bytes }) => {
  describe.each(reports)('of the format of $id', ({ report }) => {
    it.each(difficultSheets)('$about', async ({ make, notes = [] }) => {
      const read = await readFile(name, bytes(make(report)), templates)
      const found = read.dossier.report
      expect(found.agency.name).toBe(report.agency.name)
      expect(found.year).toBe(report.year)
      expect(found.template).toBe(report.template)
      expect(printed(found)).toEqual(printed(report))
      expect(read.review.unused.map(({ text }) => text)).toEqual([])
      expect(read.findings.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([])
      for (const note of notes) expect(read.review.notes?.join('\n')).toMatch(note)
      if (notes.length === 0) expect(read.review.notes).toBeUndefined()
    })
  })
})

describe.each(kinds)('the text of a workbook ($name)', ({ name, bytes }) => {
  const [{ report }] = reports as [(typeof reports)[number]]
  const template = templateOfReport(report, templates)
  const texts = template.sections.filter(({ kind }) => kind === 'prose')
  const lines = (sections: typeof texts) =>
    sections.flatMap(({ id, number, title }) => [[`${number}、${title}`], [`${said(id)}，群众满意。`]])
  const said = (id: string) => `这里写的是${id}，全年各项工作平稳有序，没有发生需要说明的情形`
  const tables = difficultSheets[0]!.make(report).sheets
  const signature = [['河阳县水利局'], ['2026年1月20日']]

  it.each([
    ['in front of the tables', (text: typeof tables) => [...text, ...tables]],
    ['behind the tables', (text: typeof tables) => [...tables, ...text]],
  ] as const)('is in its sections where it stands on one sheet %s', async (_, put) => {
    const sheet = { name: '文字', rows: [...lines(texts), ...signature] }
    const read = await readFile(name, bytes({ sheets: put([sheet]) }), templates)
    const found = read.dossier.report

    for (const { id } of texts) expect(JSON.stringify(found.prose[id])).toContain(said(id))
    expect(JSON.stringify(found.prose[texts[0]!.id])).not.toContain(said(texts[1]!.id))
    expect(printed(found)).toEqual(printed(report))
    expect(found.signed).toBe('2026-01-20')
  })
})
