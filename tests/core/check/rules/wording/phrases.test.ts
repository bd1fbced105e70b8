import { describe, expect, it } from 'vitest'
import { findingsOf, foundOn, overviewWith } from '../sound-report'

const of = (rule: string, found: readonly string[]) => found.filter((one) => one.startsWith(rule))
const inOverview = (rule: string, line: string) => of(rule, foundOn({ overview: overviewWith(line) }))
const atEnd = (rule: string, line: string) => of(rule, foundOn({ others: ['2021年，我局未收取信息处理费。', line] }))
const contact =
  '根据《中华人民共和国政府信息公开条例》编制。统计期限自2021年1月1日起至2021年12月31日止。联系电话：0000-1234567。'
const inOpening = (rule: string, line: string) => of(rule, foundOn({ opening: [contact, line] }))

describe('wording.upward', () => {
  it.each([
    '现将2021年工作情况汇报如下。',
    '现将2021年政府信息公开工作年度报告予以上报。',
    '现将我局政府信息公开年报上报。',
    '现将年度工作上报如下：',
    '现将有关情况呈报如下。',
    '以上报告妥否，请批示。',
  ])('fires in the opening: %s', (line) => expect(inOpening('wording.upward', line)).toEqual(['wording.upward hint']))

  it.each([
    '特此报告。',
    '特此汇报。',
    '以上报告，请审阅。',
    '妥否，请领导批示。',
    '当否，请批示。',
    '特此上报，请予指示。',
  ])('fires at the end: %s', (line) =>
    expect(atEnd('wording.upward', line).slice(0, 1)).toEqual(['wording.upward hint']),
  )

  it.each([
    '现将2021年政府信息公开工作年度报告公布如下。',
    '现将2021年工作情况报告如下。',
    '现向社会公布本报告。',
    '本报告由办公室编制并公布。',
    '各科室信息经审核后予以上报。',
    '欢迎来电咨询。',
  ])('is silent in the opening: %s', (line) => expect(inOpening('wording.upward', line)).toEqual([]))

  it.each([
    '各站所信息审核后予以上报。',
    '没有其他需要报告的事项。',
    '及时向区政府报送工作信息。',
    '请公众予以监督。',
    '无其他需要报告的事项，特此说明。',
  ])('is silent at the end: %s', (line) => expect(atEnd('wording.upward', line)).toEqual([]))

  it('looks at the opening and the end only', () =>
    expect(inOverview('wording.upward', '全年向主管部门汇报如下内容3次。')).toEqual(['wording.upward hint'].slice(1)))
})

describe('wording.doubled-basis', () => {
  const on = (line: string) => inOpening('wording.doubled-basis', line)
  it.each([
    '本报告依据《中华人民共和国政府信息公开条例》编制本报告。',
    '本报告根据《条例》和《格式》的规定编制本年度报告。',
    '本年度报告按照上级要求编写本报告。',
    '本报告依据条例，结合工作实际，编制本报告。',
    '本报告是根据《条例》规定，由办公室编制本年度报告。',
    '根据《条例》要求编制年报的要求，公布本报告。',
    '根据市政府要求编报年度报告的要求，现予公布。',
    '按照《条例》的规定公布年报的规定，现予公布。',
    '依据上级文件精神编制报告的精神，现予公布。',
    '遵照省政府工作部署开展工作的部署，编制报告。',
  ])('fires on %s', (line) => expect(on(line)).toEqual(['wording.doubled-basis hint']))

  it.each([
    '本报告依据《条例》编制。',
    '本报告根据《条例》编制，本报告所列数据截至年底。',
    '根据《条例》要求，结合实际，编制本报告。',
    '根据《条例》要求和省政府的要求，编制本报告。',
    '根据《关于做好年报编制要求的通知》的要求，编制本报告。',
    '根据《条例》要求，按照格式的要求，编制本报告。',
    '按照上级要求提高公开的要求，细化措施。',
    '根据《条例》规定的内容和要求编制。',
    '按照“先审查后公开”的要求，严格落实要求。',
    '根据工作要求，编制本报告。本报告由六部分组成。',
    '依据《条例》第五十条规定，编制本报告。',
  ])('is silent on %s', (line) => expect(on(line)).toEqual([]))
})

describe('wording.deictic-year', () => {
  const on = (line: string) => inOverview('wording.deictic-year', line)
  const mended = (line: string) => {
    const edit = findingsOf({ overview: overviewWith(line) }).find(({ rule }) => rule === 'wording.deictic-year')?.fix
      ?.edits[0]
    return edit?.set === 'text' ? line.slice(0, edit.from) + edit.text + line.slice(edit.to) : undefined
  }
  it.each([
    ['今年以来，我局公开信息20条。', '2021年，我局公开信息20条。'],
    ['今年，我局公开信息20条。', '2021年，我局公开信息20条。'],
    ['我局今年公开信息20条，去年公开18条。', '我局2021年公开信息20条，2020年公开18条。'],
    ['去年制定的办法继续有效。', '2020年制定的办法继续有效。'],
    ['去年底建成专区。', '2020年底建成专区。'],
    ['今年3月举办培训。', '2021年3月举办培训。'],
    ['今年共举办培训2次。', '2021年共举办培训2次。'],
    ['完成今年的任务。', '完成2021年的任务。'],
    ['自今年起实行新办法。', '自2021年起实行新办法。'],
    ['截至今年年底运行平稳。', '截至2021年年底运行平稳。'],
  ])('fires on %s', (line, right) => {
    expect(on(line)).toEqual(['wording.deictic-year hint'])
    expect(mended(line)).toBe(right)
  })

  it.each([
    '比去年多公开2条。',
    '较去年增加3条。',
    '与去年同期持平。',
    '公开数量高于去年。',
    '同去年相比有所增加。',
    '去年同期公开18条。',
    '举办“今年我当家”活动。',
    '转发《关于做好今年工作的通知》。',
    '2021年公开信息20条。',
    '本年度公开信息20条。',
    '往年公开的信息继续有效。',
  ])('is silent on %s', (line) => expect(on(line)).toEqual([]))

  it('offers no year where it may be the year of writing', () => {
    expect(mended('今年，我局将继续加强培训。')).toBeUndefined()
    const found = findingsOf({
      problems: [
        '一是公开内容不够丰富，形式较为单一；二是工作人员能力有待提高。',
        '今年，我局要加强业务培训，丰富形式。',
      ],
    })
    expect(found.map(({ rule }) => rule)).toEqual(['wording.deictic-year'])
    expect(found[0]?.fix).toBeUndefined()
  })
})
