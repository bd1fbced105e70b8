import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { compose } from '../../src/core/document/compose'
import type { Block, Grid } from '../../src/core/document/document'
import { slotTexts } from '../../src/core/document/table-slots'
import { restore } from '../../src/core/report/saved-report'
import type { CellId } from '../../src/core/template/template'
import { readFile, type ReadReport } from '../../src/read/index'
import { templates } from '../../src/templates/index'
import { samples } from '../../src/templates/samples'

/** The forms in which reports come: each test writes a sample in one of them and wants every number back. */
const dossier = restore(samples[0]!.saved)
const document = compose(dossier, templates)
const numbers = Object.entries(dossier.report.cells) as [CellId, string][]

const read = (name: string, content: string | Uint8Array): Promise<ReadReport> =>
  readFile(name, typeof content === 'string' ? strToU8(content) : content, templates)
const textOf = (block: Block) => (block.type === 'text' ? block.runs.map((run) => run.text).join('') : '')
const wrongCells = ({ dossier: { report } }: ReadReport) =>
  numbers.filter(([cell, text]) => (report.cells[cell] ?? '').trim() !== text.trim())
const complaints = ({ findings }: ReadReport) =>
  findings.filter(({ rule }) => /structure\.(tables|sections)|source\.unused/.test(rule)).map(({ message }) => message)

async function expectWhole(name: string, content: string | Uint8Array): Promise<ReadReport> {
  const found = await read(name, content)
  expect(wrongCells(found)).toEqual([])
  expect(complaints(found)).toEqual([])
  return found
}

/** The sample as lines, its tables drawn by `draw`. */
const lines = (draw: (grid: Grid) => string) =>
  document.blocks.map((block) => (block.type === 'grid' ? `\n${draw(block)}\n` : textOf(block))).join('\n')
const bars = (grid: Grid, bar = '|') => slotTexts(grid).map((row) => `${bar} ${row.join(` ${bar} `)} ${bar}`)

describe('tables with bars', () => {
  const withDashes = (grid: Grid) => {
    const [first = '', ...rest] = bars(grid)
    return [first, first.replace(/[^|]+/g, '---'), ...rest].join('\n')
  }
  it.each([
    ['of Markdown', withDashes],
    ['without the line of dashes', (grid: Grid) => bars(grid).join('\n')],
    ['of full width', (grid: Grid) => bars(grid, '｜').join('\n')],
    [
      'without bars at the edges',
      (grid: Grid) =>
        bars(grid)
          .map((row) => row.slice(2, -2))
          .join('\n'),
    ],
    ['with blank lines between the rows', (grid: Grid) => bars(grid).join('\n\n')],
    [
      'in box characters',
      (grid: Grid) =>
        bars(grid, '│')
          .flatMap((row) => [row, row.replace(/[^│]+/g, '────').replace(/│/g, '┼')])
          .join('\n'),
    ],
  ])('are read: %s', async (_, draw) => {
    await expectWhole('报告.txt', lines(draw))
  })

  it('are read from headings and words in Markdown', async () => {
    const text = lines(withDashes)
      .replace(/^(.+报告)$/m, '# $1')
      .replace(/^([一二三四五六]、.+)$/gm, '## **$1**')
    const { dossier: read } = await expectWhole('报告.md', text)
    expect(read.report.agency.name).toBe(dossier.report.agency.name)
  })

  it('leave a line of text with bars a line', async () => {
    const text = lines(withDashes).replace('六、其他需要报告的事项', '六、其他需要报告的事项\n网站|微信|微博三个渠道。')
    const { dossier: read } = await expectWhole('报告.txt', text)
    expect(JSON.stringify(read.report.prose['other-matters'])).toContain('网站|微信|微博三个渠道。')
  })
})

/** The sample as a page, its values written by `write`. */
function page(write: (text: string, index: number) => string): string {
  let index = 0
  const cell = (one: Grid['rows'][number][number]) =>
    `<td colspan="${one.colspan}" rowspan="${one.rowspan}">${one.kind === 'value' ? write(one.text, index++) : one.text}</td>`
  return document.blocks
    .map((block) =>
      block.type === 'grid'
        ? `<table>${block.rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`
        : `<p>${textOf(block)}</p>`,
    )
    .join('\n')
}

