import { describe, expect, it } from 'vitest'
import { parseTemplate } from '../../../src/core/template/parse-template'
import { cellsOf, templateOfYear } from '../../../src/core/template/template'
import data2021 from '../../../templates/2021.json'
import { templates } from '../../../src/templates/index'

const good = () =>
  structuredClone(data2021) as unknown as Record<string, never> & {
    relations: { sum: string[]; equals: string[]; fills?: boolean }[]
    sections: never[]
  }

describe('a template', () => {
  it('has the cells of the official form', () => {
    const counts = Object.fromEntries(templates.map((template) => [template.id, cellsOf(template).size]))
    // 三: 25 rows (2019: 23) of 7; 四: 15; 二: 10 (2019: 6 + 6 + 6 + 2 + 2)
    expect(counts).toMatchObject({ '2021': 25 * 7 + 15 + 10, '2019': 23 * 7 + 15 + 22 })
  })

  it('is chosen by the year', () => {
    expect([2018, 2019, 2020, 2021, 2024].map((year) => templateOfYear(templates, year).id)).toEqual([
      '2019',
      '2019',
      '2019',
      '2021',
      '2021',
    ])
  })

  it('is refused where a relation names no cell', () => {
    const data = good()
    data.relations[0]!.sum[0] = 'applications/nowhere/*'
    expect(() => parseTemplate(data)).toThrow(/nowhere/)
  })

  it('is refused where a relation fills two cells', () => {
    const data = good()
    data.relations[0]!.fills = true
    expect(() => parseTemplate(data)).toThrow(/fills 2 cells/)
  })

  it('is refused where it has a field that nobody knows', () => {
    expect(() => parseTemplate({ ...good(), surprise: true })).toThrow()
  })
})
