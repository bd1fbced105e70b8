import { describe, expect, it } from 'vitest'
import { sectionGrid } from '../../../src/core/document/grid'
import { cellTable } from '../../../src/core/report/cell-table'
import { templateById, templates } from '../../../src/templates/index'
import { rectangle } from './rectangle'

/** Counted in the official forms. */
const sizes: Readonly<Record<string, { readonly width: number; readonly height: number }>> = {
  '2021 proactive-disclosure': { width: 4, height: 14 },
  '2021 applications': { width: 10, height: 28 },
  '2021 disputes': { width: 15, height: 4 },
  '2019 proactive-disclosure': { width: 4, height: 18 },
  '2019 applications': { width: 10, height: 26 },
  '2019 disputes': { width: 15, height: 4 },
}

describe('the grid of a section', () => {
  for (const template of templates)
    for (const section of template.sections.filter((one) => one.tables))
      it(`is a full rectangle for ${section.title} of ${template.id}`, () => {
        const grid = sectionGrid(section, cellTable({ cells: {} }, template))
        expect(grid.widths).toHaveLength(rectangle(grid).width)
        const ids = new Set(grid.rows.flat().flatMap((cell) => cell.id ?? []))
        for (const cell of grid.rows.flat()) {
          if (cell.kind !== 'value') continue
          expect(cell.headers!.length).toBeGreaterThan(0)
          for (const header of cell.headers!) expect(ids).toContain(header)
        }
      })

  it.each(Object.entries(sizes))('has in %s the size of the official form', (name, size) => {
    const [id = '', sectionId] = name.split(' ')
    const template = templateById(id)!
    const section = template.sections.find((one) => one.id === sectionId)!
    expect(rectangle(sectionGrid(section, cellTable({ cells: {} }, template)))).toEqual(size)
  })

  it('draws table 三 with the merges of the official form', () => {
    const template = templateById('2021')!
    const grid = sectionGrid(template.sections[2]!, cellTable({ cells: {} }, template))
    expect(grid.headRows).toBe(3)
    expect(grid.rows[0]!.map((cell) => [cell.colspan, cell.rowspan, cell.header])).toEqual([
      [3, 3, false],
      [7, 1, true],
    ])
    expect(grid.rows[1]!.map((cell) => [cell.text, cell.colspan, cell.rowspan])).toEqual([
      ['自然人', 1, 2],
      ['法人或其他组织', 5, 1],
      ['总计', 1, 2],
    ])
    const outcomes = grid.rows[5]![0]!
    expect(outcomes).toMatchObject({ text: '三、本年度办理结果', rowspan: 22, vertical: true })
    expect(grid.rows.flat().find((cell) => cell.text === '（三）不予公开')).toMatchObject({ rowspan: 8, colspan: 1 })
  })

  it('gives the last column of table 二 the rest of the grid, as the official form does', () => {
    const template = templateById('2019')!
    const grid = sectionGrid(template.sections[1]!, cellTable({ cells: {} }, template))
    const fees = grid.rows.find((row) => row[0]!.text === '行政事业性收费')!
    expect(fees.map((cell) => cell.colspan)).toEqual([1, 1, 2])
    const single = sectionGrid(templateById('2021')!.sections[1]!, cellTable({ cells: {} }, templateById('2021')!))
    expect(single.rows.find((row) => row[0]!.text === '行政许可')!.map((cell) => cell.colspan)).toEqual([1, 3])
  })

  it('draws （六）其他处理 as the one row in which it was stated', () => {
    const template = templateById('2021')!
    const grid = sectionGrid(
      template.sections[2]!,
      cellTable({ cells: { 'applications/other-handling/total': '2' } }, template),
    )
    expect(rectangle(grid)).toEqual({ width: 10, height: 26 })
    const row = grid.rows.find((one) => one[0]!.text === '（六）其他处理')!
    expect(row[0]).toMatchObject({ colspan: 2, rowspan: 1 })
    expect(row[row.length - 1]).toMatchObject({ text: '2', cell: 'applications/other-handling/total' })
  })
})
