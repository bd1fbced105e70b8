import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { databaseName } from '../../src/app/drafts/draft-database'
import { axe } from './axe'
import { at, chromiumPath, open, running, switches } from './browser'
import { go, newReport, prose, saved } from './clerk'

/** What happens to stores, files and disks, and what the clerk is told of it. */

const agency = '临澜市青屿区民政局'
const sentence = '2024年，我局扎实推进政府信息公开工作。'
const program = running()

async function write(page: Page, text: string): Promise<void> {
  await go(page, 'overview')
  await prose(page, 'overview').click()
  await page.keyboard.type(text)
}
const removeStore = (page: Page) =>
  page.evaluate(
    (name) =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase(name).onsuccess = () => resolve()
      }),
    databaseName,
  )
async function backUp(page: Page): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '全部备份' }).click(),
  ])
  return file.path()
}
const pickBackup = (page: Page, path: string) => page.locator('input[aria-label="恢复备份文件"]').setInputFiles(path)

describe('a store that the browser has thrown away', () => {
  it('is told by the names of what is missing, and comes back from a backup with its progress', async () => {
    const { page, context, errors } = await open(program.browser, program.url)
    await page.goto(program.url)
    await newReport(page, agency, '2024')
    await write(page, sentence)
    await saved(page)
    await page.goto(program.url)
    await page.locator('.draft-list li').waitFor()
    const progress = await page.locator('.draft-list .progress').innerText()
    const path = await backUp(page)
    await removeStore(page)
    await page.reload()
    await page.getByText(`1 份报告现在读不到了（“${agency}”2024 年度）`).waitFor()
    expect(await page.locator('.empty').count()).toBe(0)
    expect(await axe(page)).toEqual([])
    await pickBackup(page, path)
    await page.getByText('已恢复 1 份报告').waitFor()
    // The list is read anew behind what is told.
    await expect.poll(() => page.locator('.missing-drafts').count()).toBe(0)
    await expect.poll(() => page.locator('.draft-list .progress').innerText()).toBe(progress)

    // What is there already is asked for.
    await pickBackup(page, path)
    const dialog = page.getByRole('dialog', { name: '恢复备份' })
    await dialog.getByText('与备份内容相同').waitFor()
    expect(await axe(page)).toEqual([])
    await dialog.getByLabel('新建副本').check()
    await dialog.getByRole('button', { name: '恢复', exact: true }).click()
    await page.locator('.draft-list .badge', { hasText: '副本' }).waitFor()
    expect(await page.locator('.draft-list li').count()).toBe(2)
    expect(errors).toEqual([])
    await context.close()
  })
})

describe('words that were never kept', () => {
  it('are listed after the window was closed, and become a report when there is room', async () => {
    const { page, context, errors } = await open(program.browser, program.url)
    const devtools = await context.newCDPSession(page)
    const { origin } = new URL(program.url)
    await page.goto(program.url)
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
    await newReport(page, agency, '2024')
    await write(page, sentence)
    await page.locator('.saving-state[data-state="failed"]').waitFor()
    page.on('dialog', (dialog) => void dialog.accept())
    await page.goto(program.url)
    await devtools.send('Storage.overrideQuotaForOrigin', { origin })
    await page.locator('.remains').getByText('没有保存成功的内容').waitFor()
    await page.locator('.remains').getByRole('button', { name: /^打开/ }).click()
    await page.getByRole('heading', { level: 1, name: '基本信息' }).waitFor()
    await go(page, 'overview')
    await expect.poll(() => prose(page, 'overview').innerText()).toBe(sentence)
    await saved(page)
    await page.goto(program.url)
    await page.locator('.draft-list li').waitFor()
    expect(await page.locator('.remains').count()).toBe(0)
    expect(errors).toEqual([])
    await context.close()
  })
})

describe('a bad record', () => {
  it('hides no other; a damaged draft is mended, and its original can be downloaded', async () => {
    const { page, context, errors } = await open(program.browser, program.url)
    await page.goto(program.url)
    await newReport(page, agency, '2024')
    await saved(page)
    const address = page.url()
    await page.goto(program.url)
    // Anew, so that nothing of the report is still to be written when its record is damaged.
    await page.reload()
    await page.locator('.draft-list li').waitFor()
    // A note left by a window that closed while it saved would make the report whole again: here there is none.
    await page.evaluate(() => localStorage.clear())
    await page.evaluate(
      ([name]) =>
        new Promise<void>((resolve) => {
          const asked = indexedDB.open(name!)
          asked.onsuccess = () => {
            const store = asked.result.transaction('drafts', 'readwrite').objectStore('drafts')
            store.put({ id: 'bad', agency: { no: 'name' }, year: '?', changed: 'never' })
            const all = store.getAll()
            all.onsuccess = () => {
              const whole = all.result.find(({ id }) => id !== 'bad')
              whole.saved.report.prose = { overview: [{ type: 'nonsense', words: '原来的内容' }] }
              store.put(whole).onsuccess = () => {
                asked.result.close()
                resolve()
              }
            }
          }
        }),
      [databaseName],
    )
    await page.reload()
    await page.locator('.draft-list').getByText('已损坏').waitFor()
    expect(await page.locator('.draft-list li').count()).toBe(2)
    await page.goto(address)
    await page.getByText(/已尽量恢复.*原件已另存/).waitFor()
    await write(page, sentence)
    await saved(page)
    await page.goto(program.url)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.remains').getByRole('button', { name: /^下载/ }).click(),
    ])
    expect(readFileSync(await file.path(), 'utf8')).toContain('原来的内容')
    expect(errors).toEqual([])
    await context.close()
  })
})

