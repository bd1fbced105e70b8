import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core'
import { save } from '../../src/core/report/saved-report'
import type { Dossier } from '../../src/core/report/report'
import { restore } from '../../src/core/report/saved-report'
import { samples } from '../../src/templates/samples'
import { findChromium } from '../../scripts/find-chromium.mjs'
import { longReport } from '../long-report'

/** The built program in a browser of its own. */
export interface Program {
  readonly browser: Browser
  readonly url: string
  close(): Promise<void>
}

const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-sync',
]

/** Serves `dist/app` as `npm start` does, and finds Chromium. Throws where one of them is missing. */
async function serve(): Promise<{ readonly executablePath: string; readonly url: string; readonly end: () => void }> {
  const root = process.cwd()
  if (!existsSync(join(root, 'dist/app/index.html'))) throw new Error('dist/app is missing: run npm run build first')
  const executablePath = findChromium()
  if (!executablePath) throw new Error('no Chromium: npm run chromium installs one, or says what to install')
  const server = spawn(process.execPath, [join(root, 'scripts/serve.mjs'), join(root, 'dist/app')], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', (chunk: Buffer) => {
      const address = /http:\/\/[\d.:]+\//.exec(String(chunk))
      if (address) resolve(address[0])
    })
    server.on('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
  return { executablePath, url, end: () => void server.kill() }
}

/** Serves the program and starts Chromium, whose pages have profiles that are in memory only, databases and all. */
export async function startProgram(...more: readonly string[]): Promise<Program> {
  const { executablePath, url, end } = await serve()
  const browser = await chromium.launch({ executablePath, args: [...switches, ...more] })
  return {
    browser,
    url,
    async close() {
      await browser.close()
      end()
    },
  }
}

/** The program in a browser whose profile lies on the disk, as a person's does: what is kept there takes no memory. */
export async function startOnDisk(
  width: number,
  height: number,
): Promise<{ readonly page: Page; readonly url: string; close(): Promise<void> }> {
  const { executablePath, url, end } = await serve()
  const profile = mkdtempSync(join(tmpdir(), 'nianbao-profile-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...switches],
    viewport: { width, height },
    locale: 'zh-CN',
  })
  return {
    page: context.pages()[0] ?? (await context.newPage()),
    url,
    async close() {
      await context.close()
      end()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

/** A full report with so many characters of text, last year's beside it. */
export function fullDossier(characters: number): Dossier {
  const sample = restore(samples[0]!.saved)
  const report = longReport(characters, 'once')
  return { ...sample, report, last: { ...sample.report, year: report.year - 1 } }
}

/** A page in a fresh profile, as wide as an office screen; findings and preview stand beside the form. */
export async function newPage({ browser }: Program, width = 1920, height = 1080): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'zh-CN',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  return context.newPage()
}

/** Opens a data file of the dossier from the start page, and waits for its first page. */
export async function openDossier(page: Page, url: string, dossier: Dossier): Promise<void> {
  await page.goto(url)
  await page.locator('.samples button').first().waitFor()
  const buffer = Buffer.from(JSON.stringify(save(dossier)))
  await page
    .locator('input[type=file]')
    .nth(1)
    .setInputFiles({ name: 'full.json', mimeType: 'application/json', buffer })
  await page.getByRole('heading', { level: 1, name: '基本信息' }).waitFor()
}

/** Goes to a page of the open report by its address. */
export async function goTo(
  page: Page,
  { name, ready }: { readonly name: string; readonly ready: string },
): Promise<void> {
  await page.evaluate((to) => {
    location.hash = location.hash.replace(/[^/]*$/, to)
  }, name)
  await page.locator(ready).first().waitFor()
}

/** Makes the processor so many times slower for a page. */
export async function throttle(page: Page, rate: number): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  return session
}
