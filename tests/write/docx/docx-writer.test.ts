import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Document as ReportDocument } from '../../../src/core/document/document'
import type { DocxOptions } from '../../../src/write/docx/docx-options'
import { docxWriter } from '../../../src/write/docx/docx-writer'
import { cleanPicture } from '../../../src/core/pictures/clean-picture'
import { pictureSize } from '../../../src/core/pictures/picture-size'
import { jpeg } from '../../core/pictures/example-pictures'
import { composedDocuments } from '../sample-documents'
import { layoutPresets } from '../../../src/write/layout/layout-presets'
import { nestedTable, picture, shortReport, smallTable, text } from './example-documents'
import { all, openParts, parsePart, textOf, valueOf } from './open-docx'

async function write(document: ReportDocument, options?: DocxOptions) {
  const bytes = await docxWriter.write(document, options)
  const parts = openParts(bytes)
  return { bytes, parts, body: parsePart(parts, 'word/document.xml') }
}

const report = await write(shortReport)
const paragraphs = (style: string, of = report) =>
  all(of.body, 'w:p').filter((one) => valueOf(one, 'w:pStyle') === style)
const numbers = (node: Element | undefined, ...names: string[]) => names.map((name) => Number(node?.getAttribute(name)))

describe('the page (GB/T 9704-2012, 5.2)', () => {
  it('is A4 with a text area of 156 by 225 mm, on a grid of 22 lines', () => {
    expect(numbers(all(report.body, 'w:pgSz')[0], 'w:w', 'w:h')).toEqual([11906, 16838])
    const [top, right, bottom, left, footer] = numbers(
      all(report.body, 'w:pgMar')[0],
      'w:top',
      'w:right',
      'w:bottom',
      'w:left',
      'w:footer',
    ) as [number, number, number, number, number]
    expect([11906 - left - right, 16838 - top - bottom, footer]).toEqual([8844, 12756, 1417])
    const grid = all(report.body, 'w:docGrid')[0]
    expect([grid?.getAttribute('w:type'), grid?.getAttribute('w:linePitch')]).toEqual(['lines', '579'])
    expect(22 * 579).toBeLessThanOrEqual(12756)
  })

  it('has numbers on the right of odd and the left of even pages, with a dash on both sides', () => {
    const styles = parsePart(report.parts, 'word/styles.xml')
    const place = (id: string) => {
      const style = all(styles, 'w:style').find((one) => one.getAttribute('w:styleId') === id)
      return (
        style && [valueOf(style, 'w:jc'), valueOf(style, 'w:sz'), all(style, 'w:rFonts')[0]?.getAttribute('w:ascii')]
      )
    }
    expect(place('Footer')).toEqual(['right', '28', '宋体'])
    expect(place('FooterEven')).toEqual(['left', '28', '宋体'])
    for (const part of ['word/footer1.xml', 'word/footer2.xml']) {
      const footer = parsePart(report.parts, part)
      expect(all(footer, 'w:p').map(textOf)).toEqual(['— 1 —'])
      expect(all(footer, 'w:instrText')[0]?.textContent?.trim()).toBe('PAGE')
    }
    expect(all(parsePart(report.parts, 'word/settings.xml'), 'w:evenAndOddHeaders')).toHaveLength(1)
  })
})

