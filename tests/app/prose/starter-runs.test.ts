// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { starterRuns } from '../../../src/app/prose/starter-runs'
import { cellTable } from '../../../src/core/report/cell-table'
import { figureText } from '../../../src/core/report/figure'
import { emptyReport } from '../../../src/core/report/report'
import { templates } from '../../../src/templates'

const agency = { name: '临澜市青屿区人力资源和社会保障局', kind: 'department' } as const

describe.each(templates.map((template) => [template.id, template] as const))(
  'the guide of the format of %s',
  (_id, template) => {
    const report = emptyReport(template.id, template.years.from, agency)
    const cells = cellTable(report, template)
    const starters = template.sections.flatMap((section) => section.guidance?.starters ?? [])

    it('says what the format asks for, in every section', () => {
      for (const section of template.sections) expect(section.guidance?.asks.length, section.id).toBeGreaterThan(0)
    })

    it('has sentences whose numbers are all in the tables and whose placeholders are all known', () => {
      for (const { title, text } of starters) {
        const runs = starterRuns(text, report, cells)
        for (const run of runs) {
          if (run.type === 'figure') expect(figureText(run.of, cells), `${title}: ${run.of.sum.join()}`).toBe('＿＿')
          else expect(run.text, title).not.toMatch(/[{}]/)
        }
      }
    })

    it('fills in the figures, the year and the name', () => {
      const filled = { ...report, cells: { 'applications/received/natural-persons': '3' as string } }
      const runs = starterRuns(
        '{agency}{next-year}：{applications/received/total}件，{applications/received/organizations}件。',
        filled,
        cellTable(filled, template),
      )
      expect(runs.map(({ text }) => text).join('')).toBe(`${agency.name}${template.years.from + 1}：3件，＿＿件。`)
    })
  },
)
