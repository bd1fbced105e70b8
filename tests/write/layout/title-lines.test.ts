import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textWidth } from '../../../src/write/layout/measures'
import { titleGap, titleLines } from '../../../src/write/layout/title-lines'

describe('the lines of a title', () => {
  it('is one where it fits', () => {
    expect(titleLines('某局2025年度工作报告', '某局')).toEqual(['某局2025年度工作报告'])
  })

  it('breaks after the agency’s name', () => {
    const agency = '临江市城东区人力资源和社会保障局'
    expect(titleLines(`${agency}2025年政府信息公开工作年度报告`, agency)).toEqual([
      agency,
      '2025年政府信息公开工作年度报告',
    ])
  })

  it('breaks a long name where a rank ends, and never into an hourglass', () => {
    const agency = '临江省江东土家族苗族自治州城东新区经济技术开发区管理委员会办公室'
    const lines = titleLines(`${agency}2025年政府信息公开工作年度报告`, agency)
    expect(lines).toHaveLength(3)
    expect(lines[2]).toBe('2025年政府信息公开工作年度报告')
    expect(lines[0]).toMatch(/(州|区)$/)
  })

  it('has room for what word processors put between numerals and Chinese', () => {
    const title = '关于云岭县公安局2025年政府信息公开工作年度报告的修改意见'
    const lines = titleLines(title)
    expect(lines.join('')).toBe(title)
    // Twenty characters to the letter, and a quarter of one more on the page.
    expect(lines).not.toContain('2025年政府信息公开工作年度报告的修改意见')
  })

  it('keeps the breaks of the clerk', () => {
    expect(titleLines('某市某局\n年度报告', '某局')).toEqual(['某市某局', '年度报告'])
  })

  it('loses no character, whatever the title, and fits wherever three lines can hold it', () => {
    const title = fc.string({
      unit: fc.constantFrom(...'临江市区局镇2025年报告（）、·a𬭚'),
      minLength: 1,
      maxLength: 58,
    })
    fc.assert(
      fc.property(title, (text) => {
        const lines = titleLines(text)
        expect(lines.join('')).toBe(text)
        for (const line of lines) expect(line).not.toMatch(/[\ud800-\udfff]/u)
        if (textWidth(text) <= 30 && /^[临江市区局镇年报告]+$/.test(text))
          for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(20)
      }),
    )
  })
})

describe('the gap below a title', () => {
  it.each([
    // One line of 30 in lines of 28.9: 1.1 is over, so that 27.8 fill the second line.
    [30, 28.9, 27.8],
    [60, 28.9, 26.7],
    // Where less than half a line would be left, a whole line more.
    [45, 30, 15],
    [46, 30, 44],
    [60, 30, 30],
  ])('brings %d up to full lines of %d', (height, line, gap) => expect(titleGap(height, line)).toBeCloseTo(gap))
})
