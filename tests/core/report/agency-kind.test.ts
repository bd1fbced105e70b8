import { describe, expect, it } from 'vitest'
import {
  agencyKind,
  deadline,
  dueDate,
  guessAgencyKind,
  isGovernment,
  otherPossibleKind,
  placeOf,
} from '../../../src/core/report/agency-kind'

describe('the kind of an agency', () => {
  it.each([
    ['威海经济技术开发区', 'committee'],
    ['云屿高新技术产业开发区管理委员会', 'committee'],
    ['临澜市青屿区人力资源和社会保障局', 'department'],
    ['北亭县人民政府', 'government-county'],
    ['临澜市人民政府', 'government-with-rules'],
    ['临澜市青屿区人民政府', 'government-county'],
    ['某省人民政府', 'government-with-rules'],
    ['北亭县蔄山镇人民政府', 'township'],
    ['青屿区望海街道办事处', 'subdistrict'],
    ['国家税务总局', 'central-department'],
    ['临港经济技术开发区社会工作部', 'department'],
    ['北亭县档案馆', 'other'],
  ] as const)('is guessed from the name: %s', (name, kind) => {
    expect(guessAgencyKind(name)).toBe(kind)
  })

  it.each([
    // A place by itself is its government.
    ['禾川县', 'government-county'],
    ['松岭满族自治县', 'government-county'],
    ['禾川县政府', 'government-county'],
    ['禾川县（本级）', 'government-county'],
    ['锦源市青屿区', 'government-county'],
    ['锦源市城区', 'government-county'],
    ['锦源市城北新区人民政府', 'government-county'],
    ['白音左旗', 'government-county'],
    ['鄂岭自治旗人民政府', 'government-county'],
    ['锦源市禾川市', 'government-county'],
    ['云岭彝族自治州禾川市人民政府', 'government-county'],
    ['锦源市', 'government-with-rules'],
    ['江北省锦源市', 'government-with-rules'],
    ['杭州市', 'government-with-rules'],
    ['云岭彝族自治州', 'government-with-rules'],
    ['云岭州', 'government-with-rules'],
    ['江北省', 'government-with-rules'],
    ['宁河回族自治区', 'government-with-rules'],
    ['白音盟行政公署', 'government-with-rules'],
    ['蓝田镇', 'township'],
    ['石岭民族乡', 'township'],
    ['白音苏木', 'township'],
    ['望海街道', 'subdistrict'],
    // Its office is not.
    ['禾川县人民政府办公室', 'department'],
    ['锦源市政府办公室', 'department'],
    ['江北省人民政府办公厅', 'department'],
    ['蓝田镇人民政府党政办公室', 'department'],
    // Words of places inside other names.
    ['锦源经开区', 'committee'],
    ['锦源市高新技术产业园区', 'committee'],
    ['锦源市云湖风景区', 'committee'],
    ['锦源航空港经济综合实验区', 'committee'],
    ['市场监督管理局', 'department'],
    ['锦源市城市管理局', 'department'],
    ['区乡村振兴局', 'department'],
    ['州发展和改革委员会', 'department'],
    ['锦源市人民代表大会常务委员会办公室', 'department'],
    ['蓝田镇梧桐社区', 'other'],
  ] as const)('is guessed for a place, its office and what only looks like one: %s', (name, kind) => {
    expect(guessAgencyKind(name)).toBe(kind)
  })

  it.each([
    ['锦源市', 'government-county'],
    ['锦源市人民政府', 'government-county'],
    ['江北省锦源市人民政府', 'government-county'],
    ['锦源市禾川市', undefined],
    ['上海市人民政府', undefined],
    ['锦源市人民政府办公室', undefined],
    ['云岭州', undefined],
    ['锦源市青屿区', undefined],
  ])('is in doubt for a city alone: %s', (name, kind) => {
    expect(otherPossibleKind(name)).toBe(kind)
  })

  it.each([
    ['禾川县人民政府办公室', '禾川县', false],
    ['禾川县政府办', '禾川县', false],
    ['禾川县人民政府', '禾川县', true],
    ['禾川县', '禾川县', true],
    ['锦源经开区', '锦源经开区', false],
    ['锦源市民政局', '锦源市民政局', false],
  ])('goes with the place of a government: %s', (name, place, government) => {
    expect([placeOf(name), isGovernment(name)]).toEqual([place, government])
  })

  it('decides the deadline of 条例 art. 49', () => {
    expect(deadline('department', 2021)).toBe('2022-01-31')
    expect(deadline('government-county', 2021)).toBe('2022-03-31')
    expect(deadline('township', 2021)).toBe('2022-01-31')
  })

  it('gives way to an earlier local date only', () => {
    const report = { agency: { kind: 'department' }, year: 2024 } as const
    expect(dueDate(report)).toBe('2025-01-31')
    expect(dueDate({ ...report, localDeadline: '2025-01-20' })).toBe('2025-01-20')
    expect(dueDate({ ...report, localDeadline: '2025-02-20' })).toBe('2025-01-31')
  })

  it('decides who can make 规章', () => {
    expect(agencyKind('government-with-rules').rules).toBe(true)
    expect(agencyKind('government-county').rules).toBe(false)
  })
})
