import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { describeDemands } from '../../../src/core/local-demands/describe-demand'
import { carriedDemands, parseLocalDemands, readLocalDemands } from '../../../src/core/local-demands/parse-demands'
import { ReadError } from '../../../src/core/read-error'
import { templates } from '../../../src/templates/index'

const example = readFileSync(new URL('../../../docs/本地要求示例.json', import.meta.url), 'utf8')
const head = { type: 'local-demands', version: 1, name: '要求' }
const withRule = (rule: object) => ({ ...head, rules: [{ kind: 'length', min: 1 }, rule] })

/** Code and message of what is refused. */
function refused(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof ReadError) return `${error.code}: ${error.message}`
    throw error
  }
  return 'read'
}

describe('a file of local demands', () => {
  it('is read, and told in words', () => {
    const demands = readLocalDemands(`\ufeff${example}`)
    expect(demands.deadline).toBe('2026-01-20')
    expect(
      describeDemands(
        demands,
        templates.find(({ id }) => id === '2021')!,
      ),
    ).toEqual([
      '报告在2026年1月20日前公布',
      '“一、总体情况”不少于800字、不超过1500字',
      '“万元”前的数保留2位小数',
      '“%”前的数保留1位小数',
      '“六、其他需要报告的事项”里写明“未收取政府信息公开信息处理费”或者“收取政府信息公开信息处理费”（没有收取的也要写明）',
      '不用“我单位”、“本单位”，改用“本机关”',
      '不用“圆满完成”、“高度重视”（少写套话）',
      '“临澜市青屿区民政局”用全称或者简称“区民政局”，不用“民政部门”',
    ])
  })

  it.each(['2026年1月20日', '2026.1.20', '20260120', '二〇二六年一月二十日'])(
    'takes the deadline %s as people write it',
    (deadline) => expect(parseLocalDemands({ ...head, deadline, rules: [] }).deadline).toBe('2026-01-20'),
  )

  it('names a part that the format does not have, so that nobody thinks it is checked', () => {
    const demands = parseLocalDemands(withRule({ kind: 'length', section: '九', max: 10 }))
    expect(describeDemands(demands, templates[0]!)[1]).toBe('“九”（这个格式没有这一部分，不检查）不超过10字')
  })

  it.each<[string, unknown, RegExp]>([
    ['a report', { type: 'annual-report' }, /^not-a-report: /],
    ['a later version', { ...head, version: 2, rules: [] }, /^newer: .*更新程序/],
    ['a kind that is not known', withRule({ kind: 'font' }), /^newer: .*第 2 条的种类“font”/],
    ['a field that is misspelled', withRule({ kind: 'length', mni: 3 }), /^damaged: .*第 2 条/],
    ['bounds the wrong way round', withRule({ kind: 'length', min: 3, max: 2 }), /^damaged: .*第 2 条/],
    ['no bound at all', withRule({ kind: 'length', section: '一' }), /^damaged: .*第 2 条/],
    ['nothing to stand', withRule({ kind: 'statement', any: [] }), /^damaged: .*第 2 条的 any/],
    ['no name', { ...head, name: ' ', rules: [] }, /^damaged: .*（name）/],
    ['a day that does not exist', { ...head, deadline: '2026-02-30', rules: [] }, /^damaged: .*（deadline）/],
    ['no rules', head, /^damaged: .*（rules）/],
  ])('with %s is refused in plain words', (_what, data, words) => {
    expect(refused(() => parseLocalDemands(data))).toMatch(words)
  })

  it('that is no JSON is refused', () => expect(refused(() => readLocalDemands('{"type":"local'))).toMatch(/^damaged/))

  it('of a later program stays with its report and checks nothing', () => {
    expect(carriedDemands({ ...head, version: 2 })).toBeUndefined()
    expect(carriedDemands(JSON.parse(example))?.rules).toHaveLength(7)
  })
})
