import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import type { CountyFile } from './county-files'

/** The rows of 各单位报告. */
export const rows = (page: Page) => page.locator('.entry-table tbody tr')

/** Takes files by the dialog of 汇总与核查 and waits until all are read. */
export async function take(page: Page, files: readonly CountyFile[]): Promise<void> {
  await page.getByLabel('选择报告文件').setInputFiles([...files])
  await page.getByText(/^读入 \d+ 份/).waitFor({ timeout: 300_000 })
}

export async function readBytes(path: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(path))
}
