import { describe, expect, it } from 'vitest'
import { check } from '../../../src/core/check/check'
import { readingRules } from '../../../src/core/check/rules/reading/reading-rules'
import { declaredSeverity, ruleBehind, ruleById } from '../../../src/core/check/register'
import { rules } from '../../../src/core/check/rules/index'
import type { AnyRule } from '../../../src/core/check/engine/rule'
import { restore } from '../../../src/core/report/saved-report'
import { templates } from '../../../src/templates/index'
import { samples } from '../../../src/templates/samples'

const files = import.meta.glob<Record<string, unknown>>('../../../src/core/check/rules/**/*.ts', { eager: true })

const isRule = (value: unknown): value is AnyRule =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'severities' in value &&
  ('check' in value || 'checkText' in value)

describe('the register of rules', () => {
  it('has every rule that any file makes', () => {
    const made = Object.values(files)
      .flatMap((exports) => Object.values(exports).flat())
      .filter(isRule)
    expect(made.length).toBeGreaterThan(0)
    const registered = new Set<AnyRule>(rules)
    expect(made.filter((rule) => !registered.has(rule)).map((rule) => rule.id)).toEqual([])
  })

  it('has every id once, in the form of checks.md, with words and source', () => {
    const all = [...rules, ...readingRules]
    const ids = all.map((rule) => rule.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const rule of all) {
      expect(rule.id).toMatch(/^[a-z]+\.([a-z][a-z-]*|W\d\d)$/)
      expect(rule.description, rule.id).not.toBe('')
      expect(rule.source, rule.id).not.toBe('')
      expect(rule.severities.length, rule.id).toBeGreaterThan(0)
      expect(ruleById(rule.id)).toBe(rule)
    }
  })

  it('refuses a severity that a rule never declared', () => {
    const rule = ruleById('structure.label')!
    expect(declaredSeverity(rule, 'hint')).toBe('hint')
    expect(() => declaredSeverity(rule, 'error')).toThrow('structure.label reports error')
    expect(() => declaredSeverity(rule, undefined)).toThrow('structure.label reports undefined')
    expect(declaredSeverity(ruleById('structure.tables')!, undefined)).toBe('error')
  })

  it('knows the relations of every format', () => {
    for (const template of templates)
      for (const { rule } of template.relations)
        expect(ruleBehind({ rule }, template), `${template.id}: ${rule}`).toMatchObject({ id: rule })
  })

  it('finds nothing but hints in a model report', () => {
    const { report } = restore(samples[0]!.saved)
    expect(check({ report, templates }).filter((finding) => finding.severity !== 'hint')).toEqual([])
  })
})
