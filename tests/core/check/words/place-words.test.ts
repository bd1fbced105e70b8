import { describe, expect, it } from 'vitest'
import { cellWords, placeInReport, placeWords, sectionWords } from '../../../../src/core/check/words/place-words'
import type { Place } from '../../../../src/core/check/engine/finding'
import { cellsOf } from '../../../../src/core/template/template'
import { templateById, templates } from '../../../../src/templates'

const template = templateById('2021')!

describe('the words of a place', () => {
  it.each<[Place, string, string]>([
    [
      { in: 'cell', cell: 'applications/disclosed/natural-persons' },
      '（一）予以公开，自然人',
      '三、收到和处理政府信息公开申请情况：（一）予以公开，自然人',
    ],
    [
      { in: 'last', cell: 'applications/disclosed/total' },
      '上一年度报告：（一）予以公开，总计',
      '三、收到和处理政府信息公开申请情况：上一年度报告：（一）予以公开，总计',
    ],
    [{ in: 'section', section: 'overview' }, '一、总体情况', '一、总体情况'],
    [{ in: 'prose', section: 'overview', block: 1, from: 0, to: 2 }, '正文第 2 段', '一、总体情况：正文第 2 段'],
    [{ in: 'prose', section: 'opening', block: 0, from: 0, to: 2 }, '开头段落', '开头段落'],
    [{ in: 'field', field: 'agency.telephone' }, '联系电话', '联系电话'],
    [{ in: 'source', block: 4 }, '原文件第 5 段', '原文件第 5 段'],
  ])('%j is %s beside the form and %s in a list', (place, near, far) => {
    expect(placeWords(place, template)).toBe(near)
    expect(placeInReport(place, template)).toBe(far)
  })

  it('tells every two cells of a table apart', () => {
    for (const one of templates)
      for (const { tables = [] } of one.sections)
        for (const table of tables) {
          const cells = [...cellsOf(one).values()]
            .filter((found) => found.table.id === table.id)
            .map((found) => found.cell)
          const words = cells.map((found) => cellWords(found, one))
          expect(
            words.filter((said, at) => words.indexOf(said) !== at),
            table.id,
          ).toEqual([])
        }
  })

  it('says the address of a cell that no format has', () => {
    expect(cellWords('nothing/at/all', template)).toBe('nothing/at/all')
    expect(sectionWords('opening', template)).toBe('开头段落')
  })
})
