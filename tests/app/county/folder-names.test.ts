import { expect, it } from 'vitest'
import { folderNames, originalEnding } from '../../../src/app/county/folder-names'

it('names a folder after each agency, so that every system takes it and none goes into another', () => {
  expect(folderNames(['教育局', '教育局', '教育局', '甲/乙:局', '', '\u202e..', 'A局', 'a局'])).toEqual([
    '教育局',
    '教育局（2）',
    '教育局（3）',
    '甲乙局',
    '未写单位',
    '未写单位（2）',
    'A局',
    'a局（2）',
  ])
  const [long] = folderNames(['局'.repeat(300)])
  expect(Buffer.byteLength(long!)).toBeLessThanOrEqual(200)
  expect(long!.length).toBeGreaterThan(60)
})

it('says of a file that goes back as it came that it is the original', () => {
  expect(['a/b.docx', 'x.pdf', '没有后缀'].map(originalEnding)).toEqual(['（原件）.docx', '（原件）.pdf', '（原件）'])
})
