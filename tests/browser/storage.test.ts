import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { longestWait } from '../../src/app/drafts/autosave'
import { axe } from './axe'
import { at, chromiumPath, open, running, switches } from './browser'
import { cell, go, newReport, openSample, prose, saved, typeCell } from './clerk'

const agency = '临澜市青屿区民政局'
const sentence = '2024年，我局扎实推进政府信息公开工作。'

const program = running()

/** The data file that a notice's button gives. */
async function backupOf(page: Page): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.draft-notices').getByRole('button', { name: '下载这份报告' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/\.json$/)
  return readFileSync(await file.path(), 'utf8')
}

describe('a browser that has not promised to keep', () => {
  const words = (page: Page) => page.locator('.sheet .lasting')
  /** The start page of a window with one draft; `before` changes what its browser answers. */
  async function started(before: () => void = () => undefined): Promise<Page> {
    const { page } = await open(program.browser, program.url, 1280, 900, { offline: true })
    await page.addInitScript(before)
    await page.goto(program.url)
    await newReport(page, agency, '2024')
    await saved(page)
    await page.goto(program.url)
    await page.locator('.draft-list li').waitFor()
    return page
  }

  it('is named in the draft list, with what helps; one that has promised is not', async () => {
    const page = await started()
    // Headless Chromium grants it to nobody.
    expect(await page.evaluate(() => navigator.storage.persist())).toBe(false)
    await words(page)
      .getByText(/草稿可能被浏览器清除.*定期备份.*同步到文件/)
      .waitFor()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      words(page).getByRole('button', { name: '立即备份' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^年报全部备份-/)
    await page.context().close()

    const other = await started(() => {
      StorageManager.prototype.persist = StorageManager.prototype.persisted = () => Promise.resolve(true)
    })
    await other.locator('.offline').waitFor()
    expect(await words(other).count()).toBe(0)
    await other.context().close()
  })

  it('because the window is private is told before the first report', async () => {
    const { page } = await open(program.browser, program.url)
    // What Chromium before 138 answers there; later ones answer alike in every window.
    await page.addInitScript(() => {
      StorageManager.prototype.estimate = () => Promise.resolve({ usage: 0, quota: 1_500_000_000 })
    })
    await page.goto(program.url)
    await words(page).getByText('无痕（隐私）窗口').waitFor()
    await page.context().close()
  })
})

describe('a browser that keeps nothing', () => {
  /** A profile in which the person, or the office, has forbidden pages to store anything. */
  async function withRefusal(use: (page: Page) => Promise<void>): Promise<void> {
    const profile = mkdtempSync(join(tmpdir(), 'nianbao-profile-'))
    mkdirSync(join(profile, 'Default'))
    writeFileSync(
      join(profile, 'Default/Preferences'),
      JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }),
    )
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: chromiumPath(),
      args: switches,
      locale: 'zh-CN',
      acceptDownloads: true,
    })
    try {
      await use(await context.newPage())
    } finally {
      await context.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    }
  }

  it('is told so, and the report can be written and downloaded', () =>
    withRefusal(async (page) => {
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(String(error)))
      await page.goto(program.url)
      expect(
        await page.evaluate(
          () =>
            new Promise((resolve) => {
              try {
                const asked = indexedDB.open('probe')
                asked.onsuccess = () => resolve('kept')
                asked.onerror = () => resolve('refused')
              } catch {
                resolve('refused')
              }
            }),
        ),
      ).toBe('refused')
      await page.getByText('浏览器没有允许在本机保存草稿').waitFor()
      await newReport(page, agency, '2024')
      await go(page, 'overview')
      await prose(page, 'overview').click()
      await page.keyboard.type(sentence)
      await page
        .locator('.draft-notices')
        .getByText(/没有允许保存草稿/)
        .waitFor()
      expect(await page.locator('.saving-state').innerText()).toContain('保存失败，下载这份报告')
      expect(await backupOf(page)).toContain(sentence)
      expect(errors).toEqual([])
    }))
})

describe('a browser that is full', () => {
  it('is told so, can download what was typed, and saves again when there is room', async () => {
    const { page, context } = await open(program.browser, program.url)
    const devtools = await context.newCDPSession(page)
    const { origin } = new URL(program.url)
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
    await page.clock.install()
    await page.goto(program.url)
    await newReport(page, agency, '2024')
    await go(page, 'overview')
    await prose(page, 'overview').click()
    await page.keyboard.type(sentence)
    await page
      .locator('.draft-notices')
      .getByText(/存储空间已满/)
      .waitFor()
    expect(await backupOf(page)).toContain(sentence)
    // All that was typed has been refused by then, and nothing is on its way any more.
    await page.clock.fastForward(longestWait)
    await page.locator('.saving-state[data-state="failed"]').waitFor()
    // It is the button that saves, and not the program, which tries again by itself after a while.
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + longestWait)
    await devtools.send('Storage.overrideQuotaForOrigin', { origin })
    await page.getByRole('button', { name: '再试一次' }).click()
    await saved(page)
    await page.clock.resume()
    await page.reload()
    await expect.poll(() => prose(page, 'overview').innerText()).toBe(sentence)
    await context.close()
  })
})

