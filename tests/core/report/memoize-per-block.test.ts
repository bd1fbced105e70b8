import { describe, expect, it } from 'vitest'
import { memoizePerBlock } from '../../../src/core/report/memoize-per-block'
import type { PrintedBlock } from '../../../src/core/report/printed'

const block = (text: string): PrintedBlock => ({ kind: 'paragraph', section: 'overview', block: 0, text })
const [a, b, c, d, e] = ['甲', '乙', '丙', '丁', '戊'].map(block) as [
  PrintedBlock,
  PrintedBlock,
  PrintedBlock,
  PrintedBlock,
  PrintedBlock,
]

/** A function that notes which blocks it was given. */
function watched() {
  const asked: string[] = []
  const values = memoizePerBlock((blocks, key: number) =>
    blocks.map(({ text }) => {
      asked.push(text)
      return `${text}${key}`
    }),
  )
  return (blocks: readonly PrintedBlock[], key = 1) => {
    asked.length = 0
    return { values: values(blocks, key), asked: asked.join('') }
  }
}

describe('what is worked out per block', () => {
  it.each([
    ['put in the middle', [a, b, c], [a, d, b, c], '丁'],
    ['put at the end', [a, b], [a, b, c], '丙'],
    ['put at the beginning', [a, b], [c, a, b], '丙'],
    ['changed in the middle', [a, b, c], [a, d, c], '丁'],
    ['taken away', [a, b, c], [a, c], ''],
    ['taken away at both ends', [a, b, c, d], [b, c], '乙丙'],
    ['two changed, one between them kept', [a, b, c, d], [e, b, c, block('己')], '戊己'],
    ['all taken away', [a, b], [], ''],
  ])('is asked only of what is new: %s', (_, before, after, asked) => {
    const work = watched()
    work(before)
    const now = work(after)
    expect(now.values).toEqual(after.map(({ text }) => `${text}1`))
    expect(now.asked).toBe(asked)
  })

  it('is asked anew for another key, and not at all for the same list', () => {
    const work = watched()
    const list = [a, b]
    const first = work(list)
    expect(work(list)).toEqual({ values: first.values, asked: '' })
    expect(work(list).values).toBe(first.values)
    expect(work(list, 2)).toEqual({ values: ['甲2', '乙2'], asked: '甲乙' })
  })
})
