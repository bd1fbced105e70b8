import { describe, expect, it } from 'vitest'
import { remaining, reviewParts, reviewSummary } from '../../../src/app/import/review-parts'
import { save } from '../../../src/core/report/saved-report'
import { readFile } from '../../../src/read'
import { templateById, templates } from '../../../src/templates'
import { difficultSheets } from '../../read/sheets/difficult-sheets'
import { xlsxBytes } from '../../support/workbook'
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

  it('expects no text of a workbook', async () => {
    const { report } = sample('2021')
    const bytes = xlsxBytes(difficultSheets[0]!.make(report))
    const { review } = await readFile('统计表.xlsx', bytes, templates)
    expect(reviewSummary(review)).toEqual({
      description: '这是统计表，没有正文；规定表格 200 格全部读出；没有认不出的内容。',
      whole: true,
    })
  })

  it('never calls our own data file incomplete', async () => {
    const dossier = sample('2021')
    const { overview: _left, ...prose } = dossier.report.prose
    const partly = { ...dossier, report: { ...dossier.report, prose, cells: { 'licensing/licenses/decisions': '7' } } }
    const { review } = await readFile('报告.json', new TextEncoder().encode(JSON.stringify(save(partly))), templates)
    expect(reviewSummary(review)).toEqual({ description: '这是本程序的数据文件，内容已完整读出。', whole: true })
    const parts = reviewParts(review, t2021)
    expect(parts.filter(({ lacks }) => lacks !== undefined)).toEqual([])
    expect(parts.filter(({ description }) => description.includes('没有找到'))).toEqual([])
    expect(parts.find(({ part }) => part === 'overview')?.description).toBe('没有填写')
    expect(parts.find(({ part }) => part === 'applications')?.description).toBe('没有填写')
    expect(parts.find(({ part }) => part === 'proactive-disclosure')?.description).toBe('4 张表，10 格填写了 1 格')
  })

  it('counts in its sentence what it lists, and what the findings tell', async () => {
    const row = '<tr><th>行政奖励</th><td>41</td><td>42</td><td>43</td></tr>'
    const page = published(sample('2021'))
      .replace(/(<tr>(?:(?!<\/tr>).)*行政处罚)/s, `${row}$1`)
      .replace('</main>', '</main><table><tr><td>单位编码</td><td>乙</td></tr></table>')
    const { review, findings } = await read(page)
    const { rows, others } = remaining(review)
    expect(rows.length).toBeGreaterThan(0)
    expect(review.unused).toHaveLength(rows.length + others.length)
    expect(findings.filter(({ rule }) => rule === 'source.unused')).toHaveLength(review.unused.length)
    expect(new Set(review.unused.map(({ where, text }) => `${where} ${text}`)).size).toBe(review.unused.length)
    expect(reviewSummary(review).description).toContain(`有 ${review.unused.length} 处没有认出`)
  })

  it('tells a section without its title from one that is not there', async () => {
    const page = published(sample('2021')).replace(/<h2[^>]*>(?:(?!<\/h2>).)*收到和处理.*?<\/h2>/s, '')
    expect(reviewSummary((await read(page)).review).description).toContain('六个部分都已找到（其中 1 个没有标题）')
  })
})
