import { describe, expect, it } from 'vitest'
import { findingsOf, foundOn, overviewWith, paragraphs, soundReport } from '../sound-report'
import { createContext } from '../../../../../src/core/check/engine/context'
import { checkContext } from '../../../../../src/core/check/check'
import { markRules } from '../../../../../src/core/check/rules/mark/index'
import { templates } from '../../../../../src/templates/index'

const on = (line: string) => foundOn({ overview: overviewWith(line) })
const firstOn = (line: string) => findingsOf({ overview: overviewWith(line) })[0]
/** The line after the fixes of its findings. */
function mended(line: string): string {
  const edits = findingsOf({ overview: overviewWith(line) }).flatMap(({ fix }) => fix?.edits ?? [])
  return [...edits]
    .reverse()
    .reduce(
      (text, edit) => (edit.set === 'text' ? text.slice(0, edit.from) + edit.text + text.slice(edit.to) : text),
      line,
    )
}

describe('mark.document-number', () => {
  it.each([
    '按照国办函[2020]109号要求收费。',
    '按照鲁政办发（2021）5号要求办理。',
    '按照鲁政办发【2021】 5 号要求办理。',
    '按照鲁政办发〔2021]5号要求办理。',
    '按照鲁政办发﹝2021﹞5号要求办理。',
  ])('wants hexagonal brackets in %s', (line) => {
    expect(on(line)).toEqual(['mark.document-number warning'])
    expect(mended(line)).toMatch(/〔20\d\d〕/)
  })

  it.each([
    '按照国办公开办函〔2021〕30 号要求编制。',
    '按照国办公开办函〔 2021 〕30号要求编制。',
    '印发公报（2021年第5号）。',
    '编制报告（2021）要求5项，第3号窗口。',
    '残缺的字号国办公开办函〔202130号。',
  ])('is silent on %s', (line) => expect(on(line).filter((one) => one !== 'mark.unbalanced hint')).toEqual([]))
})

describe('mark.document-number-form', () => {
  it.each([
    ['按照国办函〔2020〕第109号要求收费。', '按照国办函〔2020〕109号要求收费。'],
    ['按照鲁政办发〔2021〕05号要求办理。', '按照鲁政办发〔2021〕5号要求办理。'],
    ['按照鲁政办发〔2021〕 第 05 号要求办理。', '按照鲁政办发〔2021〕5号要求办理。'],
  ])('drops 第 and leading zeros in %s', (line, right) => {
    expect(on(line)).toEqual(['mark.document-number-form warning'])
    expect(mended(line)).toBe(right)
  })

  it('is silent on 国务院令第711号 and on plain numbers', () => {
    expect(on('依据国务院令第711号和国办函〔2020〕109号、鲁政发〔2021〕100号办理。')).toEqual([])
  })
})

describe('mark.document-title', () => {
  it.each([
    '依据《政府信息公开信息处理费管理办法》（国办函〔2020〕119号）收费。',
    '依据《中华人民共和国政府信息公开条例》（国务院令第712号）公开。',
    '依据《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕32号）编制。',
    '依据《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2019〕60号）编制。',
    '依据《中华人民共和国政府信息公开工作年度报告格式（试行）》（国办公开办函〔2021〕30号）编制。',
    '依据《政府网站管理办法》（国办函〔2020〕109号）收费。',
  ])('reports %s', (line) => expect(on(line)).toEqual(['mark.document-title warning']))

  it.each([
    '依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）收费。',
    '依据《中华人民共和国政府信息公开条例》（国务院令 第711 号，以下简称《条例》）公开。',
    '依据《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30 号）编制。',
    '落实《关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号）。',
    '落实《政府网站管理办法》（鲁政办发〔2020〕9号）。',
  ])('is silent on %s', (line) => expect(on(line)).toEqual([]))

  it('lets a report for 2020 cite the format of its year', () => {
    const report = soundReport({
      year: 2020,
      overview: ['依据《中华人民共和国政府信息公开工作年度报告格式（试行）》（国办公开办函〔2019〕60号）编制。'],
    })
    expect(checkContext(createContext({ report, templates }), markRules)).toEqual([])
  })

  it('leaves 492号 to its wording rule', () =>
    expect(on('依据《中华人民共和国政府信息公开条例》（国务院令第492号）公开。')).toEqual(['wording.W14 warning']))
})

