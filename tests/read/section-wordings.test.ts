import { describe, expect, it } from 'vitest'
import { readFile } from '../../src/read/index'
import { templates } from '../../src/templates/index'
import { article, expectedCells, sectionTitles } from './support/pages'

const texts = (blocks: readonly object[] = []) =>
  blocks.map((block) => ('runs' in block ? (block.runs as { text: string }[]).map((run) => run.text).join('') : ''))

describe('the titles of sections', () => {
  it.each([
    [3, '三、政府信息依申请公开情况'],
    [5, '五、存在的主要问题及下一步工作计划'],
    [5, '五、存在的问题和下一步工作安排'],
    [6, '六、其他需要报告的情况'],
    [6, '六、其他需报告的情况'],
    [6, '六、其他需要说明的情况'],
    ...sectionTitles.map((title, index): [number, string] => [index + 1, `${title}。`]),
  ])('are found in this wording too: %i %s', async (number, title) => {
    const sections = sectionTitles.map((official, index) => (index === number - 1 ? title : official))
    const { dossier, findings } = await readFile(
      'page.html',
      new TextEncoder().encode(article({ sections })),
      templates,
    )
    const { prose, cells } = dossier.report
    expect(cells).toEqual(expectedCells())
    expect(texts(prose.overview)).toHaveLength(4)
    expect(texts(prose.problems)).toEqual(['存在解读形式单一的问题，2023年将增加图解。'])
    expect(texts(prose['other-matters'])).toEqual(['本年度没有收取信息处理费。'])
    expect(findings.filter(({ rule }) => rule !== 'structure.section-title')).toEqual([])
  })

  it.each(['五、存在的主要问题及改进情况：', '五、存在的主要问题及改进'])(
    'do not swallow the first heading below them: %s',
    async (title) => {
      const sections = sectionTitles.map((official, index) => (index === 4 ? title : official))
      const page = article({ sections }).replace('<p>存在解读形式', '<p>（一）改进措施</p><p>存在解读形式')
      const { prose } = (await readFile('page.html', new TextEncoder().encode(page), templates)).dossier.report
      expect(texts(prose.problems)).toEqual(['（一）改进措施', '存在解读形式单一的问题，2023年将增加图解。'])
    },
  )

  it.each([
    [1, '一、总体公开情况'],
    [1, '一、政府信息公开工作总体情况'],
    [2, '二、政府信息主动公开情况'],
    [2, '二、主动公开信息情况'],
    [2, '二、主动公开情况'],
    [3, '三、申请的收到与处理'],
    [4, '四、行政争议'],
    [5, '五、工作中的短板'],
    [6, '六、补充内容'],
  ])('are a hint and no lost section in a wording of their own: %i %s', async (number, title) => {
    const sections = sectionTitles.map((official, index) => (index === number - 1 ? title : official))
    const { dossier, findings } = await readFile(
      'page.html',
      new TextEncoder().encode(article({ sections })),
      templates,
    )
    expect(dossier.report.cells).toEqual(expectedCells())
    expect(Object.values(dossier.report.prose).map((blocks) => texts(blocks).length)).toEqual([4, 1, 1])
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['structure.section-title', 'hint']])
  })

  it('are not taken for those of two sections: what follows decides', async () => {
    // The words of 总体情况 and of 主动公开 in one title, above the tables of 二; 一 has no title of its own.
    const sections = sectionTitles.map((official, index) => (index === 1 ? '二、主动公开信息总体情况' : official))
    const page = article({ sections: sections.map((one, index) => (index === 0 ? '全年工作' : one)) })
    const { findings } = await readFile('page.html', new TextEncoder().encode(page), templates)
    expect(findings.filter(({ rule }) => rule === 'structure.sections').map(({ message }) => message)).toEqual([
      '没有找到“一、总体情况”这一部分的标题。',
    ])
    expect(findings.filter(({ rule }) => rule === 'structure.section-title')[0]?.message).toContain(
      '“主动公开信息总体情况”',
    )
  })

  it('are no sentences that end as they do', async () => {
    const page = article().replace('本年度没有收取信息处理费。', '本年度无其他需要报告的事项。')
    const { prose } = (await readFile('page.html', new TextEncoder().encode(page), templates)).dossier.report
    expect(texts(prose['other-matters'])).toEqual(['本年度无其他需要报告的事项。'])
  })
})
