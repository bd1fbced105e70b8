import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/core/check/check'
import { compose } from '../../src/core/document/compose'
import { reviewRemarks } from '../../src/app/export/review-remarks'
import { readFile } from '../../src/read/index'
import { withoutReviewPage } from '../../src/read/review-page'
import { templates } from '../../src/templates/index'
import { annotateDocx } from '../../src/write/docx/annotate/annotate-docx'
import { docxWriter } from '../../src/write/docx/docx-writer'
import { report as anyReport } from '../generators/report'
import { assertProperty } from '../support/rounds'
import { templateOfReport } from '../../src/core/template/of-report'
import type { Block } from '../../src/core/document/document'

const read = async (bytes: Uint8Array) => {
  const { dossier, findings, review } = await readFile('报告.docx', bytes, templates)
  return { report: dossier.report, findings, unused: review.unused, comments: review.comments }
}

describe.each(templates.map((template) => ({ id: template.id, template })))(
  'a file of ours in the format of $id that comes back',
  ({ template }) => {
    it('gives the same report with the page of findings and the comments as without them', async () => {
      await assertProperty(
        fc.asyncProperty(anyReport(template), fc.nat({ max: 3 }), async (report, dismissed) => {
          const found = check({ report, templates })
          const notes = found.slice(0, dismissed).map(({ key }) => ({ key, note: '已核对，情况属实' }))
          const review = reviewRemarks(found, notes, templateOfReport(report, templates))
          const document = compose({ report, pictures: new Map() }, templates)
          const plain = await docxWriter.write(document)
          const expected = await read(plain)
          expect(await read(await docxWriter.write(document, { review }))).toEqual(expected)
          const made = await annotateDocx(plain, document, review, async (bytes) => (await read(bytes)).report.cells)
          if (made) expect(await read(made.bytes)).toEqual(expected)
        }),
        6,
        { endOnFailure: true },
      )
    })
  },
)

describe('the page of findings at the end of a file', () => {
  const text = (words: string): Block => ({ type: 'text', role: 'body', runs: [{ text: words }] })
  const grid: Block = {
    type: 'grid',
    widths: [1],
    headRows: 1,
    rows: [[{ text: '序号', colspan: 1, rowspan: 1, header: true }]],
  }
  const page = [
    text('送审说明'),
    text('以下是自动核对的结果，供审核时参考，不属于报告内容，定稿中不再出现。'),
    text('未处理的问题（2项）'),
    grid,
    text('已说明的问题（0项）'),
    text('无。'),
  ]

  it('goes, and what a person wrote behind it stays', () => {
    const blocks = [text('六、其他需要报告的事项'), text('无。'), ...page, text('另：本年收取信息处理费0元。')]
    expect(withoutReviewPage({ blocks }).blocks).toEqual([blocks[0], blocks[1], blocks[blocks.length - 1]])
  })

  it('goes where a conversion cut its sentence into lines, its table into words, and printed the mark of each page', () => {
    const blocks = [
      text('送审稿'),
      text('六、其他需要报告的事项'),
      text('送 审 说 明'),
      text('以下是自动核对的结果，供审核时参考，不属于报告'),
      text('内容，定稿中不再出现。'),
      text('未处理的问题（2项）'),
      text('序号 程度 位置 问题'),
      text('1 错误 二 相差1'),
    ]
    expect(withoutReviewPage({ blocks }).blocks).toEqual([blocks[1]])
  })

  it('is not seen in a report that only has its title, or the words 送审稿', () => {
    const blocks = [text('送审说明'), text('以下是自动核对的结果。'), text('送审稿')]
    expect(withoutReviewPage({ blocks }).blocks).toEqual(blocks)
  })
})
