import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { basicsSchema } from '../../../src/app/basics/agency-schema'
import { newReportSchema } from '../../../src/app/basics/new-report-schema'

const good = { name: '临澜市青屿区民政局', kind: 'department', year: 2021 } as const
const messages = (over: object): string[] => {
  const parsed = v.safeParse(basicsSchema, { ...good, ...over })
  return parsed.success ? [] : parsed.issues.map(({ message }) => message)
}

describe('the fields of 基本信息', () => {
  it.each([
    ['postcode', '264200'],
    ['postcode', '２６４２００'],
    ['postcode', ''],
    ['telephone', '0600-5550123'],
    ['telephone', '（0600）5550123 转 12'],
    ['telephone', '0600-5550123、5550124'],
    ['email', 'office@example.gov.cn'],
    ['siteUrl', 'https://www.qingyu.example'],
    ['siteUrl', undefined],
  ])('take %s %s without a word', (name, text) => {
    expect(messages({ [name]: text })).toEqual([])
  })

  it.each([
    ['postcode', '26420', '邮政编码'],
    ['telephone', '12', '电话'],
    ['email', 'office', '邮箱'],
    ['siteUrl', 'www.qingyu.example', '网址'],
    ['name', ' ', '单位全称'],
  ])('speak about %s %s', (name, text, words) => {
    expect(messages({ [name]: text }).join()).toContain(words)
  })

  it('ask for a year of four digits in 新建', () => {
    expect(v.safeParse(newReportSchema, { ...good, year: '2021' }).success).toBe(true)
    for (const year of ['２０２１', ' 2021年', '２０２１年度'])
      expect(v.parse(newReportSchema, { ...good, year }).year).toBe('2021')
    for (const year of ['21', '', '二〇二一', '1999'])
      expect(v.safeParse(newReportSchema, { ...good, year }).success).toBe(false)
  })
})
