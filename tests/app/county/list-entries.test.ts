import { describe, expect, it } from 'vitest'
import { fileToTell, questionBeforeAccepting } from '../../../src/app/county/list-entries'
import { exampleEntry as entry } from './example-entry'

const accepted = { accepted: { at: '2026-01-09T00:00:00Z', hash: 'x' } }
const [one, two, water] = [entry('a.docx', '卫健局'), entry('b.docx', '卫健局'), entry('c.docx', '水务局')] as const

describe('rows of one agency', () => {
  it('name their files, and no others do', () => {
    expect([one, two, water].map(fileToTell([one, two, water]))).toEqual(['a.docx', 'b.docx', ''])
  })

  it('are asked about before a second one is accepted, together or one after the other', () => {
    const question = '采纳后，同一单位会有不止一份已采纳的报告：\n卫健局：a.docx、b.docx\n仍要采纳吗？'
    expect(questionBeforeAccepting([one, two, water], [one, two, water])).toBe(question)
    expect(questionBeforeAccepting([one], [one, { ...two, ...accepted }, water])).toBe(question)
    expect(questionBeforeAccepting([one, water], [one, two, water])).toBeUndefined()
    // What was handed in again takes the place of the first.
    expect(questionBeforeAccepting([one], [one, { ...two, ...accepted, after: 'a.docx' }])).toBeUndefined()
  })
})