describe('the text (7.3)', () => {
  it('has real heading styles, not bold, each in its font', () => {
    const styles = parsePart(report.parts, 'word/styles.xml')
    const look = (id: string) => {
      const style = all(styles, 'w:style').find((one) => one.getAttribute('w:styleId') === id)!
      const fonts = all(style, 'w:rFonts')[0]
      return [
        fonts?.getAttribute('w:eastAsia'),
        fonts?.getAttribute('w:hAnsi'),
        valueOf(style, 'w:b'),
        valueOf(style, 'w:outlineLvl'),
      ]
    }
    expect(look('Title').slice(0, 3)).toEqual(['方正小标宋简体', '方正小标宋简体', '0'])
    expect(look('Heading1')).toEqual(['黑体', '黑体', '0', '0'])
    expect(look('Heading2')).toEqual(['楷体_GB2312', '楷体_GB2312', '0', '1'])
    expect(look('Heading3')).toEqual(['仿宋_GB2312', '仿宋_GB2312', '0', '2'])
    expect(look('Heading4')).toEqual(['仿宋_GB2312', '仿宋_GB2312', '0', '3'])
    expect(paragraphs('Heading1').map(textOf)).toEqual([
      '一、总体情况',
      '三、收到和处理政府信息公开申请情况',
      '六、其他需要报告的事项',
    ])
    expect(paragraphs('Heading4').map(textOf)).toEqual(['（1）蔄山镇'])
  })

  it('keeps rare characters, marks, bold and links', () => {
    expect(paragraphs('BodyText').map(textOf)).toContain('涉及䓖、㛃、𬭚、𠮷、龦和“引号”——以及……的文字。')
    expect(all(report.body, 'w:b').map((bold) => textOf(bold.parentElement!.parentElement!))).toEqual(['惠农补贴'])
    const links = all(parsePart(report.parts, 'word/_rels/document.xml.rels'), 'Relationship').filter(
      (one) => one.getAttribute('TargetMode') === 'External',
    )
    expect(links.map((one) => one.getAttribute('Target'))).toEqual([
      encodeURI('https://www.example.gov.cn/公开?id=1&页=2'),
    ])
    expect(all(report.body, 'w:hyperlink').map((one) => one.getAttribute('r:id'))).toEqual(
      links.map((one) => one.getAttribute('Id')),
    )
  })

  it('makes no link of an address that could run something, but keeps its words', async () => {
    const runs = [
      { text: '点此', href: 'javascript:alert(1)' },
      { text: '本机', href: 'file:///c:/x' },
      { text: '好', href: 'https://例.cn/%zz' },
    ]
    const made = await write({ blocks: [{ type: 'text', role: 'body', runs }] })
    expect(all(made.body, 'w:p').map(textOf)).toEqual(['点此本机好'])
    expect(all(made.body, 'w:hyperlink').map(textOf)).toEqual(['好'])
  })

  it('is ragged where it holds a telephone number or an address, and breaks inside only what is longer than half a line', async () => {
    const look = async (content: string) => {
      const paragraph = all((await write({ blocks: [text('body', content)] })).body, 'w:p')[0]!
      return [textOf(paragraph), valueOf(paragraph, 'w:jc'), valueOf(paragraph, 'w:wordWrap')]
    }
    const [site, page] = ['http://www.qingyu.example.cn', 'https://www.qingyu.example.cn/zwgk/nianbao/2025/index.html']
    for (const whole of ['8162345', '0000-8162345', 'office@qingyu.example.cn', site])
      expect(await look(`联系（${whole}）。`)).toEqual([`联系（${whole}）。`, 'left', null])
    expect(await look(`网址：${page}。`)).toEqual([`网址：${page}。`, 'left', '0'])
    const numbers = '2025年收到3172件，增长12.34%，邮编054800。'
    expect(await look(numbers)).toEqual([numbers, null, null])
  })

  it('keeps what is one thing in one line: telephone and document numbers', async () => {
    const made = await write({ blocks: [text('body', '电话0000-8162345，−5至-3，甲-乙，国办公开办函〔2021〕30号')] })
    expect(all(made.body, 'w:noBreakHyphen')).toHaveLength(1)
    const settings = parsePart(made.parts, 'word/settings.xml')
    expect(valueOf(settings, 'w:noLineBreaksBefore')).toMatch(/^(?=.*〔)(?=.*〕)(?=.*。)(?=.*>)/)
    expect(valueOf(settings, 'w:noLineBreaksAfter')).toMatch(/^(?=.*〔)(?=.*〕)(?=.*《)/)
  })

  it('sets a heading that runs into its paragraph in the heading’s face', async () => {
    const made = await write({ blocks: [text('body', '（一）主动公开情况。2024年公开313条。')] })
    const faces = all(made.body, 'w:r').map((run) => [textOf(run), all(run, 'w:rFonts')[0]?.getAttribute('w:eastAsia')])
    expect(faces).toEqual([
      ['（一）主动公开情况。', '楷体_GB2312'],
      ['2024年公开313条。', undefined],
    ])
  })

  it('keeps two lines of the last paragraph with the signature, not the paragraph', async () => {
    const last = text('body', '末'.repeat(300))
    const made = await write({ blocks: [text('body', '一'), last, text('signature', '某局'), text('date', '日')] })
    const kept = paragraphs('BodyText', made).map((one) => [
      all(one, 'w:keepNext').length,
      all(one, 'w:keepLines').length,
      all(one, 'w:widowControl').length,
    ])
    expect(kept).toEqual([
      [0, 0, 0],
      [1, 0, 1],
    ])
  })

  it('turns line breaks and tabs into their elements and leaves control characters out', async () => {
    const made = await write({ blocks: [text('body', '一\n二\t三\u0007\ud800')] })
    expect(all(made.body, 'w:p').map(textOf)).toEqual(['一\n二\t三'])
  })
})

