import { describe, expect, it } from 'vitest'
import { readFile } from '../../src/read/index'
import { templates } from '../../src/templates/index'
import { article } from './support/pages'

const texts = (blocks: readonly object[] = []) =>
  blocks.map((block) => ('runs' in block ? (block.runs as { text: string }[]).map((run) => run.text).join('') : ''))
const opening = ['本报告根据《中华人民共和国政府信息公开条例》编制。']

/** Titles as agencies write them; the official one is 〈agency〉2022年政府信息公开工作年度报告. */
describe('a report whose title is worded in another way', () => {
  it.each([
    ['2022年度青禾县民政局政府信息公开工作年度报告'],
    ['2022年青禾县民政局政府信息公开年度报告'],
    ['2022年', '青禾县民政局政府信息公开工作年度报告'],
    ['2022年度', '青禾县民政局', '政府信息公开工作年度报告'],
    ['青禾县民政局政府信息公开工作年度报告（2022年）'],
    ['青禾县民政局政府信息公开工作年度报告', '（2022年度）'],
    ['青禾县民政局政府信息公开工作2022年度报告'],
    ['青禾县民政局2022年政府信息公开年报'],
    ['青禾县民政局关于2022年政府信息公开工作年度报告'],
    ['青禾县民政局关于2022年度政府信息公开工作情况的报告'],
    ['青禾县民政局', '２０２２年政府信息公开工作年度报告'],
    ['附件1', '青禾县民政局', '2 0 2 2 年政府信息公开工作年度报告'],
  ])('is read with its agency, its year and its opening: %s', async (...lines) => {
    const page = article({ title: lines.map((line) => `<p>${line}</p>`).join('') })
    const { report } = (await readFile('page.html', new TextEncoder().encode(page), templates)).dossier
    expect({ agency: report.agency.name, year: report.year }).toEqual({ agency: '青禾县民政局', year: 2022 })
    expect(texts(report.opening)).toEqual(opening)
  })

  it('does not take the first line of the text into the title', async () => {
    const lines =
      '<p>青禾县民政局2022年政府信息公开工作年度报告</p><p>根据国办公开办函，现公布2022年政府信息公开工作年度报告</p>'
    const page = article({ title: lines })
    const { report } = (await readFile('page.html', new TextEncoder().encode(page), templates)).dossier
    expect(report.title).toBeUndefined()
    expect(texts(report.opening)).toHaveLength(2)
  })

  it('has an opening even where there is no title', async () => {
    const page = article({ title: '<p>首页 年报</p>' })
    const { report } = (await readFile('page.html', new TextEncoder().encode(page), templates)).dossier
    expect(texts(report.opening)).toEqual(opening)
  })
})

