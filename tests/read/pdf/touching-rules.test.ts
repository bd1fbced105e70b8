import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Rule } from '../../../src/read/pdf/page-rules'
import { touchingRules } from '../../../src/read/pdf/touching-rules'
import { assertProperty } from '../../support/rounds'

const near = 3

/** Whether two lines touch, said without any sweep. */
function touch(a: Rule, b: Rule): boolean {
  if (a.way === b.way) return Math.abs(a.at - b.at) <= near && a.from <= b.to + near && b.from <= a.to + near
  return a.at >= b.from - near && a.at <= b.to + near && b.at >= a.from - near && b.at <= a.to + near
}

/** The groups that come of looking at every two lines. */
function groupsOf(rules: readonly Rule[]): number[][] {
  const left = new Set(rules.map((_, index) => index))
  const groups: number[][] = []
  for (const start of left) {
    left.delete(start)
    const group = [start]
    for (const one of group)
      for (const other of [...left])
        if (touch(rules[one]!, rules[other]!)) {
          left.delete(other)
          group.push(other)
        }
    groups.push(group.sort((a, b) => a - b))
  }
  return groups
}

const place = fc.integer({ min: 0, max: 60 })
const rule = fc
  .record({ way: fc.constantFrom('across' as const, 'down' as const), at: place, from: place, length: place })
  .map(({ way, at, from, length }): Rule => ({ way, at, from, to: from + length / 3 }))

it('finds the groups that looking at every two lines finds', () => {
  assertProperty(
    fc.property(fc.array(rule, { maxLength: 40 }), (rules) => {
      const found = touchingRules(rules, near).map((group) => group.map((one) => rules.indexOf(one)))
      expect(found.map((group) => group.sort((a, b) => a - b))).toEqual(groupsOf(rules))
    }),
    200,
  )
})

it('takes a grid of 100 million crossings, and as many lines that never meet, in a moment', () => {
  const lines = (way: Rule['way'], length: number) =>
    Array.from({ length: 10_000 }, (_, at): Rule => ({ way, at: at * 10, from: 0, to: length }))
  const begin = process.cpuUsage()
  expect(touchingRules([...lines('across', 100_000), ...lines('down', 100_000)], near)).toHaveLength(1)
  expect(
    touchingRules([...lines('across', 1), ...lines('across', 1).map((one) => ({ ...one, from: 50, to: 51 }))], near),
  ).toHaveLength(20_000)
  expect(process.cpuUsage(begin).user).toBeLessThan(2_000_000)
})