describe('a file that means harm', () => {
  it('is refused where it is nested without end, and its links lead nowhere, also where it can only be read', async () => {
    const { page, context, errors, strangers } = await open(program.browser, program.url)
    await page.goto(program.url)
    const whole = JSON.parse(readFileSync(at('src/samples/2021.json'), 'utf8')) as { report: { prose: object } }
    const deep = JSON.stringify(whole).replace(/}$/, `,"layout":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`)
    const input = page.locator('.begin input[type="file"]').last()
    await input.setInputFiles({ name: 'deep.json', mimeType: 'application/json', buffer: Buffer.from(deep) })
    await page
      .getByRole('alert')
      .getByText(/数据文件已损坏/)
      .waitFor()

    const runs = [
      { type: 'text', text: '坏链接', href: ' javascript:document.title="x"' },
      { type: 'text', text: '好链接', href: 'http://stranger.test/' },
    ]
    whole.report.prose = { ...whole.report.prose, overview: [{ type: 'paragraph', runs }] }
    const buffer = Buffer.from(JSON.stringify(whole))
    await input.setInputFiles({ name: 'links.json', mimeType: 'application/json', buffer })
    await page.getByRole('heading', { level: 1, name: '基本信息' }).waitFor()
    await go(page, 'overview')
    await saved(page)
    const second = await context.newPage()
    second.on('request', (request) => strangers.push(...(request.url().startsWith(program.url) ? [] : [request.url()])))
    await second.goto(page.url())
    await second.getByRole('button', { name: '改由本窗口填写' }).waitFor()
    const links = prose(second, 'overview').locator('a[href]')
    await links.first().waitFor()
    expect(await links.evaluateAll((all) => all.map((one) => one.textContent))).toEqual(['好链接'])
    await links.click()
    await links.click({ button: 'middle' })
    await links.focus()
    await second.keyboard.press('Enter')
    expect(context.pages()).toHaveLength(2)
    expect(second.url()).toBe(page.url())
    expect(strangers).toEqual([])
    expect(errors).toEqual([])
    await context.close()
  })
})

describe('清除本机全部数据', () => {
  it('leaves nothing of the program, and no other window brings anything back by itself', async () => {
    const { page, context, errors } = await open(program.browser, program.url)
    await page.goto(program.url)
    await newReport(page, agency, '2024')
    await saved(page)
    const other = await context.newPage()
    await other.goto(program.url)
    await other.getByRole('button', { name: '清除本机全部数据' }).click()
    expect(await axe(other)).toEqual([])
    await other.getByRole('button', { name: '全部清除' }).click()
    await other.getByText('已清除本程序在这个浏览器里的全部数据').waitFor()
    await other.locator('.empty').waitFor()
    await page.bringToFront()
    await page
      .locator('.draft-notices')
      .getByText(/在另一个窗口里清除/)
      .waitFor()
    await write(page, sentence)
    expect(await page.locator('.saving-state').getAttribute('data-state')).toBe('failed')
    const left = () =>
      other.evaluate(async (name) => {
        const db = await new Promise<IDBDatabase>((resolve) => {
          const asked = indexedDB.open(name)
          asked.onsuccess = () => resolve(asked.result)
        })
        const count = await new Promise<number>((resolve) => {
          const asked = db.transaction('drafts').objectStore('drafts').count()
          asked.onsuccess = () => resolve(asked.result)
        })
        db.close()
        return { count, keys: Object.keys(localStorage).filter((key) => /drafts|unsaved|layout|copy/.test(key)) }
      }, databaseName)
    expect(await left()).toEqual({ count: 0, keys: [] })
    await page.getByRole('button', { name: '重新保存' }).click()
    await saved(page)
    expect((await left()).count).toBe(1)
    expect(errors).toEqual([])
    await context.close()
  })
})

/** A disk of its own for the browser's profile, where this process may mount one. */
function mounted(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

describe('a disk that is full', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-disk-'))
  const canMount = mounted(folder)
  it.runIf(canMount)(
    'is told as such, and not as a private window, with the report one press from a file',
    async () => {
      const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
        executablePath: chromiumPath(),
        args: [...switches, '--disk-cache-dir=/dev/null'],
        locale: 'zh-CN',
      })
      try {
        const page = await context.newPage()
        await page.goto(program.url)
        await newReport(page, agency, '2024')
        await write(page, sentence)
        await saved(page)
        // The browser makes room for itself when it meets the end of the disk: it is filled until nothing is left.
        const told = page.locator('.draft-notices').getByText(/空间已满/)
        let fillers = 0
        const fill = (): void => {
          for (const size of [1 << 20, 1 << 12])
            try {
              for (;;) writeFileSync(join(folder, `filler-${fillers++}`), Buffer.alloc(size))
            } catch {
              // Full.
            }
        }
        await expect
          .poll(
            async () => {
              fill()
              await prose(page, 'overview').evaluate((element) => {
                element.focus()
                document.execCommand('insertText', false, '公开政府信息。'.repeat(20_000))
              })
              await page.locator('.saving-state:not([data-state="saving"])').waitFor()
              return told.count()
            },
            { timeout: 60_000 },
          )
          .toBe(1)
        expect(await page.locator('.draft-notices').innerText()).not.toContain('无痕')
        // A Chromium that met the end of the disk may keep nothing until it is begun anew: the file is the way out.
        const [file] = await Promise.all([
          page.waitForEvent('download'),
          page.locator('.draft-notices').getByRole('button', { name: '下载这份报告' }).click(),
        ])
        expect(file.suggestedFilename()).toContain(agency)
      } finally {
        await context.close()
        execFileSync('umount', [folder])
        rmSync(folder, { recursive: true, force: true })
      }
    },
  )
})
