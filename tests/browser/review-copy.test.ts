import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { compose } from '../../src/core/document/compose'
import { templates } from '../../src/templates/index'
import { docxWriter } from '../../src/write/docx/docx-writer'
import { sample } from '../app/import/imported'
import { axe } from './axe'
import { open, output, running } from './browser'
import { cell, exported, go, saved, typeCell } from './clerk'

const program = running()
const received = 'applications/received/natural-persons'

/** The sample as a file of somebody else's, with a number that does not add up. */
async function foreignFile(): Promise<Buffer> {
  const { report, ...others } = sample('2021')
  const bytes = await docxWriter.write(
    compose({ ...others, report: { ...report, cells: { ...report.cells, [received]: '999' } } }, templates),
  )
  const parts = unzipSync(bytes)
  parts['docProps/custom-of-theirs.xml'] = strToU8('<x/>')
  return Buffer.from(zipSync(parts))
}

it('a Word file that was read comes back with comments in it, and what was changed after a 送审稿 is shown', async () => {
  const { page, context, errors } = await open(program.browser, program.url)
  await page.goto(program.url)
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  const buffer = await foreignFile()
  await page.getByLabel('打开文件').setInputFiles({ name: '科室报来.docx', mimeType, buffer })
  await page
    .getByRole('dialog', { name: /科室报来/ })
    .getByRole('button', { name: '采用全部，作为新报告打开' })
    .click()
  await saved(page)
  await page.reload()
  await page.locator('.check-page').waitFor()

  await go(page, 'export')
  const annotated = await exported(page, '原文件加批注')
  expect(annotated.name).toBe('科室报来（批注）.docx')
  const [before, after] = [unzipSync(buffer), unzipSync(annotated.bytes)]
  expect(strFromU8(after['word/comments.xml']!)).toContain('999')
  expect(Object.keys(after)).toContain('docProps/custom-of-theirs.xml')
  const styles = 'word/styles.xml'
  expect(strFromU8(after[styles]!)).toBe(strFromU8(before[styles]!))
  await page.getByText(/已导出“科室报来（批注）.docx”，有 \d+ 条批注。/).waitFor()
  expect(await axe(page)).toEqual([])
  await page.locator('.annotate-source').scrollIntoViewIfNeeded()
  await page.screenshot({ path: output('annotate-source.png') })

  await page.getByLabel(/送审稿/).check()
  await exported(page, 'Word 文件')
  await go(page, 'applications')
  await typeCell(page, received, '7')
  await saved(page)
  await page.getByRole('link', { name: '历史版本' }).click()
  await page.getByRole('button', { name: '上次送审后改了什么' }).click()
  const changes = page.locator('.version-comparison')
  await changes.locator('tbody tr', { hasText: '999' }).first().waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('versions-compared')
  expect(await cell(page, received).count()).toBe(0)
  expect(errors).toEqual([])
  await context.close()
})
