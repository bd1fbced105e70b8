import { describe, expect, it } from 'vitest'
import { checkTogether } from '../../../src/core/county/check-together'
import { deskReport, type DeskReport } from '../../../src/core/county/desk-report'
import { sharedParagraphs } from '../../../src/core/county/shared/shared-paragraphs'
import type { Report } from '../../../src/core/report/report'
import { templateOfReport } from '../../../src/core/template/of-report'
import { templates } from '../../../src/templates/index'
import { soundReport } from '../check/rules/sound-report'

const entry = (file: string, report: Report): DeskReport =>
  deskReport(file, { report }, [], templateOfReport(report, templates))
const of = (file: string, name: string, ...overview: readonly string[]) =>
  entry(file, soundReport({ agency: { name }, overview: ['（一）主动公开', ...overview], problems: [more(name)] }))

const sentences = [
  '把办事窗口搬到一楼大厅以后，排队的人少了一半，材料清单就贴在叫号机旁边',
  '每周三下午由科长坐班，把一周里问得最多的问题写成问答，第二天贴到网站和村口的公告栏',
  '没有网络的老人由网格员把告知书送到家里，并当面念一遍，听不懂的再请村里的教师用本地话解释',
]
const paragraph = `${sentences.join('。')}。`
/** Enough words of an agency's own that the paragraph is a small part of them. */
function more(name: string): string {
  const seed = [...name].reduce((sum, one) => sum + one.charCodeAt(0), 0)
  const sentence = (from: number) =>
    Array.from({ length: 40 }, (_, at) =>
      String.fromCharCode(0x4e00 + ((seed * 31 + from * 997 + at * 37) % 9000)),
    ).join('')
  return `${Array.from({ length: 12 }, (_, at) => sentence(at)).join('。')}。`
}
const [finance, education, water] = [
  of('a', '青禾县财政局', paragraph, more('财政')),
  of('b', '青禾县教育局', more('教育'), paragraph),
  of('c', '青禾县水务局', more('水务')),
] as const

describe('paragraphs that two reports have word for word', () => {
  it('are listed with where they stand', () => {
    expect(paragraph.length).toBeGreaterThan(100)
    const found = sharedParagraphs([finance, education, water])
    expect(
      found.map(({ text, of }) => [text, of.map(({ file, agency, place }) => [file, agency, place.block])]),
    ).toEqual([
      [
        paragraph,
        [
          ['a', '青禾县财政局', 1],
          ['b', '青禾县教育局', 2],
        ],
      ],
    ])
    const { paragraphs } = checkTogether([finance, education, water], { templates, year: finance.year })
    expect(paragraphs).toHaveLength(1)
  })

  it('are no short ones, none of one agency, none that many have, no words of the law, and none told as a whole', () => {
    expect(sharedParagraphs([of('a', '甲局', '推进政务公开。'), of('b', '乙局', '推进政务公开。')])).toEqual([])
    expect(sharedParagraphs([finance, of('b', '青禾县 财政局', paragraph)])).toEqual([])
    expect(sharedParagraphs([finance, { ...education, year: finance.year - 1 }])).toEqual([])
    const changed = of('d', '青禾县民政局', paragraph.replace('一半', '两成'))
    expect(sharedParagraphs([finance, changed])).toEqual([])
    const many = Array.from({ length: 12 }, (_, at) =>
      of(`x${at}`, `青禾县${'甲乙丙丁戊己庚辛壬癸子丑'[at]}局`, paragraph),
    )
    expect(sharedParagraphs(many)).toEqual([])
    expect(sharedParagraphs([finance, education], { known: sentences.slice(1) })).toEqual([])
    expect(sharedParagraphs([finance, education], { told: new Set(['a\nb']) })).toEqual([])
    expect(sharedParagraphs([finance, education, many[0]!], { told: new Set(['a\nb']) })).toHaveLength(1)
  })
})