describe('tables', () => {
  const tables = all(report.body, 'w:tbl')

  it('have the same widths in table, grid and cells, in a fixed layout', () => {
    for (const table of tables) {
      const grid = all(table, 'w:gridCol').map((column) => Number(column.getAttribute('w:w')))
      expect(grid.reduce((one, other) => one + other, 0)).toBe(8844)
      expect(numbers(all(table, 'w:tblW')[0], 'w:w')).toEqual([8844])
      expect(all(table, 'w:tblLayout')[0]?.getAttribute('w:type')).toBe('fixed')
      for (const row of all(table, 'w:tr')) {
        let column = 0
        for (const cell of all(row, 'w:tc')) {
          const span = Number(valueOf(cell, 'w:gridSpan') ?? 1)
          const width = grid.slice(column, column + span).reduce((one, other) => one + other, 0)
          expect(numbers(all(cell, 'w:tcW')[0], 'w:w')).toEqual([width])
          column += span
        }
        expect(column).toBe(grid.length)
      }
    }
  })

  it('merge cells downwards with covered cells in the table’s own style', () => {
    const nested = tables[1]!
    const merges = all(nested, 'w:tr').map((row) =>
      all(row, 'w:tc')
        .map((cell) => valueOf(cell, 'w:vMerge') ?? '·')
        .join(' '),
    )
    expect(merges).toEqual(['restart ·', 'continue · ·', '· · ·', 'restart · · ·', 'continue · · ·', 'continue · · ·'])
    expect(all(nested, 'w:pStyle').every((style) => style.getAttribute('w:val')?.startsWith('Table'))).toBe(true)
    expect(
      all(nested, 'w:tc')
        .filter((cell) => valueOf(cell, 'w:textDirection') === 'tbRlV')
        .map(textOf)[0],
    ).toBe('三、本年度办理结果')
  })

  it('repeat their head, break no row, and keep statutory rows on one page', () => {
    const rows = all(tables[1]!, 'w:tr')
    expect(rows.map((row) => all(row, 'w:tblHeader').length)).toEqual([1, 1, 0, 0, 0, 0])
    expect(rows.every((row) => all(row, 'w:cantSplit').length === 1)).toBe(true)
    const kept = rows.map((row) => all(row, 'w:p').every((one) => all(one, 'w:keepNext').length === 1))
    expect(kept).toEqual([true, true, true, true, true, false])
  })

  it('have a name for screen readers', () => {
    expect(valueOf(tables[1]!, 'w:tblCaption')).toBe('收到和处理政府信息公开申请情况')
    expect(all(tables[1]!, 'w:tblLook')[0]?.getAttribute('w:firstColumn')).toBe('1')
  })

  it('set all numbers smaller when one would not fit, and labels as they are', () => {
    const sized = all(tables[1]!, 'w:tc').filter((cell) => all(cell, 'w:sz').length > 0)
    expect(sized.map(textOf)).toContain('1234567')
    const halves = Number(valueOf(sized[0]!, 'w:sz'))
    expect((halves / 2) * 7 * 0.5 * 20).toBeLessThanOrEqual(
      Number(all(tables[1]!, 'w:gridCol')[3]?.getAttribute('w:w')) - 56,
    )
    expect(sized.every((cell) => /^\d+$/.test(textOf(cell)))).toBe(true)
  })

  it('set a column of words on the left from top to bottom, its head in the middle', async () => {
    const cell = (content: string, header = false) => ({ text: content, colspan: 1, rowspan: 1, header })
    const rows = [
      [cell('单位', true), cell('服务内容', true)],
      [cell('甲'), cell('信息查询、申请受理、办事咨询')],
      [cell('乙'), cell('信息查询')],
    ]
    const made = await write({ blocks: [{ type: 'grid', rows }] })
    const styles = all(made.body, 'w:tc').map((one) => valueOf(one, 'w:pStyle'))
    expect(styles).toEqual(['TableText', 'TableText', 'TableText', 'TableLabel', 'TableText', 'TableLabel'])
    // A file read as text marks no heads; a few words on top are one all the same, a sentence there is not.
    const unmarked = [
      [cell('标题'), cell('这一列从第一行开始就是一句完整的话')],
      [cell('公开惠农补贴政策的解读材料和图解'), cell('同上')],
    ]
    const read = await write({ blocks: [{ type: 'grid', rows: unmarked }] })
    expect(all(read.body, 'w:tc').map((one) => valueOf(one, 'w:pStyle'))).toEqual([
      'TableText',
      'TableLabel',
      'TableLabel',
      'TableLabel',
    ])
  })

  it('make only the odd number smaller, and keep the others as they are', async () => {
    const cell = (content: string) => ({ text: content, colspan: 1, rowspan: 1, header: false, kind: 'value' as const })
    const odd = '见附件一（另行报送）'.repeat(3)
    const rows = [Array.from({ length: 12 }, (_, index) => cell(index === 0 ? odd : '12'))]
    const made = await write({ blocks: [{ type: 'grid', section: 'applications', rows }] })
    expect(all(made.body, 'w:tc').map((one) => valueOf(one, 'w:sz'))).toEqual(['12', ...Array<null>(11).fill(null)])
  })

  it('may break between the blocks of table 二, and nowhere else', async () => {
    const { document } = composedDocuments.find(({ name }) => name === 'the sample of 2021')!
    const made = await write(document)
    const second = all(made.body, 'w:tbl').find((one) => /第二十条第（.）项/.test(textOf(one)))!
    const rows = all(second, 'w:tr')
    const loose = rows.flatMap((row, index) => (all(row, 'w:keepNext').length === 0 ? [index] : []))
    const bands = rows.flatMap((row, index) => (/^第二十条第（.）项$/.test(textOf(row)) ? [index] : []))
    expect(bands.length).toBeGreaterThan(1)
    expect(loose).toEqual([...bands.slice(1).map((band) => band - 1), rows.length - 1])
  })

  it('stand apart from each other and are followed by a paragraph', async () => {
    const made = await write({ blocks: [smallTable(), nestedTable()] })
    const body = all(made.body, 'w:body')[0]!
    expect([...body.children].map((one) => one.tagName)).toEqual(['w:tbl', 'w:p', 'w:tbl', 'w:p', 'w:sectPr'])
  })
})

