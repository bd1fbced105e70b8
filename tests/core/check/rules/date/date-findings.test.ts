import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../../../src/core/check/engine/finding'
import { findingsOf, foundOn, overviewWith, paragraphs, type Change } from '../sound-report'

const firstOf = (rule: string, change: Change) => findingsOf(change).find((one) => one.rule === rule)
const linesOf = (rule: string, change: Change) => findingsOf(change).filter((one) => one.rule === rule)
/** The words of a line that a finding leads to. */
const pointed = (finding: Finding | undefined, line: string) => {
  const place = finding?.places[0]
  return place?.in === 'prose' ? line.slice(place.from, place.to) : undefined
}

describe('date.deadline', () => {
  it('says which day it was, and by what rule', () => {
    expect(firstOf('date.deadline', { signed: '2022-02-08' })).toMatchObject({
      severity: 'warning',
      message: '成文日期2022年2月8日晚于《条例》规定的2022年1月31日。',
      places: [{ in: 'field', field: 'signed' }],
      expected: '不晚于2022年1月31日',
      actual: '2022年2月8日',
    })
    const agency = { name: '松岭县柳溪镇人民政府', kind: 'township' } as const
    expect(firstOf('date.deadline', { agency, signed: '2022-02-08' })).toMatchObject({
      severity: 'hint',
      message: '成文日期2022年2月8日晚于2022年1月31日；《条例》没有单独规定这类单位的期限，请看当地通知要求的日期。',
      expected: '不晚于2022年1月31日',
    })
    expect(firstOf('date.deadline', { signed: '2022-01-27', localDeadline: '2022-01-26' })).toMatchObject({
      severity: 'hint',
      message: '成文日期2022年1月27日晚于本地要求的2022年1月26日。',
      places: [{ in: 'field', field: 'signed' }],
      expected: '不晚于2022年1月26日',
      actual: '2022年1月27日',
    })
  })

  it('speaks once where both days have passed, and not of a local date of another year', () => {
    expect(foundOn({ signed: '2022-02-08', localDeadline: '2022-01-26' })).toEqual(['date.deadline warning'])
    expect(foundOn({ signed: '2022-01-27', localDeadline: '2023-01-26' })).toEqual([])
    expect(foundOn({ signed: '2022-01-27', localDeadline: '' })).toEqual([])
    // Another year is the matter of another rule.
    expect(foundOn({ signed: '2023-02-08' })).toEqual(['date.signature-year warning'])
  })
})

it('date.signature-year says both years', () => {
  expect(firstOf('date.signature-year', { signed: '2021-01-26' })).toMatchObject({
    message: '成文日期是2021年1月26日，2021年的报告应在2022年落款。',
    places: [{ in: 'field', field: 'signed' }],
    expected: '2022年',
    actual: '2021年',
  })
  expect(foundOn({ signed: '2022-13-40' })).toEqual(['statement.signature hint'])
})

describe('date.impossible', () => {
  it.each([
    ['于2021 年 2月30日举办活动。', '2021 年 2月30日', '“2021 年 2月30日”：2021年2月只有28天，请核对日期。'],
    ['于2月30日举办活动。', '2月30日', '“2月30日”：2月只有29天，请核对日期。'],
    ['于4月31日举办活动。', '4月31日', '“4月31日”：4月只有30天，请核对日期。'],
    ['于2021年13月举办活动。', '2021年13月', '“2021年13月”：没有13月，请核对日期。'],
    ['于1月32日举办活动。', '1月32日', '“1月32日”：1月只有31天，请核对日期。'],
  ])('leads to the date in %s', (line, words, message) => {
    const [found, ...others] = linesOf('date.impossible', { overview: overviewWith(line) })
    expect(others).toEqual([])
    expect(found).toMatchObject({ message, actual: words })
    expect(pointed(found, line)).toBe(words)
  })

  it.each(['1月31日前完成。', '1月1日前完成。', '12月1日前完成。', '于2021年1月举办。'])(
    'is silent at the limits: %s',
    (line) => expect(linesOf('date.impossible', { overview: overviewWith(line) })).toEqual([]),
  )

  it('leaves tables of the clerk alone', () => {
    const cell = { runs: [{ type: 'text', text: '2月30日' } as const], colspan: 1, rowspan: 1, header: false }
    const blocks = {
      'other-matters': [...paragraphs('未收取信息处理费。'), { type: 'table', rows: [[cell]] } as const],
    }
    expect(linesOf('date.impossible', { blocks })).toEqual([])
  })

  it('leads to the two dates of a span that ends before it begins, and lets one day be a span', () => {
    const on = (span: string) => {
      const line = `根据《条例》编制。所列数据的统计期限自${span}止。联系电话：0000-1234567。`
      const [found] = linesOf('date.impossible', { opening: [line] })
      return found && { message: found.message, actual: found.actual, words: pointed(found, line) }
    }
    expect(on('2021年12月31日起至 2021年1月1日')).toEqual({
      message: '“2021年12月31日起至2021年1月1日”：止的日期早于起的日期，请核对。',
      actual: '2021年12月31日起至 2021年1月1日',
      words: '2021年12月31日起至 2021年1月1日',
    })
    expect(on('2021年5月1日起至2021年5月1日')).toBeUndefined()
    expect(on('2021年12月31日起至2022年1月1日')).toBeUndefined()
    expect(on('2021年5月2日起至2021年5月1日')?.actual).toBe('2021年5月2日起至2021年5月1日')
  })
})