describe('a saved form', () => {
  it.each([
    ['input', (text: string) => `<input type="text" value="${text}">`],
    ['input beside a hidden one', (text: string) => `<input type="hidden" value="777"><input value=${text || '""'}>`],
    ['textarea', (text: string) => `<textarea>${text}</textarea>`],
    [
      'select',
      (text: string) => `<select><option>请选择</option><option selected>${text}</option><option>9</option></select>`,
    ],
  ])('gives the numbers of its fields: %s', async (_, write) => {
    await expectWhole('报告.html', `<html><body><input value="站内搜索">${page(write)}</body></html>`)
  })
})

describe('ordered lists', () => {
  const section = (list: string) => page((text) => text).replace(/(<p>五、[^<]*<\/p>)/, `$1${list}<p>另起一段。</p>`)
  const prose = async (list: string) =>
    ((await read('a.html', section(list))).dossier.report.prose['problems'] ?? [])
      .slice(0, 3)
      .map((block) => ('runs' in block ? block.runs.map((run) => run.text).join('') : ''))
  it.each([
    ['<ol><li>更新慢。</li><li>渠道少。</li></ol>', ['1.更新慢。', '2.渠道少。', '另起一段。']],
    ['<ol start="3"><li>更新慢。</li><li value="7">渠道少。</li></ol>', ['3.更新慢。', '7.渠道少。', '另起一段。']],
    ['<ol type="a"><li><p>更新慢。</p></li><li>渠道少。</li></ol>', ['a.更新慢。', 'b.渠道少。', '另起一段。']],
    ['<ol><li>1、更新慢。</li><li>2、渠道少。</li></ol>', ['1、更新慢。', '2、渠道少。', '另起一段。']],
    ['<ol style="list-style: none"><li>更新慢。</li><li>渠道少。</li></ol>', ['更新慢。', '渠道少。', '另起一段。']],
    ['<ul><li>更新慢。</li><li>渠道少。</li></ul>', ['更新慢。', '渠道少。', '另起一段。']],
  ])('keep their numbers: %s', async (list, wanted) => {
    expect(await prose(list)).toEqual(wanted)
  })
})

const run = (text: string, look = '') => `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}<w:t>${text}</w:t></w:r>`
const paragraph = (content: string) => `<w:p>${content}</w:p>`

/** The sample as a Word file, its values written by `write`; further parts with their relations. */
function word(write: (text: string) => string, more: Record<string, string> = {}, body?: string): Uint8Array {
  const cell = (one: { text: string; colspan: number; kind?: string } | undefined, merge: string) =>
    `<w:tc><w:tcPr>${one ? `<w:gridSpan w:val="${one.colspan}"/>` : ''}${merge}</w:tcPr>${one ? (one.kind === 'value' ? write(one.text) : paragraph(run(one.text))) : '<w:p/>'}</w:tc>`
  const table = (grid: Grid) => {
    const open = new Map<number, { left: number; colspan: number }>()
    const rows = grid.rows.map((row) => {
      let column = 0
      let xml = ''
      const reached = () => {
        for (let above = open.get(column); above && above.left > 0; above = open.get(column)) {
          above.left--
          xml += `<w:tc><w:tcPr><w:gridSpan w:val="${above.colspan}"/><w:vMerge/></w:tcPr><w:p/></w:tc>`
          column += above.colspan
        }
      }
      reached()
      for (const one of row) {
        xml += cell(
          { ...one, ...(one.kind ? { kind: one.kind } : {}) },
          one.rowspan > 1 ? '<w:vMerge w:val="restart"/>' : '',
        )
        if (one.rowspan > 1) open.set(column, { left: one.rowspan - 1, colspan: one.colspan })
        column += one.colspan
        reached()
      }
      return `<w:tr>${xml}</w:tr>`
    })
    return `<w:tbl>${rows.join('')}</w:tbl>`
  }
  const content = document.blocks.map((block) =>
    block.type === 'grid' ? table(block) : block.type === 'text' ? paragraph(run(textOf(block))) : '',
  )
  const types: Record<string, string> = { 'styles.xml': 'styles', 'chunk.html': 'aFChunk' }
  const relations = Object.keys(more).map(
    (name) => `<Relationship Id="${name}" Type="x/${types[name]}" Target="${name}"/>`,
  )
  return zipSync({
    'word/document.xml': strToU8(`<w:document><w:body>${body ?? content.join('')}</w:body></w:document>`),
    'word/_rels/document.xml.rels': strToU8(`<Relationships>${relations.join('')}</Relationships>`),
    ...Object.fromEntries(Object.entries(more).map(([name, text]) => [`word/${name}`, strToU8(text)])),
  })
}