describe('pictures', () => {
  it('are scaled to the text area, never up, and carry alt text and caption', async () => {
    const blocks = [
      picture('wide', 3000, 300, '横幅', '图1 横幅'),
      picture('tall', 300, 3000, '竖幅'),
      picture('tiny', 30, 20, '标志'),
    ]
    const made = await write({ blocks })
    const sizes = all(made.body, 'wp:extent').map((one) => numbers(one, 'cx', 'cy').map((emu) => emu / 635))
    const [wide, tall, tiny] = sizes as [number[], number[], number[]]
    expect(wide[0]).toBeGreaterThan(8800)
    for (const [width = 0, height = 0] of sizes) expect([width <= 8844, height <= 12756]).toEqual([true, true])
    expect(tall[1]).toBeGreaterThan(10000)
    expect(tiny).toEqual([30 * 15, 20 * 15])
    expect(all(made.body, 'wp:docPr').map((one) => [one.getAttribute('id'), one.getAttribute('descr')])).toEqual([
      ['1', '横幅'],
      ['2', '竖幅'],
      ['3', '标志'],
    ])
    expect(paragraphs('Caption', made).map(textOf)).toEqual(['图1 横幅'])
  })

  it('are in the file byte for byte, each once', async () => {
    const one = picture('one', 40, 30, '')
    const made = await write({ blocks: [one, picture('other', 20, 20, ''), one] })
    const media = Object.entries(unzipSync(made.bytes)).filter(([path]) => path.startsWith('word/media/'))
    expect(media.map(([, bytes]) => bytes)).toEqual([one.bytes, picture('other', 20, 20, '').bytes])
    const targets = all(parsePart(made.parts, 'word/_rels/document.xml.rels'), 'Relationship').map(
      (link) => `word/${link.getAttribute('Target')}`,
    )
    for (const [path] of media) expect(targets).toContain(path)
  })

  it('stand once in the file under whatever keys they come', async () => {
    const one = picture('one', 40, 30, '')
    const made = await write({ blocks: [one, { ...one, key: 'two', bytes: one.bytes.slice() }] })
    expect(Object.keys(unzipSync(made.bytes)).filter((path) => path.startsWith('word/media/'))).toHaveLength(1)
    expect(all(made.body, 'wp:inline')).toHaveLength(2)
  })

  it('are turned as they say, since Word looks at no Exif', async () => {
    const look = async (orientation: number) => {
      const bytes = cleanPicture(jpeg(orientation))
      const block = { type: 'picture' as const, key: 'p', bytes, mime: 'image/jpeg', alt: '', ...pictureSize(bytes) }
      const { body } = await write({ blocks: [block] })
      const turn = all(body, 'a:xfrm')[0]!
      return [
        ...['rot', 'flipH'].map((name) => turn.getAttribute(name)),
        numbers(all(body, 'wp:extent')[0], 'cx', 'cy').map((emu) => emu / 9525),
        numbers(all(body, 'wp:effectExtent')[0], 't', 'b', 'l', 'r').map((emu) => emu / 9525),
      ]
    }
    const still = [0, 0, 0, 0]
    expect(await look(1)).toEqual([null, null, [300, 200], still])
    expect(await look(3)).toEqual(['10800000', null, [300, 200], still])
    expect(await look(6)).toEqual(['5400000', null, [300, 200], [50, 50, 0, 0]])
    expect(await look(7)).toEqual(['5400000', 'true', [300, 200], [50, 50, 0, 0]])
    expect(await look(8)).toEqual(['16200000', null, [300, 200], [50, 50, 0, 0]])
  })

  it('stay within the text area where they are turned, with the room that LibreOffice adds once more', async () => {
    for (const [orientation, width, height] of [
      [6, 2400, 3600],
      [6, 3600, 2400],
      [8, 900, 5000],
    ] as const) {
      const bytes = cleanPicture(jpeg(orientation))
      const block = { type: 'picture' as const, key: 'p', bytes, mime: 'image/jpeg', alt: '', width, height }
      const { body } = await write({ blocks: [block] })
      const [cx, cy] = numbers(all(body, 'wp:extent')[0], 'cx', 'cy') as [number, number]
      const [above, beside] = numbers(all(body, 'wp:effectExtent')[0], 't', 'l') as [number, number]
      expect(cy / cx).toBeCloseTo(width / height, 1)
      // Turned by a right angle its width is cy. In EMU: 156 × 225 mm, less four lines.
      expect(Math.max(cx, cy + 2 * beside)).toBeLessThanOrEqual(156 * 36000 + 9525)
      expect(Math.max(cy, cx + 2 * above)).toBeLessThanOrEqual(190 * 36000)
    }
  })

  it('leave their words where Word cannot show them', async () => {
    const webp = { ...picture('x', 1, 1, '现场照片'), bytes: new TextEncoder().encode('RIFF    WEBP') }
    const made = await write({ blocks: [webp] })
    expect(all(made.body, 'w:p').map(textOf)).toEqual(['（图片：现场照片）'])
  })
})

