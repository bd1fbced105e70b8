import { describe, expect, it } from 'vitest'
import { readFile } from '../../src/read/index'
import { templates } from '../../src/templates/index'
import { article } from './support/pages'

describe('the signature of a report', () => {
  it.each([
    ['青禾县民政局（公章）', '2023年1月18日'],
    ['青禾县民政局 (盖章)', '2023 年 1 月 18 日'],
    ['报送单位：青禾县民政局', '日期：2023年1月18日'],
    ['青禾县民政局', '二○二三年元月十八日'],
    ['青禾县民政局', '2023年元月18日'],
  ])('is told from the text: %s, %s', async (name, date) => {
    const page = article().replace('<p>青禾县民政局</p>\n<p>2023年1月18日</p>', `<p>${name}</p>\n<p>${date}</p>`)
    const { dossier, review } = await readFile('page.html', new TextEncoder().encode(page), templates)
    expect(dossier.report.signed).toBe('2023-01-18')
    expect(dossier.report.prose['other-matters']).toHaveLength(1)
    expect(review.unused).toEqual([])
  })

  it.each([
    ['over two lines', '青禾县民政局机关综合行政执法与', '社会救助和养老服务管理中心'],
    [
      'of more than forty characters',
      '青禾县经济技术开发区管理委员会综合行政执法与',
      '自然资源和规划建设以及社会救助和养老服务管理中心',
    ],
  ])('is told where the name stands %s', async (_, first, second) => {
    const page = article()
      .replace('<p>青禾县民政局</p>\n<p>2023年1月18日</p>', `<p>${first}<br>${second}</p>\n<p>2023年1月18日</p>`)
      .split('青禾县民政局2022年')
      .join(`${first}${second}2022年`)
    const { dossier, review } = await readFile('page.html', new TextEncoder().encode(page), templates)
    expect(dossier.report.agency.name).toBe(`${first}${second}`)
    expect(dossier.report.signed).toBe('2023-01-18')
    expect(dossier.report.prose['other-matters']).toHaveLength(1)
    expect(review.unused).toEqual([])
  })
})
