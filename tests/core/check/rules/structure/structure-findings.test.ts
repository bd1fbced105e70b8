import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../../../../src/core/document/apply-edits'
import { printedBlocks } from '../../../../../src/core/document/prose-text'
import { createContext } from '../../../../../src/core/check/engine/context'
import type { ProseBlock } from '../../../../../src/core/report/report'
import { templates } from '../../../../../src/templates/index'
import { findingsOf, overviewWith, paragraphs, soundReport, type Change } from '../sound-report'

const of = (rule: string, change: Change) => findingsOf(change).filter((one) => one.rule === `structure.${rule}`)
const field = (name: string) => [{ in: 'field', field: name }]
const heading = (text: string, level: 1 | 2 | 3 = 1): ProseBlock => ({
  type: 'heading',
  level,
  runs: [{ type: 'text', text }],
})
const cell = (text: string) => ({ runs: [{ type: 'text', text } as const], colspan: 1, rowspan: 1, header: false })
const table = (text: string): ProseBlock => ({ type: 'table', rows: [[cell(text)]] })
const agency = '青河市松岭区教育和体育局'
const right = `${agency}2021年政府信息公开工作年度报告`

describe('structure.title', () => {
  const edits = [{ set: 'title' }]
  it.each([
    ['信息公开年报', 'warning', `标题应为“${right}”，现在是“信息公开年报”。`, edits],
    [
      '松岭区教体局2021年政府信息公开工作年度报告',
      'warning',
      `标题中的单位是“松岭区教体局”，与单位名称“${agency}”不同。`,
      edits,
    ],
    [
      `${agency}2021年度政府信息公开工作年度报告`,
      'hint',
      '标题里“年度”重复，“2021年度……年度报告”宜写作“2021年……年度报告”。',
      edits,
    ],
    // With another year as well, the year is told first.
    [
      `${agency}2020年度政府信息公开工作年度报告`,
      'hint',
      '标题里“年度”重复，“2020年度……年度报告”宜写作“2020年……年度报告”。',
      undefined,
    ],
  ])('says what is wrong with %s', (title, severity, message, repair) => {
    const [found, ...others] = of('title', { title })
    expect(others).toEqual([])
    expect(found).toMatchObject({ severity, message, places: field('title'), expected: right, actual: title })
    expect(found?.fix).toEqual(repair && { label: '恢复自动拟定的标题', edits: repair })
  })

  it('is silent where only the year is wrong', () =>
    expect(of('title', { title: right.replace('2021', '2020') })).toEqual([]))
})

describe('structure.title-year', () => {
  it('says both years and puts the right one in, in its place', () => {
    expect(of('title-year', { title: '松岭区2020 年公开报告' })).toMatchObject([
      {
        severity: 'error',
        message: '标题写的是2020年，本报告是2021年的。',
        places: field('title'),
        expected: '2021年',
        actual: '2020年',
        fix: { label: '标题改为2021年', edits: [{ set: 'title', text: '松岭区2021 年公开报告' }] },
      },
    ])
    const [wide] = of('title-year', { title: '松岭区２０２０年公开报告' })
    expect(wide).toMatchObject({ actual: '2020年', fix: { edits: [{ text: '松岭区2021年公开报告' }] } })
    const [two] = of('title-year', { title: '2019年至2020年报告' })
    expect(two).toMatchObject({ actual: '2019年' })
    expect(two?.fix).toBeUndefined()
    expect(of('title-year', { title: '2020年至2021年报告' })).toEqual([])
    expect(of('title-year', { title: '信息公开年报' })).toEqual([])
  })
})

