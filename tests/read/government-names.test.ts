import { describe, expect, it } from 'vitest'
import { readFile } from '../../src/read/index'
import { templates } from '../../src/templates/index'
import { article } from './support/pages'

const read = (title: string, signature: string | undefined) => {
  const signed = signature === undefined ? '' : `<p>${signature}</p>\n<p>2023年3月18日</p>`
  const page = article({ title: `<p>${title}2022年政府信息公开工作年度报告</p>` })
  const text = page.replace('<p>青禾县民政局</p>\n<p>2023年1月18日</p>', signed)
  return readFile('page.html', new TextEncoder().encode(text), templates)
}

/** A place by itself is its government; its office signs for it; the office itself is a department. */
describe('the agency of a government', () => {
  it.each([
    ['禾川县', '禾川县人民政府办公室', '禾川县人民政府', 'government-county'],
    ['禾川县', '禾川县人民政府', '禾川县人民政府', 'government-county'],
    ['禾川县', '禾川县政府办公室', '禾川县人民政府', 'government-county'],
    ['禾川县', undefined, '禾川县人民政府', 'government-county'],
    ['禾川县', '禾川县', '禾川县', 'government-county'],
    ['禾川县人民政府', '禾川县人民政府办公室', '禾川县人民政府', 'government-county'],
    ['禾川县政府', '禾川县人民政府办公室', '禾川县政府', 'government-county'],
    ['锦源市青屿区', '青屿区人民政府办公室', '锦源市青屿区人民政府', 'government-county'],
    ['青屿区', '锦源市青屿区人民政府办公室', '锦源市青屿区人民政府', 'government-county'],
    ['青屿区人民政府', '锦源市青屿区人民政府', '青屿区人民政府', 'government-county'],
    ['滨海新区', '滨海新区人民政府', '滨海新区人民政府', 'government-county'],
    ['松岭满族自治县', '松岭满族自治县人民政府办公室', '松岭满族自治县人民政府', 'government-county'],
    ['白音左旗', '白音左旗人民政府', '白音左旗人民政府', 'government-county'],
    ['云岭彝族自治州', '云岭州人民政府办公室', '云岭彝族自治州人民政府', 'government-with-rules'],
    ['江北省', '江北省人民政府办公厅', '江北省人民政府', 'government-with-rules'],
    ['白音盟', undefined, '白音盟行政公署', 'government-with-rules'],
    ['蓝田镇', '蓝田镇人民政府', '蓝田镇人民政府', 'township'],
    ['禾川县蓝田镇', '蓝田镇党政办公室', '禾川县蓝田镇人民政府', 'township'],
    ['石岭乡人民政府', '石岭乡人民政府', '石岭乡人民政府', 'township'],
    ['锦源经开区', '锦源经开区管理委员会', '锦源经开区', 'committee'],
    ['锦源经开区管委会', '锦源经开区管委会办公室', '锦源经开区管委会', 'committee'],
  ])('is read, and its signature is no part left over: %s, %s', async (title, signature, name, kind) => {
    const { dossier, review, findings } = await read(title, signature)
    expect([dossier.report.agency.name, dossier.report.agency.kind]).toEqual([name, kind])
    expect(review.unused).toEqual([])
    expect(findings).toEqual([])
    expect(dossier.report.signed).toBe(signature === undefined ? undefined : '2023-03-18')
    expect(dossier.report.prose['other-matters']).toHaveLength(1)
  })

  it.each([
    ['禾川县人民政府办公室', '禾川县人民政府办公室'],
    ['锦源市政府办公室', '锦源市政府办公室'],
    ['江北省人民政府办公厅', '江北省人民政府办公厅'],
  ])('is a department where the office reports for itself: %s', async (title, signature) => {
    const { dossier, review } = await read(title, signature)
    expect([dossier.report.agency.name, dossier.report.agency.kind]).toEqual([title, 'department'])
    expect(review.unused).toEqual([])
  })

  it.each([
    ['禾川县', '禾川县大数据局'],
    ['禾川县人民政府办公室', '禾川县人民政府'],
  ])('is not the one of another body that signs, which is told: %s, %s', async (title, signature) => {
    const { dossier, review } = await read(title, signature)
    expect(dossier.report.agency.name).toMatch(new RegExp(`^${title}(人民政府)?$`))
    expect(review.unused.map(({ text }) => text)).toEqual([`落款：${signature}`])
  })

  it.each([
    ['锦源市', '锦源市人民政府办公室'],
    ['锦源市人民政府', '锦源市人民政府'],
    ['江北省锦源市', undefined],
  ])('is a city whose level is asked: %s', async (title, signature) => {
    const { dossier, review } = await read(title, signature)
    expect(dossier.report.agency.kind).toBe('government-with-rules')
    expect(review.asks).toEqual([{ field: 'kind', kinds: ['government-with-rules', 'government-county'] }])
  })
})
