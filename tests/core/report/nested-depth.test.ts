import { expect, it } from 'vitest'
import { isNestedWithin } from '../../../src/core/report/nested-depth'

const nested = (depth: number) => {
  let value: unknown = 1
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? { inside: value } : [value]
  return value
}

it('knows how deep a value is nested, to the level, without a stack of its own', () => {
  for (const depth of [0, 1, 2, 7]) {
    expect(isNestedWithin(nested(depth), depth)).toBe(true)
    expect(isNestedWithin(nested(depth + 1), depth)).toBe(false)
  }
  expect(isNestedWithin(nested(100_000), 50)).toBe(false)
  expect(isNestedWithin([null, undefined, 'text', []], 2)).toBe(true)
})
