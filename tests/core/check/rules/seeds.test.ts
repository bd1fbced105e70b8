import { describe, expect, it } from 'vitest'
import { checkContext } from '../../../../src/core/check/check'
import { createContext } from '../../../../src/core/check/engine/context'
import type { AnyRule } from '../../../../src/core/check/engine/rule'
import { cellRules } from '../../../../src/core/check/rules/cell/index'
import { dateRules } from '../../../../src/core/check/rules/date/index'
import { lastyearRules } from '../../../../src/core/check/rules/lastyear/index'
import { markRules } from '../../../../src/core/check/rules/mark/index'
import { statementRules } from '../../../../src/core/check/rules/statement/index'
import { styleRules } from '../../../../src/core/check/rules/style/index'
import { structureRules } from '../../../../src/core/check/rules/structure/index'
import { phraseRules, wordingRules } from '../../../../src/core/check/rules/wording/index'
import { templates } from '../../../../src/templates/index'
import { seedReport, seedsPresent } from './seed-report'

const rules: readonly AnyRule[] = [
  ...cellRules,
  ...dateRules,
  ...lastyearRules,
  ...markRules,
  ...statementRules,
  ...structureRules,
  ...styleRules,
  ...wordingRules,
  ...phraseRules,
]

/** domain.md 8, for the groups of these rules: rule and severity, once for each finding. */
const expected: Readonly<Record<string, readonly string[]>> = {
  '000': [
    'cell.blank warning',
    'statement.fee warning',
    'statement.signature hint',
    'structure.intro-parts hint',
    'wording.W12 hint',
  ],
  '001': ['statement.contact hint', 'statement.period hint', 'statement.signature hint', 'wording.W13 hint'],
  '002': ['wording.W02 hint', 'wording.W28 warning'],
  '003': ['statement.signature hint', 'statement.supervision hint', 'wording.W20 warning', 'wording.W22 hint'],
  '004': [
    'mark.half-width hint',
    'mark.half-width hint',
    'mark.half-width hint',
    'mark.half-width hint',
    'statement.fee warning',
    'statement.signature hint',
    'statement.supervision warning',
    'structure.agency-name warning',
    'structure.intro-parts hint',
    'wording.W12 hint',
    'wording.W23 hint',
  ],
}

describe.skipIf(!seedsPresent)('the five real reports', () => {
  for (const [name, findings] of Object.entries(expected))
    it(`has exactly the findings of domain.md 8 for these groups on seed ${name}`, () => {
      const found = checkContext(createContext({ report: seedReport(name), templates }), rules)
      expect(
        found.map(({ rule, severity }) => `${rule} ${severity}`).sort(),
        found.map(({ rule, message }) => `${rule} ${message}`).join('\n'),
      ).toEqual(findings)
    })

  it('counts seven blank cells on seed 000 and fills them with 0', () => {
    const [blank] = checkContext(createContext({ report: seedReport('000'), templates }), cellRules)
    expect(blank?.places).toHaveLength(7)
    expect(blank?.fix?.edits).toHaveLength(7)
  })

  it('names the three variants of the township on seed 004', () => {
    const found = checkContext(createContext({ report: seedReport('004'), templates }), structureRules)
    expect(found.find(({ rule }) => rule === 'structure.agency-name')?.actual).toBe('崑山镇、藁山镇')
  })
})
