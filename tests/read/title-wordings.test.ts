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
