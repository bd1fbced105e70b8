import { describe, expect, it } from 'vitest'
import { readFile } from '../../src/read/index'
import { templates } from '../../src/templates/index'
import { article, expectedCells, sectionTitles } from './support/pages'

const texts = (blocks: readonly object[] = []) =>
  blocks.map((block) => ('runs' in block ? (block.runs as { text: string }[]).map((run) => run.text).join('') : ''))
const read = (page: string) => readFile('page.html', new TextEncoder().encode(page), templates)

const overview = [
  '（一）主动公开政府信息情况',
  '全年在门户网站公开信息128条。',
  '（二）依申请公开情况',
  '全年办理申请较上年平稳。',
]
const problems = '存在解读形式单一的问题，2023年将增加图解。'
const others = '本年度没有收取信息处理费。'
const plain = article()
const heading = (at: number) => `<p>${sectionTitles[at]!}</p>\n`
/** The page with the title of a section joined to the paragraph below it. */
const runIn = (at: number, text: string, between: string) =>
  plain.replace(`${heading(at)}<p>${text}</p>`, `<p>${sectionTitles[at]!}${between}${text}</p>`)

/** How the titles of sections stand in a text, whatever their words. */
describe('the title of a section', () => {
  it.each([
    ['behind a full stop', runIn(4, problems, '。')],
    ['behind a colon', runIn(4, problems, '：')],
    ['before spaces', runIn(4, problems, '　　')],
    ['before no-break spaces', runIn(4, problems, '&nbsp;&nbsp;&nbsp;&nbsp;')],
    ['before one space', runIn(4, problems, ' ')],
    ['in bold', plain.replace(`${heading(4)}<p>${problems}`, `<p><b>${sectionTitles[4]}。</b>${problems}`)],
    ['of the last section', runIn(5, others, '。')],
    [
      'of two sections, all in one paragraph',
      plain.replace(
        `${heading(4)}<p>${problems}</p>\n${heading(5)}<p>${others}</p>`,
        `<p>${sectionTitles[4]}　　${problems}　　${sectionTitles[5]}　　${others}</p>`,
      ),
    ],
    [
      'of two sections, one sentence behind the other',
      plain.replace(
        `${heading(4)}<p>${problems}</p>\n${heading(5)}<p>${others}</p>`,
        `<p>${sectionTitles[4]}。${problems}${sectionTitles[5]}。${others}</p>`,
      ),
    ],
    [
      'at the end of the text above it',
      plain.replace(`${problems}</p>\n${heading(5)}`, `${problems}　　${sectionTitles[5]}</p>\n`),
    ],
  ])('is found where it runs into a paragraph: %s', async (_, page) => {
    const { dossier, findings } = await read(page)
    expect(texts(dossier.report.prose.overview)).toEqual(overview)
    expect(texts(dossier.report.prose.problems)).toEqual([problems])
    expect(texts(dossier.report.prose['other-matters'])).toEqual([others])
    expect(dossier.report.cells).toEqual(expectedCells())
    expect(findings).toEqual([])
  })

  it('is found where it runs into the first paragraph of the report', async () => {
    const page = plain.replace(
      `${heading(0)}<p>${overview[0]}</p>`,
      `<p>${sectionTitles[0]}。2022年，认真落实。${overview[0]}。</p>`,
    )
    const { dossier, findings } = await read(page)
    expect(texts(dossier.report.prose.overview)).toEqual([`2022年，认真落实。${overview[0]}。`, ...overview.slice(1)])
    expect(findings).toEqual([])
  })

  it.each([
    ['（一）', ['（一）', '（二）', '（三）', '（四）', '（五）', '（六）']],
    ['(一)', ['(一)', '(二)', '(三)', '(四)', '(五)', '(六)']],
    ['1.', ['1.', '2.', '3.', '4.', '5.', '6.']],
    ['1、', ['1、', '2、', '3、', '4、', '5、', '6、']],
    ['第一、', ['第一、', '第二、', '第三、', '第四、', '第五、', '第六、']],
    ['第一部分', ['第一部分　', '第二部分　', '第三部分　', '第四部分　', '第五部分　', '第六部分　']],
    ['none', ['', '', '', '', '', '']],
  ])('is found with other numbers: %s', async (_, numbers) => {
    const sections = sectionTitles.map((title, at) => title.replace(/^.、/, numbers[at]!))
    const below = article({ sections }).replace('（一）主动', '1.主动').replace('（二）依申请', '2.依申请')
    const { dossier, findings } = await read(below)
    expect(texts(dossier.report.prose.overview)).toEqual(
      overview.map((text) => text.replace('（一）', '1.').replace('（二）', '2.')),
    )
    expect(texts(dossier.report.prose.problems)).toEqual([problems])
    expect(texts(dossier.report.prose['other-matters'])).toEqual([others])
    expect(dossier.report.cells).toEqual(expectedCells())
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(dossier.report.opening).toHaveLength(1)
  })

  it.each([
    '本报告由一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况等六部分组成。',
    '全文包括：一、总体情况。二、主动公开政府信息情况。三、收到和处理政府信息公开申请情况。',
    '一、总体情况 二、主动公开政府信息情况 三、收到和处理政府信息公开申请情况 四、政府信息公开行政复议、行政诉讼情况',
  ])('is not one of a list of the parts: %s', async (list) => {
    const page = plain.replace('编制。</p>', `编制。</p>\n<p>${list}</p>`)
    const { dossier, findings } = await read(page)
    expect(texts(dossier.report.opening)).toEqual(['本报告根据《中华人民共和国政府信息公开条例》编制。', list])
    expect(texts(dossier.report.prose.overview)).toEqual(overview)
    expect(findings).toEqual([])
  })
})