describe('structure.agency-name', () => {
  const town = { name: '青河市松岭县柳溪镇人民政府', kind: 'township' } as const
  const on = (line: string, name: Change['agency'] = town) =>
    of('agency-name', { agency: name ?? {}, overview: overviewWith(line) })

  it('counts the variants and mends them all', () => {
    const change = { agency: town, overview: ['榴溪镇公开信息，柳西镇公开，柳西镇发布。', '柳西镇落实。'] }
    const [found] = of('agency-name', change)
    expect(found?.message).toBe('单位名称是“柳溪镇”，文中还有相近的写法：“柳西镇”（3处）、“榴溪镇”（1处），请核对。')
    expect(found).toMatchObject({ severity: 'warning', expected: '柳溪镇', actual: '柳西镇、榴溪镇' })
    expect(found?.fix?.label).toBe('全部改为“柳溪镇”')
    // From the end to the beginning, so that none moves the place of another.
    expect(found?.fix?.edits.map((edit) => (edit.set === 'text' ? edit.from : -1))).toEqual([14, 8, 0, 0])
    const report = soundReport(change)
    const context = createContext({ report, templates })
    const mended = applyEdits(report, found!.fix!.edits, context.template, { cells: context.cells })
    const texts = printedBlocks(mended, context.template, { cells: context.cells }).map(({ text }) => text)
    expect(texts).toContain('柳溪镇公开信息，柳溪镇公开，柳溪镇发布。')
    expect(texts).toContain('柳溪镇落实。')
  })

  it.each([
    ['柳西镇柳西镇公开。', ['柳西镇', '柳西镇']],
    ['榴溪镇柳西镇公开。', ['柳西镇', '榴溪镇']],
    ['柳西镇榴溪镇公开。', ['柳西镇', '榴溪镇']],
    ['青河市松岭县柳西镇人民政府公开。', ['柳西镇']],
    ['柳河镇和松溪镇共同开展。', []],
    ['柳河镇与松溪镇共同开展。', []],
    ['赴柳河镇学习。', []],
    ['柳河', []],
    ['溪镇', []],
  ])('finds each variant once in %s', (line, words) => {
    const places = on(line)[0]?.places ?? []
    expect(places.map((place) => (place.in === 'prose' ? line.slice(place.from, place.to) : ''))).toEqual(words)
  })

  it.each([
    ['青河市松岭区教育和和体育局公开。', '青河市松岭区教育和和体育局'],
    ['青河市松岭区教育体育局公开。', '青河市松岭区教育体育局'],
    ['青河市松岭区教育和体局公开。', '青河市松岭区教育和体局'],
    ['青河松岭区教育和体育局公开。', '青河松岭区教育和体育局'],
  ])('tells a missing or added character of the full name: %s', (line, variant) =>
    expect(on(line, {})[0]?.actual).toBe(variant),
  )

  it('tells whose name stands in the opening, and leads to it', () => {
    const opening = (line: string) => [`依据《条例》编制。${line}统计期限为2021年全年。电话：0000-1234567。`]
    const said = (line: string) => {
      const lines = opening(line)
      return of('agency-name', { opening: lines }).map(({ message, places: [place], expected, actual }) => ({
        message,
        words: place?.in === 'prose' ? lines[0]!.slice(place.from, place.to) : '',
        expected,
        actual,
      }))
    }
    const other = '松岭区水务局'
    const about = { words: other, expected: agency, actual: other }
    expect(said(`现公布${other}2021年政府信息公开工作年度报告。`)).toEqual([
      { ...about, message: `开头写的是“${other}”，本报告的单位是“${agency}”，请核对。` },
    ])
    expect(said(`如有疑问，请与${other}联系。`)).toEqual([
      { ...about, message: `联系方式写的是“${other}”，本报告的单位是“${agency}”，请核对。` },
    ])
  })
})

describe('structure.intro-parts', () => {
  const opening = (line: string) => [`依据《条例》编制。${line}统计期限为2021年全年。电话：0000-1234567。`]
  const on = (line: string, more: Change = {}) =>
    of('intro-parts', { opening: opening(line), ...more }).map(({ message, places: [place] }) => {
      const words = place?.in === 'prose' ? opening(line)[0]!.slice(place.from, place.to) : ''
      return `${words} ${message.replace('开头列出的组成部分与报告不一致：', '')}`
    })
  const names = ['总体情况', '主动公开政府信息情况', '申请情况', '复议诉讼情况', '存在的主要问题', '其他事项']
  const list = (...left: readonly number[]) => names.filter((_, at) => !left.includes(at + 1)).join('、')

  it.each([
    [`本报告包括${list(6)}`, '没有列出“其他需要报告的事项”。'],
    [`本报告包括${list(5, 6)}`, '没有列出“存在的主要问题及改进情况”、“其他需要报告的事项”。'],
    [`本报告包括${list()}七个部分`, '写的是七个部分，报告有6个部分。'],
    [`本报告包括${list()}12个部分`, '写的是12个部分，报告有6个部分。'],
    [`本报告包括${list()}十个部分`, '写的是十个部分，报告有6个部分。'],
    [`本报告包括${list(6)}等六个部分`, '写的是六个部分，只列出5个。'],
    [`本报告包括${list()}，以及附表、附件`, '说有附表、附件，报告里没有。'],
    [
      `本报告包括${list(6)}七个部分和附图`,
      '没有列出“其他需要报告的事项”；写的是七个部分，报告有6个部分；说有附图，报告里没有。',
    ],
    [`本报告包括${list(5, 6)}等六个部分`, '写的是六个部分，只列出4个。'],
    ['本报告共分五个部分', '写的是五个部分，报告有6个部分。'],
    ['本报告由五个部分构成', '写的是五个部分，报告有6个部分。'],
  ])('says what differs in %s', (line, message) => expect(on(`${line}。`)).toEqual([`${line} ${message}`]))

  it.each([
    `本报告包括${list()}六个部分。`,
    `本报告包括${list(6)}等。`,
    // Three parts are no list, four without 总体情况 need a number of parts.
    `本报告包括${list(4, 5, 6)}。`,
    `本报告包括${list(1, 6)}。`,
    `推进${list(1, 6)}六个方面。`,
    '本报告共分六个部分。',
    '我局共分五个部分。',
    '本报告的文字等内容共分六个部分。',
    // Two parts that are named are no number alone.
    `本报告包括${list(3, 4, 5, 6)}等共五个部分。`,
    '本报告五个部分已经审核。',
    '本报告包括总体情况，共分五个部分。'.replace('五', '六'),
  ])('is silent on %s', (line) => expect(on(line)).toEqual([]))

  it.each<[string, readonly ProseBlock[], boolean]>([
    ['附表', [table('机构')], true],
    ['附表', paragraphs('附表：机构情况'), true],
    ['附件', [table('机构')], false],
    ['附件', paragraphs('附件：机构情况'), true],
    ['附图', [table('机构')], false],
    ['附图', [{ type: 'picture', picture: 'a', alt: '图', caption: '趋势' }], true],
  ])('looks for %s where it belongs: %j', (word, blocks, isThere) => {
    const more = { blocks: { 'other-matters': [...paragraphs('未收取信息处理费。'), ...blocks] } }
    expect(on(`本报告包括${list()}，以及${word}。`, more)).toHaveLength(isThere ? 0 : 1)
  })
})

