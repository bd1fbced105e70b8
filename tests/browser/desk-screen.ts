import type { Page } from 'playwright-core'
import type { FoundInCounty, FoundRow } from '../generators/county/found'

/** What 汇总与核查 shows, read from its pages as a person reads them, for `asPlanted`. */

const names = (text: string): string[] => Array.from(text.matchAll(/“([^”]+)”/g), ([, name]) => name!)

/** The files that could not be read. */
export async function unreadableShown(page: Page): Promise<string[]> {
  await page.getByRole('link', { name: '各单位报告' }).click()
  await page.getByLabel('读取').selectOption('unread')
  const rows = page.locator('.entry-table tbody tr')
  await page.waitForFunction(() => document.querySelector('tr[data-state="unread"]') !== null)
  const files = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-file') ?? ''))
  await page.getByRole('button', { name: '全部显示' }).click()
  return files
}

/** 缺报情况: the agencies that are not in order, and the names that the list does not have. */
export async function attendanceShown(page: Page): Promise<Pick<FoundInCounty, 'rows' | 'unlisted'>> {
  await page.getByRole('heading', { name: '需要催报、核对的单位' }).waitFor()
  const rows = await page.locator('[data-attendance]').evaluateAll((all) =>
    all.map((row) => ({
      name: row.querySelector('th')?.textContent?.trim() ?? '',
      state: row.getAttribute('data-attendance') ?? '',
      marks: row.querySelector('.marks')?.textContent ?? '',
    })),
  )
  const unlisted = await page.locator('section[aria-labelledby="near-title"] li').evaluateAll((all) =>
    all.map((one) => ({
      name: one.querySelector('strong')?.textContent?.trim() ?? '',
      near: Array.from(one.querySelectorAll('.match button'), (button) => button.textContent?.trim() ?? ''),
    })),
  )
  return {
    rows: rows.map(({ marks, ...row }): FoundRow => ({
      ...row,
      twice: marks.includes('内容相同') ? 'same' : marks.includes('内容不同') ? 'different' : undefined,
      late: marks.includes('迟报'),
    })),
    unlisted: unlisted.map(({ name, near }) => ({
      name,
      near: near.map((text) => ({ listed: names(text)[0] ?? '' })),
    })),
  }
}

/** 报告之间: what is said of reports beside each other. */
export async function betweenShown(page: Page): Promise<FoundInCounty['others']> {
  await page.getByRole('link', { name: '报告之间' }).click()
  await page.getByRole('heading', { name: /^数字明显偏离/ }).waitFor({ timeout: 120_000 })
  const texts = (selector: string) =>
    page.locator(selector).evaluateAll((all) => all.map((one) => one.textContent ?? ''))
  const told = async (title: string, rule: string) => {
    const found = await page.locator(`section[aria-labelledby="${title}"] li`).evaluateAll((all) =>
      all.map((one) => ({
        agency: one.querySelector('a')?.textContent?.trim() ?? '',
        message: one.querySelector('p')?.textContent ?? '',
      })),
    )
    return found.map(({ agency, message }) => ({ agency, rule, named: names(message)[0] ?? '' }))
  }
  const both = await texts('.shared-passages summary strong')
  const copied = both.flatMap((agency, at) =>
    // A pair is listed once and names both.
    [{ agency, rule: 'others.shared-text', named: both[at % 2 === 0 ? at + 1 : at - 1] ?? '' }],
  )
  return [
    ...copied,
    ...(await told('others-title', 'others.foreign-subject')),
    ...(await told('outliers-title', 'others.outlier')),
  ]
}

/** 汇总: the agencies that are named as the reason why the government's own report is not the sum. */
export async function totalShown(page: Page): Promise<readonly string[]> {
  const messages = page.locator('.total-against-parts li p:first-child')
  await messages.first().waitFor()
  return (await messages.allInnerTexts()).flatMap(names)
}