describe('a window that is closed right after a key', () => {
  it('loses nothing, and never says saved of what is not', async () => {
    const { page, context } = await open(program.browser, program.url)
    await page.goto(program.url)
    await newReport(page, agency, '2024')
    await go(page, 'applications')
    await saved(page)
    const received = cell(page, 'applications/received/natural-persons')
    for (const number of ['1', '2', '3', '4', '5']) {
      // Typed, looked at and gone within a few milliseconds.
      const loaded = page.waitForEvent('load')
      const state = await received.evaluate(async (input: HTMLInputElement, text) => {
        input.value = text
        input.dispatchEvent(new InputEvent('input', { bubbles: true }))
        await new Promise(requestAnimationFrame)
        setTimeout(() => location.reload(), 20)
        return document.querySelector<HTMLElement>('.saving-state')!.dataset['state']
      }, number)
      expect(state).toBe('saving')
      await loaded
      await received.waitFor()
      expect(await received.inputValue()).toBe(number)
      await saved(page)
    }
    await context.close()
  })
})

describe('a second window on the same report', () => {
  it('only reads, takes over when asked to, and nothing is lost', async () => {
    const { page: first, context } = await open(program.browser, program.url)
    await first.goto(program.url)
    await newReport(first, agency, '2024')
    await go(first, 'applications')
    await saved(first)

    const second = await context.newPage()
    await second.goto(first.url())
    const takeOver = second.getByRole('button', { name: '改由本窗口填写' })
    await takeOver.waitFor()
    const received = 'applications/received/natural-persons'
    await cell(second, received).waitFor()
    expect(await cell(second, received).evaluate((input) => (input as HTMLInputElement).readOnly)).toBe(true)
    expect(await first.getByRole('button', { name: '改由本窗口填写' }).count()).toBe(0)

    // The last number is typed right before the other window takes over.
    await first.bringToFront()
    await typeCell(first, received, '5')
    await second.bringToFront()
    await takeOver.click()
    await expect.poll(() => cell(second, received).inputValue()).toBe('5')
    await typeCell(second, 'applications/received/enterprises', '2')
    await expect.poll(() => cell(second, 'applications/received/total').inputValue()).toBe('7')
    await saved(second)

    await first.bringToFront()
    await first.getByRole('button', { name: '改由本窗口填写' }).waitFor()
    expect(await cell(first, received).evaluate((input) => (input as HTMLInputElement).readOnly)).toBe(true)
    await first.reload()
    await expect.poll(() => cell(first, 'applications/received/total').inputValue()).toBe('7')
    await context.close()
  })

  it('writes at once when the first window is gone', async () => {
    const { page: first, context } = await open(program.browser, program.url)
    await first.goto(program.url)
    await newReport(first, agency, '2024')
    await go(first, 'applications')
    await saved(first)
    const address = first.url()
    const second = await context.newPage()
    await first.close()
    await second.goto(address)
    await cell(second, 'applications/received/natural-persons').waitFor()
    await typeCell(second, 'applications/received/natural-persons', '4')
    await saved(second)
    expect(await second.getByRole('button', { name: '改由本窗口填写' }).count()).toBe(0)
    await context.close()
  })
})

describe('a file that is no report, dropped on the start page', () => {
  const whole = readFileSync(at('src/samples/2021.json'), 'utf8')
  const files = [
    { says: 'that was cut off', name: '年报.json', text: whole.slice(0, 2000) },
    { says: 'of a newer program', name: '年报.json', text: whole.replace('"version": 1', '"version": 99') },
    { says: 'that is something else', name: '工资.json', text: '{"type":"salaries","rows":[1,2,3]}' },
    { says: 'with a year that is none', name: '年报.json', text: whole.replace('"year": 2021', '"year": "去年"') },
    { says: 'that is empty', name: '年报.json', text: '' },
  ]
  let page: Page

  beforeAll(async () => {
    const watched = await open(program.browser, program.url)
    page = watched.page
    await page.goto(program.url)
    await openSample(page)
    await saved(page)
    await page.goto(program.url)
    await page.locator('.draft-list .badge.sample').waitFor()
  })
  afterAll(() => page?.context().close())

  it.each(files)('$says: gets one sentence and changes nothing', async ({ name, text }) => {
    const before = await page.locator('.draft-list').innerText()
    const dropped = await page.evaluateHandle(
      ([name, text]) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([text!], name!, { type: 'application/json' }))
        return transfer
      },
      [name, text],
    )
    await page.locator('main').dispatchEvent('drop', { dataTransfer: dropped })
    const notice = page.getByRole('alert')
    await notice.waitFor()
    expect((await notice.locator('p').innerText()).trim()).toMatch(/^[^。！？]+。$/)
    expect(await notice.locator('p').innerText()).not.toMatch(/非法|无效|错误代码|undefined|Error|JSON\./)
    expect(await notice.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(new URL(page.url()).hash).toBe('#/')
    expect(await page.locator('.draft-list').innerText()).toBe(before)
    await page.reload()
    // The samples, by whose names the badge is known, load behind the page.
    await expect.poll(() => page.locator('.draft-list').innerText()).toBe(before)
  })
})

