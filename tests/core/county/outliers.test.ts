import { describe, expect, it } from 'vitest'
import { findOutliers, outlierFinding, type OutlierReport } from '../../../src/core/county/outliers'
import type { AgencyKind } from '../../../src/core/report/agency-kind'
import { templateById } from '../../../src/templates/index'

const template = templateById('2021')!
const licences = 'licensing/licenses/decisions'
const report = (name: string, value: string, year = 2025, kind: AgencyKind = 'township'): OutlierReport => ({
  file: `${name}${year}`,
  agency: { name, kind },
  year,
  template: '2021',
  cells: { [licences]: value },
})
const like = [220, 180, 260, 310, 150, 240, 205, 275, 190].map((value, at) => report(`第${at}镇`, String(value)))
const found = (...reports: readonly OutlierReport[]) =>
  findOutliers(reports, 2025, () => template).map(
    ({ file, figure, against, typical }) => `${file} ${figure} ${against} ${typical}`,
  )

describe('figures far from the usual', () => {
  it('are those far from their like, and from their own years', () => {
    expect(found(...like, report('石桥镇', '9800'))).toEqual(['石桥镇2025 licences its-like 230'])
    const years = [2022, 2023, 2024].map((year) => report('石桥镇', String(200 + year - 2022), year))
    expect(found(...like, report('石桥镇', '2100'), ...years)).toEqual(['石桥镇2025 licences own-years 201'])
    expect(found(report('石桥镇', '2'), ...years)).toEqual(['石桥镇2025 licences own-years 201'])
  })

  it('are not what an agency has every year, small numbers, other kinds, zeros, or what too few tell', () => {
    const years = [2022, 2023, 2024].map((year) => report('石桥镇', '9700', year))
    expect(found(...like, report('石桥镇', '9800'), ...years)).toEqual([])
    const small = [1, 2, 1, 3, 2, 1, 2, 2, 1].map((value, at) => report(`第${at}镇`, String(value)))
    expect(found(...small, report('石桥镇', '40'))).toEqual([])
    expect(found(...like, report('市场监管局', '98000', 2025, 'department'))).toEqual([])
    expect(found(...like, report('石桥镇', '0'))).toEqual([])
    expect(found(...like.slice(0, 7), report('石桥镇', '9800'))).toEqual([])
    expect(found(...like, report('石桥镇', '900'))).toEqual([])
    expect(found(...like, report('石桥镇', '3'))).toEqual([])
    expect(found(...like, report('石桥镇', '若干'))).toEqual([])
  })

  it('are ten times or a tenth of last year, where no other year tells what is usual', () => {
    expect(found(report('住建局', '2100'), report('住建局', '205', 2024))).toEqual([
      '住建局2025 licences last-year 205',
    ])
    expect(found(report('住建局', '20'), report('住建局', '205', 2024))).toEqual(['住建局2025 licences last-year 205'])
    expect(found(report('住建局', '2900'), report('住建局', '205', 2024))).toEqual([])
    expect(found(report('住建局', '2100'), report('住建局', '205', 2023))).toEqual([])
    expect(found(report('住建局', '40'), report('住建局', '4', 2024))).toEqual([])
    const [one] = findOutliers([report('住建局', '2100'), report('住建局', '205', 2024)], 2025, () => template)
    expect(one!.message).toBe('2025年行政许可处理决定为2100件，上年为205件，约为其10倍，请核对是否填错或者单位用错。')
  })

  it('are warnings in words, known by their number', () => {
    const [one] = findOutliers([...like, report('石桥镇', '9800')], 2025, () => template)
    expect(outlierFinding(one!, template)).toEqual({
      rule: 'others.outlier',
      severity: 'warning',
      message: '2025年行政许可处理决定为9800件，同类单位一般为230件，约为其43倍，请核对是否填错或者单位用错。',
      places: [{ in: 'cell', cell: licences }],
      expected: '230',
      actual: '9800',
      key: 'others.outlier#licences=9800',
    })
  })
})
