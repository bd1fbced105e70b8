import { expect, it } from 'vitest'
import type { Block } from '../../../src/core/document/document'
import { signatureRoom } from '../../../src/write/html/signature'

const blocks = (name: string, date: string): Block[] => [
  ...(name ? [{ type: 'text', role: 'signature', runs: [{ text: name }] } as const] : []),
  { type: 'text', role: 'date', runs: [{ text: date }] },
]

it('leaves two characters beside the signature and begins the date two characters after it', () => {
  // 12 characters; 2022年1月24日 is 6.5 wide, so 12 + 2 − 2 − 6.5 stay free beside it, and it begins 12 from the edge.
  expect(signatureRoom(blocks('临澜市青屿区人力资源局社', '2022年1月24日'), false)).toEqual({
    signature: 2,
    date: 5.5,
    dateBegins: 12,
  })
})

it('moves a short signature to the left of a longer date', () => {
  expect(signatureRoom(blocks('某局', '2022年1月24日'), false)).toEqual({ signature: 8.5, date: 2 })
})

it('centres the signature on the date where a seal will stand', () => {
  expect(signatureRoom(blocks('某某局', '2022年1月24日'), true)).toEqual({ signature: 5.75, date: 4 })
})

it('leaves the usual room beside a date that stands alone', () => {
  expect(signatureRoom(blocks('', '2022年1月24日'), false).date).toBe(2)
})
