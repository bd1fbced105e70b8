import { describe, expect, it } from 'vitest'
import {
  emptyChart,
  finishedChart,
  isNoNumber,
  plainNumber,
  withColumn,
  withLabel,
  withoutColumn,
  withoutRow,
  withPasted,
  withRow,
  withValue,
} from '../../../src/app/prose/chart-draft'

describe('the numbers of a chart that is being made', () => {
  it('get rows and columns, and lose them', () => {
    const grown = withColumn(withRow(emptyChart))
    expect(grown.labels).toHaveLength(3)
    expect(grown.series.map(({ values }) => values.length)).toEqual([3, 3])
    const filled = withValue(withLabel(grown, 1, '甲'), 1, 1, '5')
    expect(withoutRow(filled, 0).labels).toEqual(['甲', ''])
    expect(withoutRow(filled, 0).series[1]!.values).toEqual(['5', ''])
    expect(withoutColumn(filled, 0).series).toHaveLength(1)
  })

  it('take what was copied from a sheet', () => {
    const pasted = withPasted(emptyChart, 0, 0, [
      ['网站', '1,024', '２０'],
      ['微信', '7件', ''],
      ['微博', 'x', '66.7％'],
    ])
    expect(pasted.labels).toEqual(['网站', '微信', '微博'])
    expect(pasted.series.map(({ values }) => values)).toEqual([
      ['1024', '7', 'x'],
      ['20', '', '66.7%'],
    ])
  })

  it('are plain where a number is meant, and left alone where not', () => {
    expect(['1,024', '１２', '12件', '3.50', ' 7 ', '约5', '5至6件', ''].map(plainNumber)).toEqual([
      '1024',
      '12',
      '12',
      '3.50',
      '7',
      '约5',
      '5至6件',
      '',
    ])
    expect(['5', '', '66.7%', '约5'].map(isNoNumber)).toEqual([false, false, false, true])
  })

  it('are put in without what is blank; nothing is put in without a number', () => {
    expect(finishedChart(emptyChart)).toBeUndefined()
    expect(finishedChart(withLabel(emptyChart, 0, '甲'))).toBeUndefined()
    const chart = withValue(withLabel(withColumn(emptyChart), 1, ' 甲 '), 1, 0, ' 5 ')
    expect(finishedChart({ ...chart, unit: ' ', caption: ' 图1 ', alt: '' })).toEqual({
      type: 'chart',
      kind: 'bar',
      labels: ['甲'],
      series: [{ name: '', values: ['5'] }],
      caption: '图1',
    })
  })
})
