import { expect, it } from 'vitest'
import { scaledSize } from '../../../src/app/prose/scale-photograph'

it('scales a photograph to 1,600 pixels on its longer side, and nothing that is smaller or no photograph', () => {
  expect(scaledSize('image/jpeg', { width: 4032, height: 3024 })).toEqual({ width: 1600, height: 1200 })
  expect(scaledSize('image/jpeg', { width: 3024, height: 4032 })).toEqual({ width: 1200, height: 1600 })
  expect(scaledSize('image/webp', { width: 9000, height: 2 })).toEqual({ width: 1600, height: 1 })
  expect(scaledSize('image/jpeg', { width: 1600, height: 1200 })).toBeUndefined()
  expect(scaledSize('image/svg+xml', { width: 4000, height: 4000 })).toBeUndefined()
  expect(scaledSize('image/gif', { width: 4000, height: 4000 })).toBeUndefined()
})
