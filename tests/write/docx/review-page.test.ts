import { describe, expect, it } from 'vitest'
import type { DocxOptions } from '../../../src/write/docx/docx-options'
import { docxWriter } from '../../../src/write/docx/docx-writer'
import { shortReport } from './example-documents'
import { all, openParts, parsePart, textOf, valueOf } from './open-docx'

async function written(options?: DocxOptions) {
  const parts = openParts(await docxWriter.write(shortReport, options))
  return { parts, body: parsePart(parts, 'word/document.xml') }
}
type Written = Awaited<ReturnType<typeof written>>
const paragraphs = (style: string, of: Written) =>
  all(of.body, 'w:p').filter((one) => valueOf(one, 'w:pStyle') === style)

describe('a 送审稿', () => {
  const open = [
    {
      severity: 'error' as const,
      where: '三、收到和处理政府信息公开申请情况',
      message: '第一项加第二项之和为5，第三项加第四项之和为4。',
      places: [],
    },
  ]
  const dismissed = [
    {
      severity: 'hint' as const,
      where: '一、总体情况',
      message: '没有写监督保障。',
      places: [],
      note: '已写入第六部分',
    },
  ]

  it('says so on every page and ends with a page of what the check says', async () => {
    const made = await written({ review: { open, dismissed } })
    for (const part of ['word/header1.xml', 'word/header2.xml'])
      expect(all(parsePart(made.parts, part), 'w:p').map(textOf)).toEqual(['送审稿'])
    const title = paragraphs('ReviewTitle', made)
    expect(title.map((one) => all(one, 'w:pageBreakBefore').length)).toEqual([1])
    const cells = all(made.body, 'w:tbl')
      .slice(-2)
      .map((table) => all(table, 'w:tc').map(textOf))
    expect(cells[0]?.slice(4)).toEqual(['1', '错误', open[0]!.where, open[0]!.message])
    expect(cells[1]?.slice(4)).toEqual(['1', '一、总体情况', '没有写监督保障。', '已写入第六部分'])
  })

  it('says 无 where there is nothing, and a 定稿 says nothing of all this', async () => {
    const made = await written({ review: { open: [], dismissed: [] } })
    expect(paragraphs('ReviewText', made).map(textOf).slice(1)).toEqual(['无。', '无。'])
    const final = await written()
    expect(final.parts.has('word/header1.xml')).toBe(false)
    expect(final.parts.get('word/document.xml')).not.toContain('送审')
  })
})
