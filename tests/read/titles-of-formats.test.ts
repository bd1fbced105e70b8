import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/core/document/document'
import { compose } from '../../src/core/document/compose'
import type { Dossier } from '../../src/core/report/report'
import { readSavedReport } from '../../src/core/report/saved-report'
import { parseTemplate } from '../../src/core/template/parse-template'
import { hasProse } from '../../src/core/template/template'
import { readFile, readPasted } from '../../src/read/index'
import { isSectionTitle, isWhole } from '../../src/read/recognise/section-title'
import { templates as all } from '../../src/templates/index'
import { htmlWriter } from '../../src/write/html/html-writer'
import data2021 from '../../templates/2021.json'
import sample from '../../src/samples/2021.json'

/** The format of 2021 under other titles, of which only the last ends as official ones do. */
const titles = ['年度工作概览', '公开内容供给', '申请受理与答复', '争议化解', '短板与下步打算', '附带报告事项']
const format = parseTemplate({
  ...data2021,
  id: '2031',
  years: { from: 2031 },
  sections: data2021.sections.map(({ id, number, kind, ...rest }, index) => ({
    id,
    number,
    kind,
    title: titles[index],
    keywords: [[titles[index]!.slice(0, 2), titles[index]!.slice(2, 4)]],
    ...('tables' in rest ? { tables: rest.tables } : {}),
  })),
})
const templates = [format, ...all.filter(({ id }) => id !== format.id)]

const { report: base } = readSavedReport(JSON.stringify(sample), all)
const report = {
  ...base,
  template: format.id,
  year: 2031,
  signed: '2032-01-20',
  prose: Object.fromEntries(
    format.sections
      .filter(hasProse)
      .map(({ id, title }) => [
        id,
        [{ type: 'paragraph' as const, runs: [{ type: 'text' as const, text: `${title}如上文所述。` }] }],
      ]),
  ),
}
const dossier: Dossier = { report, pictures: new Map(), dismissed: [], done: [] }
const own = async () => new TextDecoder().decode(await htmlWriter.write(compose(dossier, templates)))
/** A page of a site: no classes, paragraphs for headings, and the site's own words around. */
const foreign = (page: string) =>
  page
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ (class|id|name|headers|scope|data-[a-z]+)="[^"]*"/g, '')
    .replace(/<(\/?)main/g, '<$1div')
    .replace(/<(\/?)h[1-6]/g, '<$1p')
    .replace('</body>', '<p>主办：青禾县人民政府办公室</p></body>')

describe('a format whose titles end as no official one does', () => {
  const pages = [
    { name: '年报.html', change: (page: string) => page },
    { name: '别家网站的网页.html', change: foreign },
  ]
  it.each(pages)('is read back whole from $name', async ({ name, change }) => {
    const page = change(await own())
    const { dossier: back } = await readFile(name, new TextEncoder().encode(page), templates)
    expect(back.report.template).toBe(format.id)
    expect(back.report.prose).toEqual(report.prose)
    // Totals are computed in the data file and printed in the page.
    expect(back.report.cells).toMatchObject(report.cells)
    expect(back.report.signed).toBe(report.signed)
  })

  it('is read from text whose lines are broken, no title joined to what stands around it', async () => {
    const blocks = compose(dossier, templates).blocks
    const lines = blocks.flatMap((block) =>
      block.type === 'text'
        ? [plainText(block.runs)]
        : block.type === 'grid'
          ? block.rows.map((row) => row.map(({ text }) => text).join('\t') + (row.length === 1 ? '\t' : ''))
          : [],
    )
    const long = '全年围绕企业群众关切的重点领域推进政务公开并且持续优化各类公开渠道的建设与管理'
    const at = lines.findIndex((line) => line.includes(`、${titles[4]!}`))
    const text = [...lines.slice(0, at - 1), long, ...lines.slice(at)].join('\n')
    const { dossier: back } = await readPasted({ text }, templates)
    expect(back.report.prose['problems']).toEqual(report.prose['problems'])
    expect(back.report.prose['other-matters']).toEqual(report.prose['other-matters'])
  })
})

describe('the title of a section', () => {
  it.each(['三、争议化解', '四、争议化解', '四、行政争议化解工作', '六、附带报告事项', '四、某某情况'])(
    'is known by its format: %s',
    (line) => expect(isSectionTitle(line, templates)).toBe(true),
  )
  it.each(['四、不断化解各类行政争议，取得成效', '二、行政争议与化解机制建设', '争议化解'])('is not %s', (line) =>
    expect(isSectionTitle(line, templates)).toBe(false),
  )
  it('is never a row of a table, whatever words a format knows its sections by', () => {
    const [first, ...rest] = data2021.sections
    const greedy = parseTemplate({
      ...data2021,
      id: '2032',
      sections: [{ ...first, title: '年度办理', keywords: [['新收', '申请']] }, ...rest],
    })
    expect(isSectionTitle('一、本年新收政府信息公开申请数量', [greedy])).toBe(false)
    expect(isSectionTitle('四、结转下年度继续办理', [greedy])).toBe(false)
    expect(isSectionTitle('一、新收的申请', [greedy])).toBe(true)
  })
  it('is whole where a format says so', () => {
    expect(isWhole('争议化解', templates)).toBe(true)
    expect(isWhole('争议化', templates)).toBe(false)
  })
})
