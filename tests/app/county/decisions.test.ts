import { expect, it } from 'vitest'
import { returnWords } from '../../../src/app/county/decisions'

it('writes down by which day a report is due again and why it went back', () => {
  expect(returnWords({ returnDue: '2026-02-20', remark: '请补盖公章' })).toBe('期限2026年2月20日，请补盖公章')
  expect(returnWords({ returnDue: '2026-02-20' })).toBe('期限2026年2月20日')
  expect(returnWords({})).toBe('')
})
