import { describe, expect, it } from 'vitest'
import { agencyKind, deadline, dueDate, guessAgencyKind } from '../../../src/core/report/agency-kind'

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