/** What a page tells where its title does not tell all: the year and the agency, and the words of the opening. */
describe('a report whose title does not tell everything', () => {
  const period = '<p>本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。</p>'
  const read = async (page: string) => readFile('page.html', new TextEncoder().encode(page), templates)
  const told = async (page: string) => {
    const { dossier, review } = await read(page)
    const { agency, year, signed } = dossier.report
    return { agency: agency.name, year, signed, asked: review.asks.map(({ field }) => field) }
  }
  const whole = { agency: '青禾县民政局', year: 2022, signed: '2023-01-18', asked: [] }
  const page = (title: string, head = '') =>
    `<html><head><title>${head}</title></head><body>${article({ title: title + period })}</body></html>`
  const lines = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('')

  it.each([
    [['青禾县民政局政府信息公开工作年度报告']],
    [['青禾县民政局年政府信息公开工作年度报告']],
    [['青禾县民政局××年政府信息公开工作年度报告']],
    [['青禾县民政局202 年政府信息公开工作年度报告']],
    [['青禾县民政局　　年度政府信息公开工作年度报告']],
    [['青禾县民政局', '政府信息公开工作年度报告']],
    [['青禾县民政局', '政府信息公开', '工作年度报告']],
    [['青禾县', '民政局', '政府信息公开工作年度报告']],
    [['青禾县', '民政局', '2022年', '政府信息公开工作', '年度报告']],
    [['青禾县', '民政局2022年政府信息公开工作年度报告']],
    [['青禾县民', '政局2022年政府信息公开工作年度报告']],
    [['青禾县民政局二〇二二年政府信息公开工作年度报告']],
    [['青禾县民政局二○二二年度', '政府信息公开工作年度报告']],
    [['青禾县民政局', '二零二二年政府信息公开工作年度报告']],
    [['政府信息公开工作年度报告']],
    [['政府信息公开工作年度报告', '（2022年度）']],
  ])('takes the rest from the period and the signature: %s', async (title) => {
    expect(await told(page(lines(...title)))).toEqual(whole)
  })

  it.each([
    ['青禾县民政局2022年政府信息公开工作年度报告'],
    ['青禾县民政局2022年政府信息公开工作年度报告_青禾县人民政府门户网站'],
    ['青禾县民政局2022年政府信息公开工作年度报告-政府信息公开年报-青禾县民政局'],
    ['青禾县人民政府 政府信息公开年报 青禾县民政局2022年政府信息公开工作年度报告'],
    ['青禾县人民政府网站 | 青禾县民政局2022年度政府信息公开工作年度报告'],
    ['青禾县政府网——2022年青禾县民政局政府信息公开工作年度报告'],
    ['青禾县民政局二〇二二年政府信息公开工作年度报告 - 青禾县人民政府'],
    ['青禾县民政局政府信息公开工作年度报告（2022年）_青禾县人民政府'],
    ['青禾县民政局 2022 年政府信息公开工作年度报告_部门年报'],
    ['【年报】青禾县民政局2022年政府信息公开工作年度报告'],
  ])('takes it from the head of the page: %s', async (head) => {
    const bare = page('', head).replace(period, '').replace('<p>青禾县民政局</p>\n<p>2023年1月18日</p>', '')
    expect(await told(bare)).toEqual({ ...whole, signed: undefined })
  })

  it('takes it from what a site says of the page', async () => {
    const bare = page('').replace(period, '').replace('<p>青禾县民政局</p>\n<p>2023年1月18日</p>', '')
    const meta = '<meta name="ArticleTitle" content="青禾县民政局2022年政府信息公开工作年度报告">'
    expect(await told(bare.replace('<title>', `${meta}<title>`))).toEqual({ ...whole, signed: undefined })
  })

  it.each([
    ['本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。'],
    ['数据统计期限为2022年1月1日起至12月31日止。'],
    ['本报告的统计时段为2022年1月1日—12月31日。'],
    ['内容涵盖2022年1月至12月的政府信息公开工作情况。'],
    ['所列数据的统计期限截至2022年12月31日。'],
    ['统计期限从二〇二二年一月一日至二〇二二年十二月三十一日。'],
    ['现公布青禾县民政局2022年政府信息公开工作年度报告。'],
    ['本报告所列数据为2022年度的数据。'],
  ])('takes the year from the stated period, never from plans or comparisons: %s', async (sentence) => {
    const plans = '存在解读形式单一的问题，较2021年有所好转。2023年将增加图解。2023年、2024年、2025年，计划持续改进。'
    const text = page('<p>青禾县民政局政府信息公开工作年度报告</p>')
      .replace(period, `<p>${sentence}</p>`)
      .replace('存在解读形式单一的问题，2023年将增加图解。', plans)
      .replace('<p>2023年1月18日</p>', '')
    expect(await told(text)).toEqual({ ...whole, signed: undefined })
  })

  it('takes the year before the date of the signature where nothing else tells it', async () => {
    const text = page('<p>青禾县民政局政府信息公开工作年度报告</p>').replace(period, '')
    expect(await told(text)).toEqual(whole)
  })

  it('takes the year from what the report says was done, and asks', async () => {
    const text = page('<p>青禾县民政局政府信息公开工作年度报告</p>')
      .replace(period, '')
      .replace('<p>2023年1月18日</p>', '')
      .replace('全年在门户网站公开信息128条。', '2022年，在门户网站公开信息128条，比2021年多8条。')
    expect(await told(text)).toEqual({ ...whole, signed: undefined, asked: ['year'] })
  })

  it('asks for the year where only plans name one', async () => {
    const text = page('<p>青禾县民政局政府信息公开工作年度报告</p>')
      .replace(period, '')
      .replace('<p>2023年1月18日</p>', '')
    const { review } = await read(text)
    expect(review.asks).toEqual([{ field: 'year' }])
  })

  it('is no line of a menu', async () => {
    const menu = lines('首页', '政府信息公开年报', '青禾县水利局政府信息公开年报')
    const text = page(`${menu}<h1>青禾县民政局2022年政府信息公开工作年度报告</h1>`)
    expect(await told(text)).toEqual(whole)
  })
})