describe('date.period', () => {
  const opening = (span: string) =>
    `根据《中华人民共和国政府信息公开条例》编制。所列数据统计期限为${span}。联系电话：0000-1234567。`

  it('says both periods and puts the right one in the place of the wrong one', () => {
    const line = opening('2020年1月2日起至2020年12月31日止')
    const found = firstOf('date.period', { opening: [line] })
    const wrong = '2020年1月2日起至2020年12月31日'
    const from = line.indexOf(wrong)
    const place = { section: 'opening', block: 0, from, to: from + wrong.length }
    expect(found).toMatchObject({
      severity: 'error',
      message: '统计期限写的是2020年1月2日至2020年12月31日，2021年报告应为2021年1月1日至2021年12月31日。',
      places: [{ in: 'prose', ...place }],
      expected: '2021年1月1日至2021年12月31日',
      actual: wrong,
      fix: { label: '改为2021年全年', edits: [{ set: 'text', ...place, text: '2021年1月1日起至2021年12月31日' }] },
    })
    // Where the end has no year it is that of the beginning.
    expect(firstOf('date.period', { opening: [opening('2020年1月1日到12月31日')] })?.message).toContain(
      '写的是2020年1月1日至2020年12月31日',
    )
  })

  it('is mended in the text where the clerk wrote it, in 一 too', () => {
    const line = opening('2020年1月1日至2020年12月31日')
    const found = firstOf('date.period', { overview: [line, ...overviewWith()] })
    expect(found?.places).toHaveLength(1)
    expect(found?.fix?.edits).toMatchObject([{ section: 'overview', block: 0 }])
  })

  it('is asked of sentences about the figures only', () => {
    const line =
      '根据《中华人民共和国政府信息公开条例》编制。公示期为2020年1月1日至2020年2月1日。统计期限为2021年全年。联系电话：0000-1234567。'
    expect(linesOf('date.period', { opening: [line] })).toEqual([])
  })
})

describe('date.plan-year', () => {
  const five = '一是公开内容还不够丰富；二是业务能力有待提高，解读形式较为单一。'
  const on = (plan: string) => linesOf('date.plan-year', { problems: [five + plan] })

  it.each([
    ['2021 年，我局将加强培训，丰富形式。', '2021 年'],
    ['下一步，我局将在2021年加强培训。', '2021年'],
    ['（二）2023年将加强培训。', '2023年'],
    ['工作开展以来，在 2021年，将加强培训。', '2021年'],
    ['到2020年将实现全覆盖。', '2020年'],
  ])('leads to the year in %s', (plan, words) => {
    const [found, ...others] = on(plan)
    expect(others).toEqual([])
    expect(pointed(found, five + plan)).toBe(words)
    const year = words.replace(/\s/g, '')
    expect(found).toMatchObject({
      message: `第五部分的打算写的是${year}，2021年报告的改进打算应是2022年的，请核对。`,
      expected: '2022年',
      actual: year,
    })
  })

  it.each([
    '到2025年将实现全覆盖。',
    '2025年底将实现全覆盖。',
    '2025年前将实现全覆盖。',
    '2022年将加强培训。',
    // The year of another sentence is not the time of the plan.
    '以上问题写于2021年。将加强培训。',
    '工作要点印发，2021年。将加强培训。',
  ])('is silent on %s', (plan) => expect(on(plan)).toEqual([]))

  it('says each wrong year once', () => {
    expect(on('2021年，将加强培训，拟丰富形式。').map(({ actual }) => actual)).toEqual(['2021年'])
    expect(on('2021年将加强培训。2020年将丰富形式。').map(({ actual }) => actual)).toEqual(['2021年', '2020年'])
  })
})

describe('date.stale-year', () => {
  const on = (line: string) => linesOf('date.stale-year', { overview: overviewWith(line) })

  it('leads to the year and says which it should be', () => {
    const line = '不断加强学习，（六）2020 年组织培训3次。'
    const [found, ...others] = on(line)
    expect(others).toEqual([])
    expect(found).toMatchObject({
      message: '这里写的是“2020年”，本报告是2021年的，可能是上一年度报告留下的文字，请核对。',
      expected: '2021年',
      actual: '2020年',
    })
    expect(pointed(found, line)).toBe('2020 年')
  })

  it('looks for this year in the same sentence only, before and behind', () => {
    expect(on('2021年收到留言40条。2020年，我局组织培训3次。')).toHaveLength(1)
    expect(on('2020年，我局组织培训3次。2021年收到留言40条。')).toHaveLength(1)
    expect(on('今年收到40条，2020年收到35条。')).toEqual([])
    expect(on('2020年收到35条，今年收到40条。')).toEqual([])
    expect(on('2020年相比多4条。')).toEqual([])
  })

  it('leaves what stands in the title or the number of a document', () => {
    expect(on('执行《办法，2020年修订》等文件。')).toEqual([])
    expect(on('执行《办法》，2020年组织培训3次。')).toHaveLength(1)
    expect(on('执行〔函，2020年第5号〕文件。')).toEqual([])
    expect(on('执行〔函〕文件，2020年组织培训3次。')).toHaveLength(1)
  })
})
