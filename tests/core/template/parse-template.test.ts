import { describe, expect, it } from 'vitest'
import { parseTemplate, parseTemplates } from '../../../src/core/template/parse-template'
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

  /** A change of the data of 2021, and what is said of it. */
  const faults: readonly (readonly [what: string, said: RegExp, change: (data: Loose) => void])[] = [
    ['a section id twice', /sections: id overview twice/, ({ sections }) => (sections[4]!.id = 'overview')],
    ['a number twice', /number 一 twice/, ({ sections }) => (sections[1]!.number = '一')],
    [
      'a number that is none',
      /sections\[1\] proactive-disclosure: the number 2/,
      ({ sections }) => (sections[1]!.number = '2'),
    ],
    ['the id of a page', /the id check is the name of a page/, ({ sections }) => (sections[5]!.id = 'check')],
    [
      'text without tables that says tables',
      /kind tables, and has no tables/,
      ({ sections }) => (sections[0]!.kind = 'tables'),
    ],
    [
      'tables that say text',
      /sections\[2\] applications: kind prose, and has tables/,
      ({ sections }) => (sections[2]!.kind = 'prose'),
    ],
    ['widths for other columns', /widths: 2 widths for 10 columns/, ({ sections }) => (sections[2]!.widths = [1, 2])],
    ['a width of nothing', /not above 0/, ({ sections }) => (sections[1]!.widths = [1, 0, 1, 1])],
    ['a short keyword', /keywords: a word of less/, ({ sections }) => (sections[0]!.keywords = [['总']])],
    ['a placeholder of the opening', /opening\[1\]: no placeholder \{town\}/, (data) => (data.opening[1] = '{town}')],
    ['an open bracket in the opening', /opening\[0\]: \[\[ without/, (data) => (data.opening[0] = '[[{agency}')],
    ['a placeholder of the heading', /heading: no placeholder/, (data) => (data.heading = '{name}')],
    [
      'a cell in a starter',
      /starters\[0\]: applications\/received\/nobody: no nobody/,
      ({ sections }) => (sections[0]!.guidance.starters[0]!.text = '{applications/received/nobody}'),
    ],
    [
      'a placeholder of a starter',
      /no placeholder \{months\}/,
      ({ sections }) => (sections[0]!.guidance.starters[0]!.text = '{months}'),
    ],
    [
      'an empty label',
      /tables\[0\] documents: issued has no label/,
      ({ sections }) => (sections[1]!.tables[0]!.columns[0]!.label = ' '),
    ],
    [
      'a label that is missing',
      /template 2021, sections\[1\]\.tables\[0\]\.columns\[0\]\.label/,
      ({ sections }) => delete sections[1]!.tables[0]!.columns[0]!.label,
    ],
    [
      'a column without a unit',
      /documents: issued has no unit/,
      ({ sections }) => delete sections[1]!.tables[0]!.columns[0]!.unit,
    ],
    ['a table twice', /table documents twice/, ({ sections }) => (sections[1]!.tables[1]!.id = 'documents')],
    [
      'a row twice',
      /rows id normative-documents twice/,
      ({ sections }) => (sections[1]!.tables[0]!.rows[0]!.id = 'normative-documents'),
    ],
    [
      'several tables without captions',
      /documents: needs a caption/,
      ({ sections }) => delete sections[1]!.tables[0]!.caption,
    ],
    ['a group of nothing', /is a group of nothing/, ({ sections }) => (sections[2]!.tables[0]!.rows[0]!.children = [])],
    [
      'a sum that fills a group',
      /fills the group outcomes/,
      (data) => (data.relations[1]!.equals = ['applications/outcomes/*']),
    ],
    ['a sum under no rule id', /relations\[0\] Balance: a rule id/, (data) => (data.relations[0]!.rule = 'Balance')],
    [
      'a pattern of four parts',
      /is not table\/row\/column/,
      (data) => (data.relations[0]!.sum[0] = 'applications/received/*/x'),
    ],
    [
      'a sum under a rule that is no sum',
      /relations\[0\] cell\.blank: a rule id/,
      (data) => (data.relations[0]!.rule = 'cell.blank'),
    ],
    [
      'a sum of another group',
      /relations\[1\] sums\.open-data: a rule id/,
      (data) => (data.relations[1]!.rule = 'sums.open-data'),
    ],
    [
      'a heading without the year',
      /heading: needs \{year\}/,
      (data) => (data.heading = '{agency}政府信息公开工作年度报告'),
    ],
    ['years that end before they begin', /years: to 2020 is before/, (data) => (data.years.to = 2020)],
  ]
  it.each(faults)('is refused with the place in the file for %s', (_what, said, change) => {
    const data = structuredClone(data2021) as unknown as Loose
    change(data)
    expect(() => parseTemplate(data)).toThrow(said)
  })

  it('is refused beside another with the same id', () => {
    expect(() => parseTemplates([data2021, { ...data2021, title: '另一个格式' }])).toThrow(/template 2021, id: another/)
    expect(parseTemplates([data2021, { ...data2021, id: '2027' }])).toHaveLength(2)
  })

  it('takes the older way of saying that a section is text', () => {
    const data = structuredClone(data2021) as unknown as Loose
    delete data.sections[0]!.kind
    data.sections[0]!.prose = true
    delete data.sections[1]!.kind
    expect(parseTemplate(data).sections.map(({ kind }) => kind)).toEqual([
      'prose',
      'tables',
      'tables',
      'tables',
      'prose',
      'prose',
    ])
  })
})

/** The data of a format, open to any change. */
type Loose = Record<string, any>