describe('the file', () => {
  it('knows title, agency and language, and no person and no time', () => {
    const core = report.parts.get('docProps/core.xml')!
    expect(core).toContain('<dc:title>临江市城东区农业农村局2025年政府信息公开工作年度报告</dc:title>')
    expect(core).toContain('<dc:creator>临江市城东区农业农村局</dc:creator>')
    expect(core).toContain('<dc:language>zh-CN</dc:language>')
    expect(core).not.toMatch(/created|modified|lastModifiedBy|revision/)
    expect(report.parts.get('docProps/app.xml')).not.toMatch(/TotalTime|Company|Manager/)
    expect(report.parts.get('word/settings.xml')).toContain('<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>')
    expect(valueOf(parsePart(report.parts, 'word/styles.xml'), 'w:lang')).toBe('en-US')
    expect([...report.parts.values()].join('')).not.toContain('rsid')
  })

  it('names another font where one may be missing', () => {
    expect(report.parts.get('word/fontTable.xml')).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>')
  })

  it('follows the layout of the office in every preset', async () => {
    for (const { layout } of layoutPresets) {
      const made = await write(shortReport, { layout })
      const styles = made.parts.get('word/styles.xml')!
      for (const font of [...Object.values(layout.fonts), layout.tableFont]) expect(styles).toContain(`"${font}"`)
      expect(styles).toContain(`w:line="${Math.round(layout.lineSpacing * 20)}"`)
      expect(styles.match(/w:rightChars="100"/g)?.length ?? 0).toBe(layout.pageNumber === 'outer' ? 1 : 0)
    }
  })
})
