/**
 * Methods that our dependencies use and Chromium 88 lacks, as ECMAScript 2022 and 2023 define them for lists and texts. Vite
 * lowers syntax only. `polyfills.ts` puts them in where a browser is without them.
 */

type Test = (value: unknown, index: number, list: ArrayLike<unknown>) => unknown

/** The index of the last value that passes a test; -1 where none does. */
function lastIndex(list: ArrayLike<unknown>, test: Test, self: unknown): number {
  let index = list.length - 1
  while (index >= 0 && !test.call(self, list[index], index, list)) index--
  return index
}

/** Of lists and of texts. */
function at(this: ArrayLike<unknown>, index: number): unknown {
  const from = Math.trunc(index) || 0
  return this[from < 0 ? this.length + from : from]
}

export const arrayMethods = {
  at,
  findLast(this: ArrayLike<unknown>, test: Test, self?: unknown): unknown {
    return this[lastIndex(this, test, self)]
  },
  findLastIndex(this: ArrayLike<unknown>, test: Test, self?: unknown): number {
    return lastIndex(this, test, self)
  },
  toSorted(this: ArrayLike<unknown>, compare?: (a: unknown, b: unknown) => number): unknown[] {
    return Array.from(this).sort(compare)
  },
  toReversed(this: ArrayLike<unknown>): unknown[] {
    return Array.from(this).reverse()
  },
} as const

export const stringMethods = { at } as const

export const objectFunctions = {
  hasOwn: (object: object, key: PropertyKey): boolean => Object.prototype.hasOwnProperty.call(object, key),
} as const