describe('a deleted draft', () => {
  it('is in 最近删除 after a reload, and comes back from there with its pictures; axe finds nothing', async () => {
    const { page, context, errors } = await open(program.browser, program.url)
    await page.goto(program.url)
    await openSample(page)
    await saved(page)
    const address = page.url()
    const pictures = () =>
      page.evaluate(async () => {
        const { name, version } = (await indexedDB.databases())[0]!
        const db = await new Promise<IDBDatabase>((resolve) => {
          const asked = indexedDB.open(name!, version)
          asked.onsuccess = () => resolve(asked.result)
        })
        const count = await new Promise<number>((resolve) => {
          const asked = db.transaction('pictures').objectStore('pictures').count()
          asked.onsuccess = () => resolve(asked.result)
        })
        db.close()
        return count
      })
    const before = await pictures()
    expect(before).toBeGreaterThan(0)
    await page.goto(program.url)
    await page.locator('.draft-list').getByRole('button', { name: /^删除/ }).click()
    await page.locator('.done-strip').getByText('可在“最近删除”中恢复').waitFor()
    await page.reload()
    await page.locator('.deleted-drafts summary').click()
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: /^恢复“/ }).click()
    await page.locator('.draft-list li').waitFor()
    expect(await page.locator('.deleted-drafts').count()).toBe(0)
    expect(await pictures()).toBe(before)

    await page.locator('.draft-list').getByRole('button', { name: /^删除/ }).click()
    await page.locator('.deleted-drafts summary').click()
    await page.getByRole('button', { name: /^彻底删除“/ }).click()
    const dialog = page.getByRole('dialog', { name: '彻底删除草稿' })
    await dialog.waitFor()
    expect(await axe(page)).toEqual([])
    await dialog.getByRole('button', { name: '彻底删除' }).click()
    await page.locator('.empty').waitFor()
    expect(await pictures()).toBe(0)
    await page.goto(address)
    await page.getByText('没有这份草稿').waitFor()
    expect(errors).toEqual([])
    await context.close()
  })

  it('is not gone for good while another window has it open, which goes on to say that it is saved', async () => {
    const { page, context } = await open(program.browser, program.url)
    await page.goto(program.url)
    await newReport(page, agency, '2024')
    await saved(page)
    const other = await context.newPage()
    await other.goto(program.url)
    await other.locator('.draft-list').getByRole('button', { name: /^删除/ }).click()
    await other.locator('.deleted-drafts summary').click()
    await other.getByRole('button', { name: /^彻底删除“/ }).click()
    await other.getByRole('dialog').getByRole('button', { name: '彻底删除' }).click()
    await other.locator('.done-strip').getByText('没有删除').waitFor()
    await saved(page)
    await page.reload()
    await page.getByRole('heading', { level: 1, name: '基本信息' }).waitFor()
    await context.close()
  })
})

describe('a backup that is restored over a draft that another window has open', () => {
  it('leaves it as it is and says so: that window goes on, and nothing of it is refused', async () => {
    const { page, context } = await open(program.browser, program.url)
    await page.goto(program.url)
    await newReport(page, agency, '2024')
    await go(page, 'overview')
    await saved(page)
    const other = await context.newPage()
    await other.goto(program.url)
    const [file] = await Promise.all([
      other.waitForEvent('download'),
      other.getByRole('button', { name: '全部备份' }).click(),
    ])
    await page.bringToFront()
    await prose(page, 'overview').click()
    await page.keyboard.type(sentence)
    await saved(page)
    await other.bringToFront()
    await other.locator('input[aria-label="恢复备份文件"]').setInputFiles(await file.path())
    const dialog = other.getByRole('dialog')
    await dialog.getByText('覆盖').first().click()
    await dialog.getByRole('button', { name: /恢复/ }).last().click()
    await other.getByText('正在另一个窗口里打开，没有覆盖').waitFor()
    await page.bringToFront()
    await page.keyboard.type(sentence)
    await saved(page)
    await page.reload()
    await expect.poll(() => prose(page, 'overview').innerText()).toBe(sentence + sentence)
    await context.close()
  })
})
