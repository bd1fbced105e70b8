import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { AnyRule } from '../../../../src/core/check/engine/rule'
import { groupRules } from './sound-report'

const folder = fileURLToPath(new URL('../../../../src/core/check/rules/', import.meta.url))
const modules: Record<string, Record<string, unknown>> = import.meta.glob(
  '../../../../src/core/check/rules/{cell,date,lastyear,mark,statement,structure}/*.ts',
  { eager: true },
)

function isRule(value: unknown): value is AnyRule {
  return typeof value === 'object' && value !== null && 'id' in value && ('check' in value || 'checkText' in value)
}

describe.each(['cell', 'date', 'lastyear', 'mark', 'statement', 'structure'])('the folder %s', (group) => {
  const files = readdirSync(`${folder}${group}`).filter((file) => file !== 'index.ts')

  it.each(files)('holds in %s one rule of its name, which is registered', (file) => {
    const [, module = {}] = Object.entries(modules).find(([path]) => path.endsWith(`/${group}/${file}`)) ?? []
    const rules = Object.values(module).filter(isRule)
    expect(rules.map(({ id }) => id)).toEqual([`${group}.${file.replace('.ts', '')}`])
    expect(groupRules).toContain(rules[0])
  })

  it('registers nothing else', () => {
    expect(groupRules.filter(({ id }) => id.startsWith(`${group}.`))).toHaveLength(files.length)
  })
})

describe('every rule', () => {
  it.each(groupRules.map((rule) => [rule.id, rule] as const))(
    '%s says in Chinese what it demands and where that comes from',
    (_, rule) => {
      expect(rule.description).toMatch(/[\u4e00-\u9fff].*[。”]$/)
      expect(rule.source).toMatch(/[\u4e00-\u9fff]/)
      expect(rule.severities.length).toBeGreaterThan(0)
      expect(rule.description).not.toMatch(/非法|无效|错误代码/)
    },
  )

  it('has a name of its own', () => {
    expect(new Set(groupRules.map(({ id }) => id)).size).toBe(groupRules.length)
  })
})
