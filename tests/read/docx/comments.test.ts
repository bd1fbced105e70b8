import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { commentAuthor } from '../../../src/core/document/comment-author'
import { compose } from '../../../src/core/document/compose'
import { restore } from '../../../src/core/report/saved-report'
import { readDocx } from '../../../src/read/docx/docx-reader'
import { readFile } from '../../../src/read/index'
import { templates } from '../../../src/templates/index'
import { samples } from '../../../src/templates/samples'
import { docxWriter } from '../../../src/write/docx/docx-writer'

const comment = (id: number, author: string, ...lines: readonly string[]) =>
  `<w:comment w:id="${id}" w:author="${author}">${lines
    .map((line) => `<w:p><w:r><w:annotationRef/></w:r><w:r><w:t>${line}</w:t></w:r></w:p>`)
    .join('')}</w:comment>`
const t = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
const start = (id: number) => `<w:commentRangeStart w:id="${id}"/>`
const end = (id: number) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`

function read(body: string, comments: string) {
  return readDocx(
    zipSync({
      'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`),
      'word/comments.xml': strToU8(`<w:comments>${comments}</w:comments>`),
      'word/_rels/document.xml.rels': strToU8(
        '<Relationships><Relationship Id="r1" Type="http://x/comments" Target="comments.xml"/></Relationships>',
      ),
    }),
  )
}

it('gives the comments of a file with the words that each is about', () => {
  const body = [
    `<w:p>${t('全年')}${start(0)}${t('公开')}${start(1)}${t('信息')}${end(0)}${t('12条')}${end(1)}${t('。')}</w:p>`,
    `<w:tbl><w:tr><w:tc><w:p>${start(2)}${t('3')}${end(2)}</w:p></w:tc></w:tr></w:tbl>`,
    `${start(3)}<w:p>${t('甲')}</w:p><w:p>${t('乙')}</w:p><w:commentRangeEnd w:id="3"/>`,
  ].join('')
  const made = read(
    body,
    [
      comment(0, '李主任', '是否含新媒体？'),
      comment(1, '李主任', '与上年', '不一致'),
      comment(2, '王科长', '核对'),
      comment(3, '王科长', '两段合并'),
      comment(4, '王科长', '通篇'),
    ].join(''),
  )
  expect(made.comments).toEqual([
    { author: '李主任', text: '是否含新媒体？', about: '公开信息' },
    { author: '李主任', text: '与上年\n不一致', about: '信息12条' },
    { author: '王科长', text: '核对', about: '3' },
    { author: '王科长', text: '两段合并', about: '甲乙' },
    { author: '王科长', text: '通篇', about: '' },
  ])
})

it('counts tracked changes, also of paragraphs, and says nothing where there are none', () => {
  const inserted = `<w:ins w:id="1">${t('12')}</w:ins><w:del w:id="2"><w:r><w:delText>11</w:delText></w:r></w:del>`
  const moved = `<w:moveTo w:id="3">${t('乙')}</w:moveTo>`
  expect(read(`<w:p>${t('共')}${inserted}${t('件')}${moved}</w:p>`, '').tracked).toBe(3)
  const plain = read(`<w:p>${t('共12件')}</w:p>`, '')
  expect([plain.tracked, plain.comments]).toEqual([undefined, undefined])
})

it('leaves the comments of our own checks out, and keeps those that a superior added', async () => {
  const { report, pictures } = restore(samples[0]!.saved)
  const places = [{ in: 'section' as const, section: 'overview' }]
  const remark = { severity: 'hint' as const, where: '', message: '没有写监督保障。', places }
  const bytes = await docxWriter.write(compose({ report, pictures }, templates), {
    review: { open: [remark], dismissed: [] },
  })
  expect(readDocx(bytes).comments).toEqual([
    { author: commentAuthor, text: '建议：没有写监督保障。', about: '一、总体情况' },
  ])
  expect((await readFile('a.docx', bytes, templates)).review.comments).toBeUndefined()
})
