import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText, type Document, type Grid } from '../../../src/core/document/document'
import { compose } from '../../../src/core/document/compose'
import { composedOpening, fill, reportFileName } from '../../../src/core/document/opening'
import { restore } from '../../../src/core/report/saved-report'
import { emptyReport } from '../../../src/core/report/report'
import { cellsOf } from '../../../src/core/template/template'
import { templateById, templates } from '../../../src/templates/index'
import { samples } from '../../../src/templates/samples'
import * as generate from '../../generators/report'
import { rectangle } from './rectangle'
import { assertProperty } from '../../support/rounds'

const texts = (document: Document) =>
  document.blocks.flatMap((block) => (block.type === 'text' ? [plainText(block.runs)] : []))
const agency = { name: '北亭县人民政府', kind: 'government-county' } as const

describe('the composed document', () => {
  it('has title, opening, six sections in order, tables, signature and date', () => {
    const dossier = restore(samples[0]!.saved)
    const document = compose(dossier, templates)
    expect(
      document.blocks.flatMap((block) =>
        block.type === 'text' && block.role === 'section' ? [plainText(block.runs)] : [],
      ),
    ).toEqual(templateById('2021')!.sections.map((section) => `${section.number}、${section.title}`))
    expect(texts(document)[0]).toBe(`${dossier.report.agency.name}2021年政府信息公开工作年度报告`)
    expect(texts(document).slice(-2)).toEqual([dossier.report.agency.name, '2022年1月24日'])
    expect(document.blocks.filter((block) => block.type === 'picture')).toHaveLength(dossier.pictures.size)
    expect(document.meta).toMatchObject({ year: 2021, template: '2021' })
  })

  it('ends with the notes of corrections that are to be printed, below the date', () => {
    const dossier = restore(samples[0]!.saved)
    const note = { date: '2022-02-10', note: '第三部分漏计一件申请。\n已补正' }
    const corrections = [
      { ...note, published: '2022-01-26', printed: true as const },
      { ...note, note: '内部记录' },
      { date: '2022-03-01', note: '', printed: true as const },
    ]
    expect(texts(compose({ ...dossier, status: { corrections } }, templates)).slice(-3)).toEqual([
      '2022年1月24日',
      '（更正说明：本报告于2022年1月26日公布，2022年2月10日更正：第三部分漏计一件申请；已补正。）',
      '（更正说明：本报告2022年3月1日更正。）',
    ])
  })

  it('prints every cell and every word of any report, each table a full rectangle', () => {
    for (const template of templates)
      assertProperty(
        fc.property(generate.report(template), (report) => {
          const document = compose({ report, pictures: new Map() }, templates)
          const grids = document.blocks.filter((block): block is Grid => block.type === 'grid')
          for (const grid of grids) rectangle(grid)
          const printed = new Map(
            grids
              .flatMap((grid) => grid.rows.flat())
              .flatMap((cell) => (cell.cell ? [[cell.cell, cell.text] as const] : [])),
          )
          expect([...printed.keys()]).toEqual([...cellsOf(template).keys()])
          for (const [cell, text] of Object.entries(report.cells)) expect(printed.get(cell as never)).toBe(text)
          const all = [...texts(document), ...grids.flatMap((grid) => grid.rows.flat().map((cell) => cell.text))].join(
            '\n',
          )
          for (const blocks of Object.values(report.prose))
            for (const block of blocks)
              for (const run of 'runs' in block ? block.runs : [])
                if (run.type === 'text') expect(all).toContain(run.text)
        }),
        25,
      )
  })

  it('writes figures of the text as the tables stand', () => {
    const report = {
      ...emptyReport('2021', 2024, agency),
      cells: { 'applications/disclosed/natural-persons': '2', 'applications/duplicate/natural-persons': '1' } as const,
      prose: {
        overview: [
          {
            type: 'paragraph' as const,
            runs: [
              { type: 'figure' as const, of: { sum: ['applications/outcomes-total/total'] }, text: '旧' },
              { type: 'text' as const, text: '件，占' },
              {
                type: 'figure' as const,
                of: { sum: ['applications/disclosed/total'], over: ['applications/outcomes-total/total'] },
                text: '旧',
              },
              {
                type: 'figure' as const,
                of: { sum: ['applications/disclosed/total'] },
                text: '保持',
                frozen: true as const,
              },
              { type: 'figure' as const, of: { sum: ['last:applications/disclosed/total'] }, text: '上年数' },
            ],
          },
        ],
      },
    }
    expect(texts(compose({ report, pictures: new Map() }, templates))).toContain('3件，占66.7%保持上年数')
  })

  it('leaves words where the bytes of a picture are gone', () => {
    const report = {
      ...emptyReport('2021', 2024, agency),
      prose: { overview: [{ type: 'picture' as const, picture: 'p1', alt: '柱状图' }] },
    }
    expect(texts(compose({ report, pictures: new Map() }, templates))).toContain('（图片：柱状图）')
  })
})

describe('the opening', () => {
  it('drops what no field knows', () => {
    const text = composedOpening(emptyReport('2021', 2024, agency), templateById('2021')!)
      .map((block) => ('runs' in block ? plainText(block.runs) : ''))
      .join('')
    expect(text).toContain('北亭县人民政府')
    expect(text).toContain('2024年1月1日')
    expect(text).not.toMatch(/[{}[\]]/)
  })

  it('names the address of the site as a link', () => {
    const report = emptyReport('2021', 2024, { ...agency, site: '门户网站', siteUrl: 'https://example.org/' })
    expect(
      composedOpening(report, templateById('2021')!).flatMap((block) => ('runs' in block ? block.runs : [])),
    ).toContainEqual({ type: 'text', text: 'https://example.org/', href: 'https://example.org/' })
  })

  it('fills placeholders and nested optional parts', () => {
    expect(fill('a[[{x}[[（{y}）]]]]b', { x: '1', y: '' })).toBe('a1b')
    expect(fill('a[[{x}[[（{y}）]]]]b', { x: '1', y: '2' })).toBe('a1（2）b')
    expect(fill('a[[{x}[[（{y}）]]]]b', { x: '', y: '2' })).toBe('ab')
    expect(fill('{unknown}', {})).toBe('{unknown}')
  })
})

describe('the file name', () => {
  it('is the one that clerks use, safe on Windows', () => {
    const template = templateById('2021')!
    expect(reportFileName(emptyReport('2021', 2024, agency), template, 'docx')).toBe(
      '北亭县人民政府2024年政府信息公开工作年度报告.docx',
    )
    expect(reportFileName(emptyReport('2021', 2024, { ...agency, name: 'a/b\\c:d*e?"<>|\n' }), template, 'html')).toBe(
      'abcde2024年政府信息公开工作年度报告.html',
    )
    expect(
      reportFileName(emptyReport('2021', 2024, { ...agency, name: '长'.repeat(300) }), template, 'docx').length,
    ).toBeLessThan(140)
  })
})
