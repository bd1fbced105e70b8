import { describe, expect, it } from 'vitest'
import { listedCharts, type FigureAt } from '../../../src/core/chart/listed-charts'
import { readProse } from '../../../src/core/prose/reading'
import { templateById } from '../../../src/templates/index'

const { wordings } = templateById('2021')!

function chartsIn(text: string, figureAt?: FigureAt) {
  return listedCharts(text, readProse(text, wordings!, 2024).lists, 2024, figureAt).map(({ chart }) => chart)
}
const pairsIn = (text: string) =>
  chartsIn(text).map(({ labels, series }) =>
    labels.map((label, at) => `${label}=${series[0]!.values[at] as string}`).join(' '),
  )

describe('the charts of what a text lists', () => {
  it.each([
    ['全年主动公开政府信息210条，其中公告126条、动态84条。', '公告=126 动态=84'],
    [
      '主动公开政府信息共411条，分别为：政策文件12条、工作动态300条、人事信息99条。',
      '政策文件=12 工作动态=300 人事信息=99',
    ],
    ['发布信息100条，包括通知公告20条，政策解读30条，其他50条。', '通知公告=20 政策解读=30 其他=50'],
    ['收到申请42件，其中自然人34件，法人8件。', '自然人=34 法人=8'],
    ['公告、动态、政策分别为126条、84条、3条，共213条。', '公告=126 动态=84 政策=3'],
    ['126条公告、84条动态，共210条。', '公告=126 动态=84'],
    ['通过政府网站公开信息313条，政务新媒体发布1024条，共1337条。', '政府网站=313 政务新媒体=1024'],
  ])('are read from %s', (text, expected) => {
    expect(pairsIn(text)).toEqual([expected])
  })

  it('have the unit, the topic and a kind that fits', () => {
    const [open] = chartsIn('全年主动公开政府信息210条，其中公告126条、动态84条。')
    expect(open).toMatchObject({ kind: 'bar', unit: '条', caption: '2024年主动公开政府信息情况' })
    const [whole] = chartsIn('发布信息100条，包括通知公告20条，政策解读30条，其他50条。')
    expect(whole).toMatchObject({ kind: 'pie' })
  })

  it('keep a number alive that follows its cell in the text', () => {
    const text = '收到申请42件，其中自然人34件，法人8件。'
    const of = { sum: ['applications/received/natural-persons'] }
    const at = text.indexOf('34')
    const [chart] = chartsIn(text, (from, to) => (from <= at && to > at ? { of, text: '34' } : undefined))
    expect(chart!.series[0]!.values).toEqual([{ of, text: '34' }, '8'])
  })

  it('are none where nothing is listed, or one part has no name', () => {
    expect(chartsIn('全年收到申请42件，均已办结。')).toEqual([])
    expect(chartsIn('共210条，分别为126条、84条。')).toEqual([])
  })
})