describe('structure.five-aspects', () => {
  const on = (...overview: string[]) =>
    of('five-aspects', { overview }).map(({ severity, message }) => `${severity} ${message}`)

  it('names what is missing, and what all of it is', () => {
    expect(on('做好主动公开、依申请公开和政府信息管理，加强监督。')).toEqual([
      'hint 第一部分没有看到“政府信息公开平台建设”方面的内容。',
    ])
    expect(on('做好主动公开和依申请公开，加强监督。')).toEqual([
      'warning 第一部分没有看到“政府信息管理”、“政府信息公开平台建设”方面的内容。',
    ])
    expect(of('five-aspects', { overview: ['做好主动公开。'] })).toMatchObject([
      {
        places: [{ in: 'section', section: 'overview' }],
        expected: '主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障',
      },
    ])
  })

  it('looks at the headings alone from three items on, but for full names', () => {
    const items = ['（一）主动公开', '（二）依申请公开', '（三）信息管理']
    expect(on(...items, '抓好平台和考核。')).toEqual([
      'warning 第一部分没有看到“政府信息公开平台建设”、“监督保障”方面的内容。',
    ])
    expect(on(...items.slice(0, 2), '（甲）信息管理', '抓好平台和考核。')).toEqual([])
    expect(on(...items, '抓好平台建设和监督保障。')).toEqual([])
    expect(on(...items, '抓好政府信息公开平台建设和监督保障。')).toEqual([])
    // What stands far behind in a long paragraph is no heading.
    expect(on(...items, `（四）${'各项工作有序开展'.repeat(5)}，抓好平台。`, '（五）考核')).toEqual([
      'hint 第一部分没有看到“政府信息公开平台建设”方面的内容。',
    ])
  })
})

