import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrayMethods, objectFunctions, stringMethods } from '../../src/app/missing-methods'

const lists = fc.array(fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constant(undefined)))
const places = fc.oneof(fc.integer({ min: -9, max: 9 }), fc.double())

describe('the methods that Chromium 88 lacks', () => {
  it('find a value from the end, as those of newer browsers do', () => {
    fc.assert(
      fc.property(lists, fc.string(), places, (list, text, place) => {
        expect(arrayMethods.at.call(list, place)).toBe(list.at(place))
        expect(stringMethods.at.call(text, place)).toBe(text.at(place))
      }),
    )
    const [isBig, self] = [(one: unknown) => Number(one) > 3, { limit: 3 }]
    fc.assert(
      fc.property(lists, (list) => {
        const [value, index] = [list.findLast(isBig), list.findLastIndex(isBig)]
        expect(arrayMethods.findLast.call(list, isBig)).toBe(value)
        expect(arrayMethods.findLastIndex.call(list, isBig)).toBe(index)
      }),
    )
    const seen: unknown[] = []
    arrayMethods.findLast.call(
      ['a', 'b'],
      function (this: unknown, ...words) {
        seen.push([this, ...words])
      },
      self,
    )
    expect(seen).toEqual([
      [self, 'b', 1, ['a', 'b']],
      [self, 'a', 0, ['a', 'b']],
    ])
  })

  it('sort and turn a copy', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (list) => {
        const before = [...list]
        expect(arrayMethods.toReversed.call(list)).toEqual([...list].reverse())
        expect(arrayMethods.toSorted.call(['b', 'a'])).toEqual(['a', 'b'])
        expect(arrayMethods.toSorted.call(list, (a, b) => Number(a) - Number(b))).toEqual(
          [...list].sort((a, b) => a - b),
        )
        expect(list).toEqual(before)
      }),
    )
  })

  it('tell whether an object has a property of its own', () => {
    expect(objectFunctions.hasOwn({ a: undefined }, 'a')).toBe(true)
    expect(objectFunctions.hasOwn({}, 'toString')).toBe(false)
    expect(objectFunctions.hasOwn(Object.create(null) as object, 'a')).toBe(false)
  })
})
