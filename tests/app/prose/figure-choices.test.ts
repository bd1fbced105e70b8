import { describe, expect, it } from 'vitest'
import { figureChoices, nearestFirst } from '../../../src/app/prose/figure-choices'
import { cellTable } from '../../../src/core/report/cell-table'
import { restore } from '../../../src/core/report/saved-report'
import { templateById } from '../../../src/templates'
import { samples } from '../../../src/templates/samples'

describe('the numbers that a text can quote', () => {
  const template = templateById('2021')!
  const { report } = restore(samples.find(({ id }) => id === '2021')!.saved)
  const choices = figureChoices(template, cellTable(report, template))
  const called = (label: string) => choices.find((choice) => choice.label === label)

  it('are cells, totals, groups and shares, each under a name of its own', () => {
    expect(called('行政事业性收费 · 本年收费金额（单位：万元）')).toMatchObject({ text: '44.862', unit: '万元' })
    expect(called('一、本年新收政府信息公开申请数量 · 总计')).toMatchObject({ text: '3', unit: '件' })
    expect(called('三、本年度办理结果 › （五）不予处理 · 总计')).toMatchObject({ text: '1' })
    expect(called('（一）予以公开 占办理结果总计的比例')).toMatchObject({ text: '66.7%' })
    expect(new Set(choices.map(({ label }) => label)).size).toBe(choices.length)
  })

  it('begin with those above 0', () => {
    const firstZero = choices.findIndex(({ text }) => !/[1-9]/.test(text))
    expect(firstZero).toBeGreaterThan(5)
    expect(choices.slice(firstZero).every(({ text }) => !/[1-9]/.test(text))).toBe(true)
  })

  it('begin with those that the words around the cursor speak of', () => {
    const first = (words: string) => nearestFirst(choices, words)[0]?.label
    expect(first('全年新收政府信息公开申请')).toBe('一、本年新收政府信息公开申请数量 · 总计')
    expect(first('其中，重复申请')).toContain('重复申请')
    expect(first('行政事业性收费')).toContain('行政事业性收费')
    expect(nearestFirst(choices, '')).toEqual(choices)
  })

  it('are none while the tables are blank', () => {
    expect(figureChoices(template, cellTable({ cells: {} }, template))).toEqual([])
  })
})
