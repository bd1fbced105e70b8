import { describe, expect, it } from 'vitest'
import { arrivalLine } from '../../../src/app/county/new-entry'
import { resultWords } from '../../../src/app/county/reading-words'
import { damagedOf, sameNameAs, sameNameWords } from '../../../src/app/county/same-name'
import { auditWords } from '../../../src/core/county/audit'
import { exampleEntry as entry } from './example-entry'

const first = entry('县/年报.docx', '教育局')
const second = entry('县/年报（2）.docx', '教育 局', { path: '县/年报.docx' })
const stranger = entry('县/年报（3）.docx', '民政局', { path: '县/年报.docx' })
const { report: _none, ...unread } = entry('县/年报（4）.docx', '', { path: '县/年报.docx', state: 'unread' })
const all = [first, second, stranger, unread]
const words = (of: typeof first, among = all) => {
  const same = sameNameAs(of, among)
  return same && sameNameWords(same)
}

describe('a file whose name another one has', () => {
  it('is another version where both are reports of one agency and year, else another file', () => {
    expect(words(first)).toBeUndefined()
    expect(words(second)).toBe('与“县/年报.docx”同名、内容不同，是同一单位报来的另一个版本')
    expect(words(stranger)).toBe('与“县/年报.docx”同名，是另一个文件，名称后加了编号')
    expect(words(unread)).toBe('与“县/年报.docx”同名，是另一个文件，名称后加了编号')
    expect(words(entry('县/年报（2）.docx', '教育局', { path: '县/年报.docx' }, 2024))).toContain('另一个文件')
    // The other one was taken out meanwhile.
    expect(words(second, [second])).toBeUndefined()
  })

  it('is told in the record of what was done, and when the reading ends', () => {
    expect(auditWords(arrivalLine(second, sameNameAs(second, all)))).toBe(
      '教育 局2025年报告：收到报告（县/年报（2）.docx，与“县/年报.docx”同名、内容不同，是同一单位报来的另一个版本）',
    )
    expect(auditWords(arrivalLine({ ...unread, why: '打不开。' }, sameNameAs(unread, all)))).toBe(
      '文件不能读取（县/年报（4）.docx，打不开。与“县/年报.docx”同名，是另一个文件，名称后加了编号）',
    )
    expect(arrivalLine(first)).not.toHaveProperty('note')
    const none = { unread: 0, known: 0, passedOver: [], unreachable: 0, left: 0, withoutOriginal: 0, doubled: [] }
    expect(resultWords({ ...none, read: 3, versions: 2 })).toBe(
      '读入 3 份。有 2 份与表中的文件同名、内容不同，是同一单位的另一个版本，另列了一行，请确定用哪一份。',
    )
    expect(resultWords({ ...none, read: 3, versions: 0 })).toBe('读入 3 份。')
    expect(resultWords({ ...none, read: 3, versions: 0, passedOver: ['县/照片.jpg'] })).toBe(
      '读入 3 份。另有 1 个文件不是报告，没有读：县/照片.jpg。',
    )
    const many = Array.from({ length: 7 }, (_, at) => `${at}.jpg`)
    expect(resultWords({ ...none, read: 3, versions: 0, passedOver: many })).toContain(
      '没有读：0.jpg、1.jpg、2.jpg、3.jpg、4.jpg 等 7 个。',
    )
  })

  it('is told to the one who reads it in, where it is a second report of an agency', () => {
    const none = { unread: 0, known: 0, passedOver: [], unreachable: 0, left: 0, withoutOriginal: 0, versions: 0 }
    expect(resultWords({ ...none, read: 2, doubled: ['教育局', '民政局'] })).toContain(
      '教育局、民政局报来不止一份同一年度的报告：每家只计入一份',
    )
  })

  it('gives its row to the good one that comes, in whatever folder, where it was damaged', () => {
    const damaged = (file: string) => ({ ...unread, file, path: file })
    const all = [damaged('第一轮/市监局年报.docx'), damaged('第一轮/年报.docx'), damaged('第一轮/县民政局.docx')]
    const gone = (file: string, agency: string) => damagedOf(entry(file, agency), all).map((one) => one.file)
    expect(gone('第二轮/市监局年报.docx', '青禾县市场监督管理局')).toEqual(['第一轮/市监局年报.docx'])
    // 年报.docx may be anybody's, and a name that tells another agency is another's.
    expect(gone('第二轮/年报.docx', '青禾县市场监督管理局')).toEqual([])
    expect(gone('第二轮/县民政局.docx', '青禾县教育局')).toEqual([])
    expect(gone('第二轮/市监局2025年报.docx', '青禾县市场监督管理局')).toEqual([])
  })
})
