import { describe, expect, it } from 'vitest'
import { checkContext } from '../../../../../src/core/check/check'
import { createContext } from '../../../../../src/core/check/engine/context'
import { textRules } from '../../../../../src/core/check/rules/text/index'
import { cellsOf } from '../../../../../src/core/template/template'
import { templateById, templates } from '../../../../../src/templates/index'
import { seedReport, seedsPresent } from './seeds'

/** domain.md 8: every `text.*` finding that a careful reviewer would report on the five real reports. */
const expected: readonly (readonly string[])[] = [
  [],
  [],
  ['text.documents warning', 'text.measure-word hint'],
  [],
  ['text.percentage hint', 'text.measure-word hint'],
]

const found = (index: number) => {
  const template = templateById(index === 3 ? '2019' : '2021')!
  const zeros = Object.fromEntries(
    [...cellsOf(template).values()].filter((one) => !one.total).map((one) => [one.cell, '0']),
  )
  return checkContext(createContext({ report: seedReport(index, zeros), templates }), textRules)
}

describe.skipIf(!seedsPresent)('on the real reports', () => {
  it.each(expected.map((rules, index) => [index, rules] as const))(
    'seed %i has exactly its findings',
    (index, rules) => {
      const findings = found(index).map((finding) => `${finding.rule} ${finding.severity}`)
      expect(findings.sort()).toEqual([...rules].sort())
    },
  )

  it('names the sentence and the cell of seed 002', () => {
    const finding = found(2).find(({ rule }) => rule === 'text.documents')
    expect(finding?.message).toBe('正文写“保留规范性文件1件”，但表二“行政规范性文件”现行有效件数为0件，请核对。')
    expect(finding?.places[1]).toEqual({ in: 'cell', cell: 'documents/normative-documents/in-force' })
  })

  it('offers 件 for 项 in seed 002', () => {
    expect(found(2).find(({ rule }) => rule === 'text.measure-word')?.fix?.label).toBe('改为“件”')
  })
})
