import { expect, it } from 'vitest'
import { filledIn } from '../../../src/app/import/adopt'
import type { Dossier } from '../../../src/core/report/report'
import { readFile } from '../../../src/read/index'
import { templates } from '../../../src/templates/index'
import { difficultSheets } from '../../read/sheets/difficult-sheets'
import { xlsxBytes } from '../../support/workbook'
import { sample } from './imported'

it('fills the tables of a workbook into the open report and leaves all its text as it is', async () => {
  const current = sample('2021')
  const note = [{ type: 'paragraph' as const, runs: [{ type: 'text' as const, text: '表中数据不含下属单位。' }] }]
  const changed: Dossier = {
    ...current,
    report: { ...current.report, cells: {}, afterTables: { applications: note } },
  }
  const bytes = xlsxBytes(difficultSheets[0]!.make(current.report))
  const read = await readFile('统计表.xlsx', bytes, templates)
  const parts = new Set(['facts', 'proactive-disclosure', 'applications', 'disputes'])
  const { dossier, left } = filledIn(changed, read, parts)
  expect(left).toBe(0)
  expect(dossier.report.cells['applications/received/total']).toBe('3')
  expect(dossier.report.prose).toEqual(changed.report.prose)
  expect(dossier.report.afterTables).toEqual({ applications: note })
  expect(dossier.report.opening).toEqual(changed.report.opening)
  expect(dossier.report.agency).toEqual(changed.report.agency)
})
