import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeServiceWorker } from '../../scripts/offline.mjs'
import { at, launch, open, serve, type Served, type Watched } from './browser'
import { exported, go, newReport, saved } from './clerk'

/** The served program with its service worker, in a folder in which the releases of a server follow each other. */
describe('the program without a network', () => {
  const agency = '临澜市青屿区民政局'
  const ready = '断网也能打开'
  const waiting = '新版本已经下载完毕'
  let folder: string
  let served: Served
  let browser: Browser
  let watched: Watched
  let page: Page
  let url: string

  /** Puts a new release in the place of the one before, whole, or as a server has it in the middle of an update. */
  const release = async (mark: string, part = false) => {
    const index = join(folder, 'index.html')
    const marked = readFileSync(index, 'utf8').replace(/(<meta name="theme-color" content=")[^"]*/, `$1${mark}`)
    writeFileSync(index, marked)
    await writeServiceWorker(folder, at('src/pwa/service-worker.ts'), 'chrome88')
    if (part) writeFileSync(index, marked.replace(mark, '#cccccc'))
  }
  const markOf = (of: Page) => of.locator('meta[name="theme-color"]').getAttribute('content')
  /** Looks for a new release now, as a browser does at the next start; resolves to the state in which it ends. */
  const update = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready
      await registration.update()
      const found = registration.installing
      if (!found) return 'none'
      return new Promise<string>((resolve) =>
        found.addEventListener('statechange', () => {
          if (found.state !== 'installing') resolve(found.state)
        }),
      )
    })

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nianbao-served-'))
    cpSync(at('dist/app'), folder, { recursive: true })
    served = await serve(folder)
    url = served.url
    browser = await launch()
    watched = await open(browser, url, 1280, 900, { offline: true })
    page = watched.page
    await page.goto(url)
  })
  afterAll(async () => {
    await browser?.close()
    served?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('says when it is kept, and then opens and works with the server gone', async () => {
    await page.getByText(ready).waitFor()
    served.stop()
    await page.goto(url)
    await newReport(page, agency, '2024')
    await saved(page)
    await page.reload()
    await page.getByRole('heading', { level: 1, name: '基本信息' }).waitFor()
    await go(page, 'export')
    served = await serve(folder, Number(new URL(url).port))
  })

  it('does not take a release of which the server has only a part', async () => {
    await release('#aaaaaa', true)
    expect(await update()).toBe('redundant')
    await page.goto(url)
    await page.getByText(ready).waitFor()
    expect(await markOf(page)).toBe('#0b4a8f')
  })

  it('offers a new release, and takes it when all windows were closed', async () => {
    await release('#bbbbbb')
    expect(await update()).toBe('installed')
    await page.getByText(waiting).waitFor()
    await page.reload()
    expect(await markOf(page)).toBe('#0b4a8f')
    expect(await page.evaluate(() => caches.keys())).toHaveLength(2)

    const { context } = watched
    await page.close()
    served.stop()
    page = await context.newPage()
    // The browser sets the new one to work a moment after the last window is gone.
    await expect
      .poll(async () => {
        await page.goto('about:blank')
        await page.goto(url)
        return markOf(page)
      })
      .toBe('#bbbbbb')
    await page.getByText(agency).first().waitFor()
    await expect.poll(() => page.evaluate(() => caches.keys())).toHaveLength(1)
  })

  it('asks nobody else and never stumbles', () => {
    expect(watched.strangers).toEqual([])
  })
})

describe('a window at a plain http address', () => {
  it('goes on when a new release takes the place of the files on the server', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-served-'))
    cpSync(at('dist/app'), folder, { recursive: true })
    const served = await serve(folder)
    const browser = await launch('--host-resolver-rules=MAP office.test 127.0.0.1')
    try {
      const url = served.url.replace('127.0.0.1', 'office.test')
      const { page, errors } = await open(browser, url)
      // The browser remembers 250 unless told otherwise, and the program has nearly as many parts.
      await page.addInitScript(() => performance.setResourceTimingBufferSize(2000))
      await page.goto(url)
      // Every part has come over the network: only then may the server lose them.
      const missing = () =>
        page.evaluate(() => {
          const parts = JSON.parse(document.getElementById('parts')!.textContent ?? '[]') as string[]
          const come = performance.getEntriesByType('resource').map(({ name }) => name)
          return parts.filter((part) => !come.some((name) => name.endsWith(part)))
        })
      await expect.poll(missing, { timeout: 120_000 }).toEqual([])
      rmSync(join(folder, 'assets'), { recursive: true })
      await newReport(page, '临澜市青屿区民政局', '2024')
      for (const name of ['overview', 'applications', 'problems', 'check', 'export'] as const) await go(page, name)
      const word = await exported(page, 'Word 文件')
      expect(word.bytes.subarray(0, 2).toString()).toBe('PK')
      expect(errors).toEqual([])
    } finally {
      await browser.close()
      served.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
