import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { databaseName } from '../../src/app/drafts/draft-database'
import { openTime } from '../../src/app/storage/within'
import { open, running, type Watched } from './browser'
import { go, newReport, prose, saved } from './clerk'

/** What other windows, other copies of the program and the browser do to the database of the drafts. */

const agency = '临澜市青屿区民政局'
const sentence = '2024年，我局扎实推进政府信息公开工作。'
const more = '全年没有发生泄密事件。'
const program = running()
let watched: Watched
let page: Page
let other: Page

/** The first page writes a report, and what it typed is kept; the other one is at the start page of the program. */
beforeEach(async () => {
  watched = await open(program.browser, program.url)
  page = watched.page
  await page.goto(program.url)
  await newReport(page, agency, '2024')
  await go(page, 'overview')
  await prose(page, 'overview').click()
  await page.keyboard.type(sentence)
  await saved(page)
  other = await watched.context.newPage()
  await other.goto(program.url)
  await other.locator('.draft-list li').waitFor()
})
afterEach(() => watched.context.close())

/** Does something to the database in a window; resolves to how it ended, in time. */
const upset = (at: Page, what: 'delete' | 'upgrade' | 'hold') =>
  at.evaluate(
    ([name, what]) =>
      new Promise<string>((resolve) => {
        const asked = what === 'delete' ? indexedDB.deleteDatabase(name!) : indexedDB.open(name!, 2)
        setTimeout(() => resolve('no answer'), 30_000)
        asked.onerror = () => resolve('refused')
        asked.onupgradeneeded = () => {
          if (what !== 'hold') return
          // A window that never ends its upgrade: each answer asks the next question.
          const drafts = asked.transaction!.objectStore('drafts')
          const again = () => void (drafts.count().onsuccess = again)
          again()
          resolve('done')
        }
        asked.onsuccess = () => resolve('done')
      }),
    [databaseName, what],
  )

async function typed(text: string): Promise<void> {
  await page.bringToFront()
  await prose(page, 'overview').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(text)
}
const notice = (words: RegExp) => page.locator('.draft-notices').getByText(words)
const state = () => page.locator('.saving-state').getAttribute('data-state')

async function download(): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.draft-notices').getByRole('button', { name: '下载这份报告' }).click(),
  ])
  return readFileSync(await file.path(), 'utf8')
}

describe('the database of the drafts', () => {
  it('is deleted by another window: the open report is kept anew, this is told, and nothing is gone after a reload', async () => {
    expect(await upset(other, 'delete')).toBe('done')
    await notice(/草稿刚被清除.*已重新保存/).waitFor()
    await saved(page)
    await typed(more)
    await expect.poll(state).toBe('saving')
    await saved(page)
    await page.reload()
    await expect.poll(() => prose(page, 'overview').innerText()).toBe(sentence + more)
    await other.reload()
    await other.locator('.draft-list li').waitFor()
    expect(watched.errors).toEqual([])
  })

  it('is deleted, and made anew without anything in it by somebody who only looked: drafts are kept in it again', async () => {
    // An old copy of the program, or a tool, that opens by name what is not there.
    await other.evaluate(
      (name) =>
        new Promise<void>((resolve) => {
          indexedDB.deleteDatabase(name)
          const bare = indexedDB.open(name)
          bare.onsuccess = () => {
            bare.result.onversionchange = () => bare.result.close()
            resolve()
          }
        }),
      databaseName,
    )
    await typed(more)
    await saved(page)
    await page.reload()
    await expect.poll(() => prose(page, 'overview').innerText()).toBe(sentence + more)
    expect(watched.errors).toEqual([])
  })

  it('is taken over by a newer program: nothing is said to be saved, and the report is one press from a file', async () => {
    expect(await upset(other, 'upgrade')).toBe('done')
    await notice(/更新版本的程序/).waitFor()
    expect(await state()).toBe('failed')
    await typed(more)
    expect(await state()).toBe('failed')
    expect(await download()).toContain(sentence + more)
    const third = await watched.context.newPage()
    await third.goto(program.url)
    await third
      .locator('.sheet')
      .getByText(/更新版本的程序/)
      .waitFor()
    await third.goto(page.url())
    await third.getByText(/更新版本的程序/).waitFor()
  })

  it('is held by a window that never ends: every wait has an end, with a sentence', async () => {
    expect(await upset(other, 'hold')).toBe('done')
    await expect.poll(state).toBe('saving')
    await typed(more)
    const third = await watched.context.newPage()
    await third.clock.install()
    await third.goto(program.url)
    await third.getByText('正在读取…').waitFor()
    await third.clock.fastForward(openTime)
    await third.getByText(/没有回应/).waitFor()
    await notice(/没有回应/).waitFor({ timeout: 3 * openTime })
    expect(await download()).toContain(sentence + more)
  })
})
