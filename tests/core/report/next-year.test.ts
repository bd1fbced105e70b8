import { describe, expect, it } from 'vitest'
import { nextYear } from '../../../src/core/report/next-year'
import type { Dossier, ProseBlock } from '../../../src/core/report/report'
import { restore } from '../../../src/core/report/saved-report'
import { unchangedText } from '../../../src/core/report/unchanged-text'
import { templates } from '../../../src/templates'
import { samples } from '../../../src/templates/samples'

const sample = (id: string): Dossier => restore(samples.find((one) => one.id === id)!.saved)
const paragraph = (text: string): ProseBlock => ({ type: 'paragraph', runs: [{ type: 'text', text }] })

describe('the report of the year after', () => {
  it('takes over the agency, keeps last year beside, and is of the format of its year', () => {
    const before = sample('2021')
    const next = nextYear(before, templates)
    expect(next.report).toMatchObject({ year: before.report.year + 1, template: '2021', agency: before.report.agency })
    expect(next.last).toBe(before.report)
    expect(next.report.signed).toBeUndefined()
    expect(next.report.title).toBeUndefined()
  })

  it('fills 上年结转 from 结转下年度 and no other number', () => {
    const before = sample('2021')
    const { cells } = nextYear(before, templates).report
    expect(Object.keys(cells).length).toBeGreaterThan(0)
    for (const [cell, text] of Object.entries(cells)) {
      expect(cell).toMatch(/^applications\/brought-forward\//)
      const from = cell.replace('brought-forward', 'carried-forward')
      const stated = before.report.cells[from as keyof typeof before.report.cells]
      if (stated !== undefined) expect(text).toBe(stated)
    }
  })

  it('begins in the newer format after the last year of the older one', () => {
    const before = sample('2019')
    const next = nextYear(
      { ...before, report: { ...before.report, year: 2020, opening: [paragraph('按照60号文编制。')] } },
      templates,
    )
    expect(next.report).toMatchObject({ year: 2021, template: '2021' })
    expect(next.report.opening).toBeUndefined()
    expect(JSON.stringify(next.report.prose)).not.toContain('"figure"')
  })

  it('moves years even where they are broken over two runs, and leaves the runs', () => {
    const before = sample('2021')
    const runs = [
      { type: 'text', text: '20', bold: true },
      { type: 'text', text: '21年，我局收到申请' },
      { type: 'text', text: '3件。' },
    ] as const
    const next = nextYear(
      { ...before, report: { ...before.report, year: 2021, prose: { overview: [{ type: 'paragraph', runs }] } } },
      templates,
    )
    expect(next.report.prose.overview).toEqual([
      {
        type: 'paragraph',
        runs: [
          { type: 'text', text: '20', bold: true },
          { type: 'text', text: '22年，我局收到申请' },
          { type: 'text', text: '3件。' },
        ],
      },
    ])
  })

  it('moves the year that the plans of 五 speak of, and the same words in 一 not', () => {
    const before = sample('2021')
    const words = [paragraph('2022年，我局持续完善公开目录。')]
    const prose = { overview: words, problems: words }
    const next = nextYear({ ...before, report: { ...before.report, year: 2021, prose } }, templates)
    expect(next.report.prose.overview).toEqual(words)
    expect(next.report.prose.problems).toEqual([paragraph('2023年，我局持续完善公开目录。')])
  })

  it('is last year’s text in every paragraph until one is touched', () => {
    const next = nextYear(sample('2021'), templates)
    const overview = next.report.prose.overview!
    const untouched = unchangedText(overview, next.last!)
    expect(untouched.percent).toBe(100)
    expect(untouched.of).toBeGreaterThan(3)
    const at = overview.findIndex((block, index) => untouched.blocks.has(index) && block.type === 'paragraph')
    const touched = overview.map((block, index) =>
      index === at && block.type === 'paragraph'
        ? { ...block, runs: [...block.runs, { type: 'text' as const, text: '补' }] }
        : block,
    )
    const after = unchangedText(touched, next.last!)
    expect(after.blocks.has(at)).toBe(false)
    expect(after.blocks.size).toBe(untouched.blocks.size - 1)
  })

  it('brings along only the pictures that the text shows', () => {
    const before = sample('2021')
    const file = { mime: 'image/png', bytes: new Uint8Array([1]) }
    const report = { ...before.report, prose: { overview: [{ type: 'picture', picture: 'a', alt: '图' } as const] } }
    expect([
      ...nextYear(
        {
          report,
          pictures: new Map([
            ['a', file],
            ['b', file],
          ]),
        },
        templates,
      ).pictures.keys(),
    ]).toEqual(['a'])
  })
})
