import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { openFile } from '../../src/cli/open-file'
import { restore } from '../../src/core/report/saved-report'
import { samples } from '../../src/templates/samples'
import { difficultSheets } from '../read/sheets/difficult-sheets'
import { article } from '../read/support/pages'
import { xlsxBytes } from '../support/workbook'

const folder = mkdtempSync(join(tmpdir(), 'nianbao-open-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('a file on the command line', () => {
  const page = article({ title: '<p>青禾县民政局政府信息公开工作年度报告</p>' })
  const open = (text: string) => {
    const path = join(folder, 'page.html')
    writeFileSync(path, text)
    return openFile(path)
  }

  it('is not read against a year that it does not tell', async () => {
    await expect(open(page.replace('<p>2023年1月18日</p>', ''))).rejects.toMatchObject({
      code: 'not-a-report',
      message: expect.stringContaining('没有读到报告的年度') as string,
    })
  })

  it('is read with the year that its deeds tell, which is said', async () => {
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const deeds = '<p>2022年，修订政府信息公开指南。2022年共举办培训2次。</p>'
    const undated = page.replace('<p>2023年1月18日</p>', '').replace(/(一、总体情况<\/[^>]+>)/, `$1${deeds}`)
    expect((await open(undated)).dossier.report.year).toBe(2022)
    expect(told.mock.calls.map(([text]) => text)).toEqual([expect.stringMatching(/推断为2022年，请核对。\n$/)])
    told.mockRestore()
  })

  it('that is a workbook is read with its hidden rows, which are named', async () => {
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const { make } = difficultSheets.find(({ notes }) => notes?.some((note) => note.test('的第 4—6 行')))!
    const path = join(folder, '统计表.xlsx')
    writeFileSync(path, xlsxBytes(make(restore(samples[0]!.saved).report)))
    expect((await openFile(path)).dossier.report.cells['applications/received/total']).toBe('3')
    expect(told.mock.calls.map(([text]) => text).join('')).toMatch(/统计表\.xlsx：工作表“.*第 4—6 行被隐藏/)
    told.mockRestore()
  })

  it('is read where the signature tells the year', async () => {
    expect((await open(page)).dossier.report.year).toBe(2022)
  })
})
