// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { beforeAll, describe, expect, it } from 'vitest'
import { keepEntry } from '../../../src/app/county-store/county-storage'
import { checkCollected } from '../../../src/app/import/worker/check-collected'
import { checkTogether } from '../../../src/core/county/check-together'
import { checkedDeskReport } from '../../../src/core/county/desk-report'
import { templates } from '../../../src/templates/index'
import { lawSentences } from '../../../src/templates/law-sentences'
import { soundReport } from '../../core/check/rules/sound-report'
import { exampleEntry } from '../county/example-entry'

const copied = [
  '组织窗口人员逐条梳理办事指南，把材料清单、办理时限和收费依据全部对照文件核实一遍。',
  '请退休教师和社区网格员试读解读稿，凡是读不懂的句子一律改写，改到看懂为止。',
  '把群众电话里问得最多的二十个问题整理成问答，贴在大厅和网站的同一位置。',
]
const lawful = lawSentences.slice(0, 8).map((sentence) => `${sentence}。`)
/** More than are read at a time. */
const many = Array.from({ length: 120 }, (_, at) =>
  made(`other-${at}`, `青禾县第${at}局`, [`第${at}局自己的话。`], '9'),
)
const reports = [
  made('copied-1', '青禾县水务局', [...copied, '部分部门工作不落实，群众反映的问题没有及时答复。'], '9'),
  made('copied-2', '青禾县林业局', copied, '90000'),
  made('law-1', '青禾县民政局', lawful, '9'),
  made('law-2', '青禾县财政局', lawful, '9'),
  ...many,
]

function made(file: string, name: string, overview: readonly string[], licences: string) {
  const cells = { 'licensing/licenses/decisions': licences }
  const report = soundReport({ agency: { name }, overview: ['（一）主动公开', ...overview], problems: [], cells })
  return checkedDeskReport(file, { report }, [], { templates })
}

beforeAll(async () => {
  for (const report of reports)
    await keepEntry(exampleEntry(report.file, report.agency.name), {
      read: { report, saved: {}, ofReading: [], pictures: [] },
    })
})

describe('the reports of the desk beside each other', () => {
  it('are found out as by the command line, by the same reports out of the database', async () => {
    const files = reports.map(({ file }) => file)
    const found = await checkCollected({ year: 2021, files, before: [], agencies: [] })
    expect(found).toEqual(checkTogether(reports, { templates, year: 2021, common: lawSentences }))
    // What the law says is nobody's own.
    expect(found.shared.map(({ file }) => file)).toEqual(['copied-1', 'copied-2'])
    expect(found.outliers.map(({ file }) => file)).toEqual(['copied-2'])
    expect(found.findings.get('copied-1')!.map(({ rule }) => rule)).toContain('others.shared-text')
  })
})