describe('mark.unbalanced', () => {
  it.each([
    '落实《政府信息公开条例的要求。',
    '坚持“三审三校“制度。',
    '完善制度（含审查制度。',
    '完善审查制度）。',
    '落实条例》要求。',
    // A mark does not reach over a break of line.
    '完善审查（发布前\n和发布后）。',
  ])('reports %s', (line) => {
    expect(on(line)).toEqual(['mark.unbalanced hint'])
  })

  it('says what is lonely, where', () => {
    const found = firstOn('落实《政府信息公开条例的要求。')
    expect(found?.places).toEqual([{ in: 'prose', section: 'overview', block: 1, from: 2, to: 3 }])
  })

  it.each([
    '1）加强学习；2）加强培训。',
    '落实《关于印发〈条例〉的通知》（“两办”印发）。',
    '完善制度(含审查制度）。',
    '一）加强学习。',
  ])('is silent on %s', (line) => expect(on(line)).toEqual([]))
})

describe('mark.half-width', () => {
  it.each([
    ['机构职能1条,占2.38%; 业务工作34条，占80.95%;', '机构职能1条，占2.38%；业务工作34条，占80.95%；'],
    ['坚持公开,透明: 规范。', '坚持公开，透明：规范。'],
    ['完善“三审三校”;加强培训。', '完善“三审三校”；加强培训。'],
  ])('puts full-width marks into %s', (line, right) => {
    expect(new Set(on(line))).toEqual(new Set(['mark.half-width hint']))
    expect(mended(line)).toBe(right)
  })

  it.each([
    '时间为9:30至11:30，共1,000人。',
    '网址http://www.example.gov.cn/a;b?c=1,2。',
    '联系电话:0000-1234567。',
    '公开LED,OA等信息。',
  ])('is silent on %s', (line) => expect(on(line)).toEqual([]))
})

describe('mark.date', () => {
  it('writes 2022.1.26 with 年月日', () => {
    expect(on('于2021.1.26召开会议。')).toEqual(['mark.date hint'])
    expect(mended('于2021.1.26召开会议。')).toBe('于2021年1月26日召开会议。')
  })

  it('reports a hyphen between dates', () => expect(on('统计时间为1月1日-12月31日。')).toEqual(['mark.date hint']))

  it.each([
    '于2021年1月26日召开会议。',
    '1月1日至12月31日、3月1日—5月1日开展活动。',
    '版本号为2021.13.45，地址为2021.1.2.3。',
    '发布于2021-07-17。',
  ])('is silent on %s', (line) => expect(on(line)).toEqual([]))

  it('leaves tables of the clerk alone', () => {
    const cell = { runs: [{ type: 'text', text: '2021.1.26' } as const], colspan: 1, rowspan: 1, header: false }
    expect(
      foundOn({
        blocks: { 'other-matters': [...paragraphs('未收取信息处理费。'), { type: 'table', rows: [[cell]] }] },
      }),
    ).toEqual([])
  })
})

