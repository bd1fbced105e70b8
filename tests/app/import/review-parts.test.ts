import { describe, expect, it } from 'vitest'
import { reviewParts, reviewSummary } from '../../../src/app/import/review-parts'
import { readFile } from '../../../src/read'
import { templateById, templates } from '../../../src/templates'
import { published, sample } from './imported'

const t2021 = templateById('2021')!
const read = (html: string) => readFile('页面.html', new TextEncoder().encode(html), templates)

describe('the parts of a file in words', () => {
  it('counts what was found in every section and table of a published page', async () => {
    const { review } = await read(published(sample('2021')))
    const parts = reviewParts(review, t2021)
    expect(parts.map(({ part }) => part)).toEqual([
      'facts',
      'opening',
      'overview',
      'proactive-disclosure',
      'applications',
      'disputes',
      'problems',
      'other-matters',
    ])
    expect(parts.filter(({ part }) => part !== 'opening').every(({ found }) => found)).toBe(true)
    const says = Object.fromEntries(parts.map(({ part, description: words }) => [part, words]))
    expect(says['applications']).toBe('175 格读出 175 格')
    expect(says['disputes']).toBe('15 格读出 15 格')
    expect(says['overview']).toMatch(/段文字.*共 \d+ 字/)
    expect(reviewSummary(review)).toEqual({ description: expect.stringContaining('六个部分都已找到'), whole: true })
  })

  it('says which table lacks how many cells', async () => {
    const { review } = await read(
      published(sample('2021')).replace(/<tr>(?:(?!<\/tr>).)*行政处罚(?:(?!<\/tr>).)*<\/tr>/s, ''),
    )
    const part = reviewParts(review, t2021).find((one) => one.part === 'proactive-disclosure')!
    expect(part.lacks).toMatch(/没有找到：“第二十条第（六）项”1 格/)
    expect(reviewSummary(review).whole).toBe(false)
    expect(reviewSummary(review).description).toContain('1 格没有找到')
  })

  it('says that a section is not there', async () => {
    const dossier = sample('2021')
    const { review } = await read(
      published(dossier).replace(/<h2[^>]*>(?:(?!<\/h2>).)*其他需要报告的事项.*?<\/h2>/s, ''),
    )
    const part = reviewParts(review, t2021).find((one) => one.part === 'other-matters')!
    expect(part).toMatchObject({ found: false, description: '没有找到', lacks: undefined })
  })
})