const box = (text: string) => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`
const hiddenStyle =
  '<w:styles><w:style w:type="character" w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="Old"><w:basedOn w:val="Base"/></w:style><w:style w:type="paragraph" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>'

describe('a Word file', () => {
  it.each([
    ['drawn', (text: string) => paragraph(`<w:r><w:drawing><wps:txbx>${box(text)}</wps:txbx></w:drawing></w:r>`)],
    ['of old Word', (text: string) => paragraph(`<w:r><w:pict><v:textbox>${box(text)}</v:textbox></w:pict></w:r>`)],
  ])('gives what stands in text boxes in cells: %s', async (_, write) => {
    await expectWhole('a.docx', word(write))
  })

  it.each([
    ['by itself', '<w:vanish/>', ''],
    ['by its style, which another gives it', '<w:rStyle w:val="Old"/>', ''],
    ['by the style of its paragraph', '', '<w:pPr><w:pStyle w:val="Gone"/></w:pPr>'],
  ])('never gives hidden text for a value, and tells it: %s', async (_, look, style) => {
    const write = (text: string) =>
      style === '' ? paragraph(run('777', look) + run(text)) : paragraph(style + run('777')) + paragraph(run(text))
    const { review } = await expectWhole('a.docx', word(write, { 'styles.xml': hiddenStyle }))
    expect(review.leftOut.some(({ text, where }) => text === '777' && where === '隐藏的文字')).toBe(true)
  })

  it('gives a page that was put into it whole', async () => {
    const chunk = { 'chunk.html': `<html><body>${page((text) => text)}</body></html>` }
    await expectWhole(
      'a.docx',
      word((text) => text, chunk, '<w:altChunk r:id="chunk.html"/>'),
    )
  })
})

describe('tables in pieces', () => {
  it('puts table 四 together from one for 行政复议 and one for 行政诉讼', async () => {
    const html = page((text) => text)
    const at = html.lastIndexOf('<table>')
    const rows = [...html.slice(at).matchAll(/<tr>.*?<\/tr>/gs)].map(([row]) => row)
    const values = [...rows[rows.length - 1]!.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map((match) => match[1]!)
    const piece = (name: string, from: number, to: number) =>
      `<table><tr><td colspan="${to - from}">${name}</td></tr>${to - from > 5 ? '<tr><td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>' : ''}<tr>${values
        .slice(from, to)
        .map((_, index) => `<td>${['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'][index % 5]!}</td>`)
        .join('')}</tr><tr>${values
        .slice(from, to)
        .map((text) => `<td>${text}</td>`)
        .join('')}</tr></table>`
    const end = html.indexOf('</table>', at) + 8
    await expectWhole(
      'a.html',
      html.slice(0, at) + piece('行政复议', 0, 5) + piece('行政诉讼', 5, 15) + html.slice(end),
    )
  })

  it('puts a row together whose label the end of a page cut', async () => {
    const html = page((text) => text)
    const row = /<tr>(?:(?!<\/tr>).)*2\.申请人逾期未按收费通知.*?<\/tr>/s.exec(html)![0]
    const blanks = row.replace(/>[^<]+</g, '><')
    const cut = row.replace(/(2\.申请人逾期未按收费)[^<]*/, '$1')
    const rest = blanks.replace(/<td([^>]*)></, `<td$1>${/2\.申请人逾期未按收费([^<]*)/.exec(row)![1]!}<`)
    await expectWhole('a.html', html.replace(row, cut + rest))
  })
})
