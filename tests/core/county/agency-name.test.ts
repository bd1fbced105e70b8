import { describe, expect, it } from 'vitest'
import { editDistance, nearness, plainAgencyName } from '../../../src/core/county/agency-name'

describe('names of agencies', () => {
  it('are the same without white space and with any brackets', () => {
    expect(plainAgencyName(' 青禾县\u3000民政局(本级) ')).toBe('青禾县民政局（本级）')
    expect(nearness('青禾县民政局', '青禾县 民政局')).toBeUndefined()
  })

  it.each<[string, string, string]>([
    ['民政局', '青禾县民政局', 'prefix'],
    ['青禾县民政局', '安平市青禾县民政局', 'prefix'],
    ['石桥镇', '青禾县石桥镇', 'prefix'],
    ['石桥镇', '青禾县石桥镇人民政府', 'suffix'],
    ['城关街道', '城关街道办事处', 'suffix'],
    ['青禾县', '青禾县人民政府', 'suffix'],
    ['青禾县卫生健康局', '青禾县卫生健康委员会', 'suffix'],
    ['青禾县发展和改革委员会', '青禾县发改委', 'abbreviation'],
    ['人力资源和社会保障局', '青禾县人社局', 'abbreviation'],
    ['青禾县市场监督管理局', '青禾县市场监管管理局', 'typo'],
    ['青禾县自然资源局', '青禾县自然资局', 'typo'],
    ['青合县民政局', '青禾县民政局', 'typo'],
    ['青禾县农业农村局', '青禾县农村农业局', 'typo'],
  ])('%s and %s are near', (one, other, why) => {
    expect(nearness(one, other)).toBe(why)
    expect(nearness(other, one)).toBe(why)
  })

  it.each<[string, string]>([
    ['青禾县民政局', '青禾县财政局'],
    ['青禾县民政局', '河口县民政局'],
    ['石桥镇', '石门镇'],
    ['公安局第一分局', '公安局第二分局'],
    ['青禾县水利局', '青禾县水务局'],
    ['青禾县', '民政局'],
    ['', '民政局'],
    ['青禾县统计局', '青禾县税务局'],
  ])('%s and %s are not', (one, other) => {
    expect(nearness(one, other)).toBeUndefined()
  })

  it('count changed, missing, added and swapped characters', () => {
    expect(editDistance('甲乙丙丁', '甲丙乙丁', 3)).toBe(1)
    expect(editDistance('甲乙丙', '甲丙', 3)).toBe(1)
    expect(editDistance('甲乙', '丙丁戊己', 3)).toBe(4)
    expect(editDistance('甲', '乙丙丁戊己', 3)).toBe(4)
  })
})