describe('mark.document-name', () => {
  it.each([
    ['依据《中华人民共和国信息公开条例》编制。', '中华人民共和国政府信息公开条例'],
    ['依据《中华人民共和国政务信息公开条例》编制。', '中华人民共和国政府信息公开条例'],
    ['依据《中华人民共和国政府信息公开工作条例》编制。', '中华人民共和国政府信息公开条例'],
    ['依据《中华人民共和国政府信息条例》编制。', '中华人民共和国政府信息公开条例'],
    ['依据《中华人民共和国信息公开条例》（国务院令第711号）编制。', '中华人民共和国政府信息公开条例'],
    ['依据《政务信息公开条例》编制。', '政府信息公开条例'],
    ['依据《政府信息公开工作条例》编制。', '政府信息公开条例'],
    ['依据《中华人民共和国政府信息年度报告格式》编制。', '中华人民共和国政府信息公开工作年度报告格式'],
    ['依据《中华人民共和国政府信息公开年度报告格式》编制。', '中华人民共和国政府信息公开工作年度报告格式'],
    ['依据《政府信息公开年度报告格式》编制。', '政府信息公开工作年度报告格式'],
    [
      '依据《关于印发〈中华人民共和国政府信息公开工作年报格式〉的通知》（国办公开办函〔2021〕30号）编制。',
      '中华人民共和国政府信息公开工作年度报告格式',
    ],
    ['依据《政府信息公开处理费管理办法》收费。', '政府信息公开信息处理费管理办法'],
    ['依据《政府信息公开信息处理费收取管理办法》收费。', '政府信息公开信息处理费管理办法'],
  ])('gives the right title in %s', (line, right) => {
    expect(on(line)).toEqual(['mark.document-name warning'])
    expect(mended(line)).toContain(`${right}》`.replace('》', ''))
    expect(on(mended(line))).toEqual([])
  })

  it.each([
    '依据《中华人民共和国政府信息公开条例》编制。',
    '依据《政府信息公开条例》和《条例》编制。',
    '依据《信息公开条例》编制。',
    '依据《中华人民共和国政府信息公开工作年度报告格式》编制。',
    '依据《政府信息公开工作年度报告格式》编制。',
    '依据《山东省政府信息公开办法》编制。',
    '依据《广州市政府信息公开规定》编制。',
    '依据《政府信息公开信息处理费管理办法》收费。',
    '依据《广东省政府信息公开信息处理费管理办法》收费。',
    '依据《中华人民共和国政府采购法实施条例》采购。',
    '依据《中华人民共和国档案法》管理。',
    '发布《政府信息公开指南》和《政府信息公开目录》。',
    '制定《政府信息公开保密审查制度》。',
    '编制《2021年政府信息公开工作年度报告》。',
  ])('is silent on %s', (line) => expect(on(line)).toEqual([]))

  it('leaves a doubled 政府 and a wrong 条列 to the rules about words', () => {
    expect(on('依据《中华人民共和国政府政府信息公开条例》编制。')).toEqual(['wording.W09 warning'])
    expect(on('依据《中华人民共和国政府信息公开条列》编制。')).toEqual(['wording.W24 warning'])
  })
})

describe('mark.outdated-notice', () => {
  const notice = '国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知'
  const outdated = [
    '按照国办公开办函〔2019〕60号要求编制。',
    '按照国办公开办函〔2019〕 60 号要求编制。',
    `根据《${notice}》（国办公开办函〔2019〕60号）编制。`,
    `根据《${notice}》编制。`,
    '根据《关于政府信息公开工作年度报告有关事项的通知》编制。',
    '根据《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）编制。',
    '依据《中华人民共和国政府信息公开工作年度报告格式（试行）》编制。',
    '依据《中华人民共和国政府信息公开工作年度报告格式(试行)》编制。',
    '依据《政府信息公开工作年度报告格式（试行）》编制。',
    '依据《中华人民共和国政府信息公开工作年度报告格式（试行）》（国办公开办函〔2019〕60号）编制。',
    '依据《省办转发关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）编制。',
  ]
  it.each(outdated)('speaks alone on %s', (line) => {
    expect(on(line)).toEqual(['mark.outdated-notice warning'])
    expect(
      foundOn({ year: 2020, template: '2019', overview: [line] }).filter((one) => one.startsWith('mark.')),
    ).toEqual([])
  })

  it.each([
    '按照国办公开办函〔2021〕30号要求编制。',
    '依据《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）编制。',
    '按照《青河市人民政府办公室关于政府信息公开工作年度报告有关事项的通知》编制。',
    '按照《关于政府信息公开工作年度报告有关事项的通知》（青政办函〔2021〕8号）编制。',
    '按照《关于做好2021年政府信息公开工作年度报告有关事项的通知》编制。',
    '国办公开办函〔2019〕60号不再执行，按新格式编制。',
    '国办公开办函〔2019〕60号同时废止。',
    '按照青政发〔2019〕60号要求落实。',
    '印发《信息公开考核办法（试行）》。',
    '印发《青河市政府信息公开工作年度报告格式（试行）》。',
  ])('is silent on %s', (line) => expect(on(line).filter((one) => one.includes('outdated'))).toEqual([]))

  it('leaves a wrong number beside a title to mark.document-title', () => {
    expect(on('依据《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2019〕60号）编制。')).toEqual([
      'mark.document-title warning',
    ])
    const wrong = `根据《${notice}》（国办公开办函〔2019〕61号）编制。`
    expect(foundOn({ year: 2020, template: '2019', overview: [wrong] })).toContain('mark.document-title warning')
  })
})
