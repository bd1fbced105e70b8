import { describe, expect, it } from 'vitest'
import { check } from '../../src/core/check/check'
import { cellTable } from '../../src/core/report/cell-table'
import { figureText } from '../../src/core/report/figure'
import type { FigureRun, Report } from '../../src/core/report/report'
import { restore } from '../../src/core/report/saved-report'
import { cellsOf } from '../../src/core/template/template'
import { templateById, templates } from '../../src/templates'
import { samples } from '../../src/templates/samples'

const figuresOf = (report: Report): FigureRun[] =>
  Object.values(report.prose)
    .flatMap((blocks) => blocks ?? [])
    .flatMap((block) =>
      'runs' in block
        ? block.runs
        : block.type === 'table'
          ? block.rows.flatMap((row) => row.flatMap((cell) => cell.runs))
          : [],
    )
    .filter((run): run is FigureRun => run.type === 'figure')

it('there are samples of both official formats, and none without its format', () => {
  const ids = samples.map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining(['2021', '2019']))
  expect(ids).toEqual(templates.map(({ id }) => id).filter((id) => ids.includes(id)))
})

describe.each(samples.map((sample) => [sample.id, sample] as const))('the sample in the format of %s', (id, sample) => {
  const dossier = restore(sample.saved)
  const { report } = dossier
  const template = templateById(id)!
  const cells = cellTable(report, template)

  it('is a model report: no check finds anything', () => {
    expect(
      check({ report, templates }).map(({ rule, severity, message }) => `${rule} (${severity}) ${message}`),
    ).toEqual([])
  })

  it('states every number but the totals, which are computed', () => {
    for (const one of cellsOf(template).values()) expect(one.cell in report.cells, one.cell).toBe(!one.total)
  })

  it('quotes the figures of its tables as they are', () => {
    const figures = figuresOf(report)
    expect(figures.length).toBeGreaterThan(5)
    for (const figure of figures) expect(figure.text, figure.of.sum.join()).toBe(figureText(figure.of, cells))
  })

  it('has headings of two levels, a picture with its words, a table of its own and a link', () => {
    const blocks = Object.values(report.prose).flatMap((all) => all ?? [])
    expect(new Set(blocks.flatMap((block) => (block.type === 'heading' ? [block.level] : [])))).toEqual(new Set([1, 2]))
    expect(blocks.some(({ type }) => type === 'table')).toBe(true)
    expect(JSON.stringify(blocks)).toContain('"href":"https://')
    const pictures = blocks.flatMap((block) => (block.type === 'picture' ? [block] : []))
    expect(pictures).toHaveLength(1)
    for (const { picture, alt, caption } of pictures) {
      expect(dossier.pictures.get(picture)?.mime).toBe('image/png')
      expect(alt.length).toBeGreaterThan(10)
      expect(caption).toMatch(/^图1/)
    }
  })
})

it('the sample of 2021 has the figures of a report with three applications, one of them a duplicate', () => {
  const { report } = restore(samples.find(({ id }) => id === '2021')!.saved)
  const cells = cellTable(report, templateById('2021')!)
  expect(
    ['received', 'disclosed', 'duplicate', 'outcomes-total', 'carried-forward'].map((row) =>
      cells.printed(`applications/${row}/total`),
    ),
  ).toEqual(['3', '2', '1', '3', '0'])
  expect(cells.printed('enforcement/penalties/decisions')).toBe('4')
  expect(cells.printed('fees/administrative-fees/amount')).toBe('44.862')
})