describe('structure.numbering', () => {
  const on = (...blocks: readonly (string | ProseBlock)[]) => {
    const made = blocks.map((one) => (typeof one === 'string' ? paragraphs(one)[0]! : one))
    return of('numbering', { blocks: { problems: made } })
  }
  const messages = (...blocks: readonly (string | ProseBlock)[]) => on(...blocks).map(({ message }) => message)

  it('says what was skipped or repeated, and leads to it', () => {
    expect(messages('一是公开，三是解读。')).toEqual(['序号从“一是”跳到了“三是”。'])
    expect(messages('一是公开，二是解读；二是回应。')).toEqual(['序号“二是”重复。'])
    const [found] = on('（一）公开。', ' （三）解读。')
    expect(found).toMatchObject({
      severity: 'hint',
      message: '序号从“（一）”跳到了“（三）”。',
      places: [{ in: 'prose', section: 'problems', block: 1, from: 1, to: 4 }],
      actual: '（三）',
    })
    const [list] = on('一是公开，三是解读。')
    expect(list?.places).toEqual([{ in: 'prose', section: 'problems', block: 0, from: 5, to: 7 }])
  })

  it.each<[string, readonly string[], readonly string[]]>([
    ['tens', ['九、公开。', '十、公开。', '十一、公开。', '十二、公开。'], []],
    ['a leap among tens', ['九、公开。', '十一、公开。'], ['序号从“九、”跳到了“十一、”。']],
    ['twenties', ['十九、公开。', '二十、公开。', '二十一、公开。', '二十二、公开。'], []],
    ['a leap to the twenties', ['十、公开。', '二十、公开。'], ['序号从“十、”跳到了“二十、”。']],
    ['digits', ['9.公开。', '10.公开。', '12.公开。'], ['序号从“10.”跳到了“12.”。']],
    ['a number that goes back', ['一、公开。', '二、公开。', '三、公开。', '二、公开。', '三、公开。'], []],
    ['a first that is repeated', ['一、公开。', '一、公开。'], []],
    ['a count of a lower form within each of a higher', ['1.公开。', '（1）公开。', '2.公开。', '（1）公开。'], []],
    ['a lower form that goes on', ['（一）公开。', '1.公开。', '（二）公开。', '3.公开。'], []],
    [
      'a higher form between',
      ['（一）公开。', '1.公开。', '2.公开。', '（三）公开。'],
      ['序号从“（一）”跳到了“（三）”。'],
    ],
    ['the first number there is', ['三、公开。'], []],
  ])('knows %s', (_, lines, said) => expect(messages(...lines)).toEqual(said))

  it('begins again in each section, and leaves the opening, tables and captions alone', () => {
    const problems = paragraphs('三是公开不够。')
    expect(of('numbering', { blocks: { overview: paragraphs('一是公开。'), problems } })).toEqual([])
    expect(of('numbering', { opening: ['依据《条例》，一是公开，三是解读。'] })).toEqual([])
    expect(messages('一是公开。', table('三是解读'))).toEqual([])
    expect(messages('（一）公开。', table('（三）解读'))).toEqual([])
    const picture: ProseBlock = { type: 'picture', picture: 'a', alt: '', caption: '（三）解读' }
    expect(messages('（一）公开。', picture)).toEqual([])
    expect(messages('（一）公开。', { ...picture, caption: '三是解读' }, '二是回应。')).toEqual([])
    expect(messages(heading('（一）公开'), heading('（三）解读'))).toEqual(['序号从“（一）”跳到了“（三）”。'])
  })
})

describe('structure.empty-heading and .empty-section', () => {
  it('say which, and lead to it', () => {
    const blocks = { 'other-matters': [...paragraphs('未收取信息处理费。'), heading(' （二）其他 ')] }
    expect(of('empty-heading', { blocks })).toMatchObject([
      {
        severity: 'hint',
        message: '小标题“（二）其他”下面没有内容。',
        places: [{ in: 'prose', section: 'other-matters', block: 1, from: 0, to: 7 }],
        actual: '（二）其他',
      },
    ])
    expect(of('empty-section', { others: [' '] })).toMatchObject([
      {
        severity: 'error',
        message: '“六、其他需要报告的事项”没有内容。',
        places: [{ in: 'section', section: 'other-matters' }],
      },
    ])
  })

  it('do not look into the next section', () => {
    const blocks = { problems: [...paragraphs('内容不够丰富。将加强培训。'), heading('（二）改进')] }
    expect(of('empty-heading', { blocks })).toHaveLength(1)
  })
})

it('structure.placeholder leads to the words', () => {
  const line = '公开信息XX条，由某某负责。'
  const places = of('placeholder', { overview: overviewWith(line) }).map(({ message, places: [place] }) => [
    message,
    place?.in === 'prose' ? line.slice(place.from, place.to) : '',
  ])
  expect(places).toEqual([
    ['“XX”像是范文里待填写的地方，请填上实际内容。', 'XX'],
    ['“某某”像是范文里待填写的地方，请填上实际内容。', '某某'],
  ])
})

describe('structure.picture-words', () => {
  const picture = (words: { alt?: string; caption?: string }): ProseBlock => ({
    type: 'picture',
    picture: 'p',
    alt: words.alt ?? '',
    ...(words.caption === undefined ? {} : { caption: words.caption }),
  })
  const on = (...pictures: ProseBlock[]) =>
    of('picture-words', { blocks: { 'other-matters': [...paragraphs('未收取信息处理费。'), ...pictures] } })

  it('leads to a picture without any words, and to no other', () => {
    expect(
      on(picture({}), picture({ alt: '柱状图：公开120条。' }), picture({ caption: '图1　公开情况' })),
    ).toMatchObject([
      { severity: 'hint', places: [{ in: 'prose', section: 'other-matters', block: 1, from: 0, to: 0 }] },
    ])
    expect(on(picture({ alt: ' ', caption: '' }))).toHaveLength(1)
  })
})
