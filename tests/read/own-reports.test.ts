import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/core/check/check'
import { cellTable } from '../../src/core/report/cell-table'
import { templateOfReport } from '../../src/core/template/of-report'
import { cellsOf } from '../../src/core/template/template'
import { readFile } from '../../src/read/index'
import { templates } from '../../src/templates/index'

/**
 * Reports of our own as they come out of office programs and web pages: paragraphs cut by page breaks, tables with one
 * cell to a line, tables of the older format, what a site leaves in the text. Agencies, places and numbers are invented.
 */
interface Expected {
  readonly agency: string
  readonly kind: string
  readonly year: number
  readonly template: string
  readonly signed?: string
  /** All cells that do not print 0. */
  readonly cells: Readonly<Record<string, string>>
  /** Rule and severity of everything that is found, once for each finding. */
  readonly findings: readonly string[]
}

const upTo = (total: number, row: string) => ({
  [`applications/${row}/natural-persons`]: String(total),
  [`applications/${row}/total`]: String(total),
})

const expected: Readonly<Record<string, Expected>> = {
  'broken-paragraphs': {
    agency: '云屿经济技术开发区商务促进部',
    kind: 'department',
    year: 2021,
    template: '2021',
    cells: Object.fromEntries(
      [
        'received',
        'brought-forward',
        'disclosed',
        'partly-disclosed',
        'state-secret',
        'prohibited-by-law',
        'security-and-stability',
      ].map((row) => [`applications/${row}/total`, '']),
    ),
    findings: [
      'cell.blank warning',
      'statement.fee warning',
      'statement.signature hint',
      'structure.intro-parts hint',
      'structure.section-title hint',
      'wording.W12 hint',
    ],
  },
  'one-cell-a-line': {
    agency: '锦源市青屿区水利局',
    kind: 'department',
    year: 2021,
    template: '2021',
    cells: {
      'documents/normative-documents/issued': '1',
      'documents/normative-documents/repealed': '1',
      'documents/normative-documents/in-force': '2',
    },
    findings: [
      'statement.contact hint',
      'statement.legal-basis hint',
      'statement.period hint',
      'statement.signature hint',
      'structure.label hint',
      'structure.label hint',
      'structure.label warning',
      'structure.other-handling error',
      'structure.residue warning',
      'structure.section-title hint',
      'wording.W13 hint',
    ],
  },
  'with-figures': {
    agency: '临澜市北亭县卫生健康局',
    kind: 'department',
    year: 2021,
    template: '2021',
    signed: '2022-01-20',
    cells: {
      'enforcement/penalties/decisions': '6',
      'fees/administrative-fees/amount': '31.507',
      ...upTo(4, 'received'),
      ...upTo(3, 'disclosed'),
      ...upTo(1, 'duplicate'),
      ...upTo(4, 'outcomes-total'),
    },
    findings: [
      'structure.residue warning',
      'text.documents warning',
      'text.measure-word hint',
      'wording.W02 hint',
      'wording.W28 warning',
    ],
  },
  'format-of-2019': {
    agency: '松岭经济技术开发区',
    kind: 'committee',
    year: 2020,
    template: '2019',
    cells: {
      'documents/normative-documents/made': '3',
      'documents/normative-documents/disclosed': '3',
      'documents/normative-documents/disclosed-in-all': '21',
      'licensing/licenses/items-last-year': '96',
      'licensing/licenses/change': '+41',
      'licensing/licenses/decisions': '8042',
      'enforcement/penalties/items-last-year': '70',
      'enforcement/penalties/change': '-2',
      'enforcement/penalties/decisions': '155',
      'procurement/central-procurement/projects': '44',
      'procurement/central-procurement/amount': '3120.5万元',
      ...upTo(6, 'received'),
      ...upTo(2, 'disclosed'),
      ...upTo(4, 'not-held'),
      ...upTo(6, 'outcomes-total'),
      'disputes/cases/reconsideration-pending': '1',
      'disputes/cases/reconsideration-total': '1',
    },
    findings: [
      'statement.signature hint',
      'statement.supervision hint',
      'structure.residue warning',
      'structure.sections warning',
      'wording.W20 warning',
      'wording.W22 hint',
    ],
  },
  township: {
    agency: '临港经济技术开发区薅山镇人民政府',
    kind: 'township',
    year: 2021,
    template: '2021',
    cells: {},
    findings: [
      'mark.half-width hint',
      'mark.half-width hint',
      'mark.half-width hint',
      'statement.fee warning',
      'statement.signature hint',
      'statement.supervision warning',
      'structure.agency-name warning',
      'structure.intro-parts hint',
      'structure.residue warning',
      'text.measure-word hint',
      'text.percentage hint',
      'wording.W12 hint',
      'wording.W23 hint',
    ],
  },
}

describe.each(Object.entries(expected))(
  'the report %s',
  (name, { agency, kind, year, template, signed, cells, findings }) => {
    const bytes = new Uint8Array(readFileSync(new URL(`../fixtures/reports/${name}.txt`, import.meta.url)))
    const read = readFile(`${name}.txt`, bytes, templates)

    it('is read with its agency, its format and every number', async () => {
      const { report } = (await read).dossier
      expect(report).toMatchObject({ agency: { name: agency, kind }, year, template })
      expect(report.signed).toBe(signed)
      const format = templateOfReport(report, templates)
      const table = cellTable(report, format)
      const printed = [...cellsOf(format).keys()].map(
        (cell) => [cell, report.cells[cell] ?? table.printed(cell)] as const,
      )
      // The three parts of a group that the file has as one row are not stated.
      const own = Object.fromEntries(printed.filter(([cell, text]) => text !== '0' && (text !== '' || cell in cells)))
      expect(own).toEqual(cells)
    })

    it('has exactly these findings', async () => {
      const { dossier, findings: ofReading } = await read
      const found = [...ofReading, ...check({ report: dossier.report, templates })]
      expect(
        found.map(({ rule, severity }) => `${rule} ${severity}`).sort(),
        found.map(({ rule, message }) => `${rule} ${message}`).join('\n'),
      ).toEqual(findings)
    })

    it('keeps its text whole: no line of the file is lost', async () => {
      const { report } = (await read).dossier
      const all = JSON.stringify([report.title, report.opening, report.prose]).replace(/\s/g, '')
      const lines = new TextDecoder().decode(bytes).split('\n')
      const sentences = lines.filter((line) => /[。：；]$/.test(line) && !line.includes('\t') && !line.includes('['))
      for (const line of sentences) expect(all).toContain(line.replace(/\s/g, ''))
    })
  },
)
