import { describe, expect, it } from 'vitest'
import { checkContext } from '../../../../src/core/check/check'
import { createContext } from '../../../../src/core/check/engine/context'
import type { Found, Rule } from '../../../../src/core/check/engine/rule'
import type { Severity } from '../../../../src/core/check/engine/finding'
import { templates } from '../../../../src/templates/index'
import { soundReport } from '../rules/sound-report'

const text = '第一句有两个词。第二句也有。'
const context = createContext({ report: soundReport({ overview: [text] }), templates })
function rule(id: string, severity: Severity, ...words: readonly string[]): Rule {
  const found = (word: string): Found => {
    const from = text.indexOf(word)
    const place = { in: 'prose', section: 'overview', block: 0, from, to: from + word.length } as const
    return { message: word, places: [place], severity }
  }
  return { id, description: '', source: '', severities: [severity], check: () => words.map(found) }
}
const ids = (...rules: readonly Rule[]) => checkContext(context, rules).map((one) => `${one.rule} ${one.message}`)

describe('what a reader gets of the findings', () => {
  it('has the gravest of one sentence first, and nothing else moved', () =>
    expect(
      ids(
        rule('a.hint', 'hint', '两个', '第二句'),
        rule('b.warning', 'warning', '第一句'),
        rule('c.error', 'error', '有两'),
        rule('d.hint', 'hint', '也有'),
      ),
    ).toEqual(['c.error 有两', 'a.hint 第二句', 'b.warning 第一句', 'a.hint 两个', 'd.hint 也有']))

  it('keeps the order of the rules among equals', () =>
    expect(ids(rule('b.hint', 'hint', '两个'), rule('a.hint', 'hint', '第一句'))).toEqual([
      'b.hint 两个',
      'a.hint 第一句',
    ]))

  it('says once what one rule says twice of the same words', () =>
    expect(ids(rule('a.hint', 'hint', '两个', '两个', '第二句'), rule('b.hint', 'hint', '两个'))).toEqual([
      'a.hint 两个',
      'a.hint 第二句',
      'b.hint 两个',
    ]))
})
