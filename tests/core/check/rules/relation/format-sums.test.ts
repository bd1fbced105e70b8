import { describe, expect, it } from 'vitest'
import { check } from '../../../../../src/core/check/check'
import { ruleBehind } from '../../../../../src/core/check/register'
import { emptyReport } from '../../../../../src/core/report/report'
import { parseTemplate } from '../../../../../src/core/template/parse-template'
import type { CellId } from '../../../../../src/core/template/template'
import data2021 from '../../../../../templates/2021.json'

const says = '行政许可等于行政处罚与行政强制之和'
const sum = {
  sum: ['enforcement/penalties/decisions', 'enforcement/compulsion/decisions'],
  equals: ['licensing/licenses/decisions'],
}

/** The format of 2021 with one more sum, under this rule id. */
const format = (rule: string, more: object = {}) =>
  parseTemplate({ ...data2021, relations: [...data2021.relations, { rule, says, ...sum, ...more }] })

const found = (rule: string, cells: Record<CellId, string>, more?: object) => {
  const template = format(rule, more)
  const report = { ...emptyReport('2021', 2021, { name: '临澜市司法局', kind: 'department' }), cells }
  return check({ report, templates: [template] }).filter((finding) => finding.rule === rule)
}

const wrong: Record<CellId, string> = {
  'enforcement/penalties/decisions': '3',
  'enforcement/compulsion/decisions': '1',
  'licensing/licenses/decisions': '5',
}

describe('a sum that a format brings', () => {
  it.each(['table.new-sum', 'table.row-total', 'lastyear.stock'])(
    'is an error in its own words and with the authority of its format, under the id %s',
    (rule) => {
      const [finding, ...others] = found(rule, wrong)
      expect(others).toEqual([])
      expect(finding).toMatchObject({ severity: 'error', expected: '4', actual: '5' })
      expect(finding!.message).toContain(says)
      expect(finding!.message).toContain('行政处罚 3 + 行政强制 1 = 4，而行政许可写为 5')
      expect(finding!.places[0]).toEqual({ in: 'cell', cell: 'licensing/licenses/decisions' })
      expect(finding!.key).toMatch(new RegExp(`^${rule}#`))
      expect(ruleBehind(finding!, format(rule))).toMatchObject({
        description: `${says}。`,
        source: '国办公开办函〔2021〕30号',
      })
    },
  )

  it('is silent where it holds', () => {
    expect(found('table.new-sum', { ...wrong, 'licensing/licenses/decisions': '4' })).toEqual([])
  })

  it('is filled in and repaired where the format wants it', () => {
    const [finding] = found('table.new-sum', wrong, { fills: true })
    expect(finding!.fix).toEqual({ label: '改为 4', edits: [{ set: 'cell', cell: 'licensing/licenses/decisions' }] })
    expect(found('table.new-sum', { 'enforcement/penalties/decisions': '3' }, { fills: true })).toEqual([])
  })

  it('leaves the sums that the program knows their own words', () => {
    const [finding] = found('table.row-total', { 'applications/received/total': '2' })
    expect(finding!.message).toContain('而总计写为 2')
    expect(ruleBehind(finding!, format('table.row-total'))!.description).toContain('表三每一行')
  })
})
