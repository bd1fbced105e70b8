import { describe, expect, it } from 'vitest'
import { headingLevel } from '../../../src/app/prose/heading-number'

describe('a line with a number', () => {
  it.each([
    ['（一）主动公开', 1],
    ['(二) 依申请公开情况', 1],
    ['（十一）其他', 1],
    ['1.突出重点领域', 2],
    ['12．加强解读', 2],
    ['（1）公开目录', 3],
    ['(3)办理流程', 3],
  ] as const)('%s is a heading of level %i', (line, level) => expect(headingLevel(line)).toBe(level))

  it.each([
    ['（一）主动公开。2021年，全年公开信息326条。', 'a paragraph that begins with its heading'],
    ['1.5万元', 'an amount'],
    ['（一）', 'a number alone'],
    ['一是加强领导', 'a list in the text'],
    ['（二）' + '很'.repeat(45), 'too long'],
  ])('%s is none: %s', (line) => expect(headingLevel(line)).toBeUndefined())
})
