/**
 * Takes a picture of every page of the built program at 1280 and 1920 px, with the sample report, into
 * tests/output/screens, and docs/picture.png for the README. Run after `npm run build`; looks are judged by people.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { findChromium } from './find-chromium.mjs'
import { smallPng } from './small-png.mjs'

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const screens = at('tests/output/screens/')
const pages = [
  'basics',
  'overview',
  'proactive-disclosure',
  'applications',
  'disputes',
  'problems',
  'other-matters',
  'compare',
  'check',
  'export',
]

/** The address at which scripts/serve.mjs serves the built program, and how to stop it. */
async function serve() {
  const server = spawn(process.execPath, [at('scripts/serve.mjs')], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise((resolve) => {
    server.stdout.on('data', (chunk) => {
      const address = /http:\/\/[\d.:]+\//.exec(String(chunk))
      if (address) resolve(address[0])
    })
  })
  return { url, stop: () => server.kill() }
}

async function openSample(browser, url, viewport) {
  const page = await browser.newPage({ viewport, locale: 'zh-CN' })
  await page.goto(url)
  await page.locator('.samples button').first().click()
  await page.getByRole('heading', { level: 1, name: '基本信息' }).waitFor()
  await page
    .getByText(/已保存/)
    .first()
    .waitFor()
  return page
}

async function go(page, name) {
  const { hash } = new URL(page.url())
  await page.goto(`${page.url().split('#')[0]}${hash.replace(/[^/]*$/, name)}`)
  await page.locator('main h1').waitFor()
  await page.waitForTimeout(400) // panels and the preview's frame follow
}

/** Breaks a sum, and stays in the cell. */
async function makeWrong(page) {
  await go(page, 'applications')
  const cell = page.locator('#applications_received_natural-persons')
  await cell.focus()
  await page.keyboard.type('7')
  await page.keyboard.press('Enter')
  await cell.focus()
  await page.waitForTimeout(600)
}

async function shoot(page, name, options = {}) {
  const { width } = page.viewportSize()
  await page.screenshot({ path: `${screens}${width}-${name}.png`, ...options })
  console.log(`${width}-${name}.png`)
}

async function shootAll(browser, url, viewport) {
  const empty = await browser.newPage({ viewport, locale: 'zh-CN' })
  await empty.goto(url)
  await empty.locator('.empty').waitFor()
  await shoot(empty, 'start-empty')
  await empty.getByRole('button', { name: '新建报告' }).click()
  await empty.getByLabel('单位全称').fill('临澜市青屿区民政局')
  await shoot(empty, 'new')
  await empty.getByRole('button', { name: '新建并开始填写' }).click()
  await empty.getByRole('heading', { level: 1, name: '基本信息' }).waitFor()
  for (const name of ['basics', 'overview', 'applications', 'check', 'export']) {
    await go(empty, name)
    await shoot(empty, `empty-${name}`)
  }
  await empty.context().close()

  const page = await openSample(browser, url, viewport)
  for (const name of pages) {
    await go(page, name)
    await shoot(page, name)
    await shoot(page, `${name}-whole`, { fullPage: true })
  }
  await makeWrong(page)
  await shoot(page, 'applications-wrong')
  await go(page, 'check')
  await shoot(page, 'check-wrong')
  await page.getByRole('button', { name: '大字' }).click()
  await go(page, 'applications')
  await shoot(page, 'applications-large-text')
  await page.getByRole('button', { name: '大字' }).click()
  await page.goto(`${url}#/help`)
  await page.locator('main h1').waitFor()
  await shoot(page, 'help')
  await page.goto(url)
  await page.locator('.draft-list li').first().waitFor()
  await shoot(page, 'start')
  await page.context().close()
}

/** The picture of the README: 三 with its preview beside it. */
async function shootPicture(browser, url) {
  const page = await openSample(browser, url, { width: 1600, height: 1000 })
  await go(page, 'applications')
  const preview = page.getByRole('button', { name: '预览', exact: true })
  if ((await preview.getAttribute('aria-pressed')) !== 'true') await preview.click()
  const frame = page.frameLocator('iframe')
  await frame.getByText('本年新收政府信息公开申请数量').first().waitFor()
  await page.waitForTimeout(600) // the preview is drawn anew once it is in the page
  await frame
    .getByText('收到和处理政府信息公开申请情况')
    .last()
    .evaluate((heading) => heading.scrollIntoView())
  await page.locator('#applications_received_natural-persons').focus()
  await page.evaluate(() => window.scrollTo(0, 0))
  await page.waitForTimeout(300)
  const picture = smallPng(await page.screenshot())
  writeFileSync(at('docs/picture.png'), picture)
  console.log(`docs/picture.png ${Math.round(picture.length / 1024)} kB`)
  await page.context().close()
}

mkdirSync(screens, { recursive: true })
const executablePath = findChromium()
if (!executablePath) throw new Error('Screenshots need Chrome or Chromium.')
const { url, stop } = await serve()
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--lang=zh-CN'],
})
try {
  if (!process.argv.includes('--picture'))
    for (const width of [1280, 1920]) await shootAll(browser, url, { width, height: width === 1280 ? 800 : 1080 })
  await shootPicture(browser, url)
} finally {
  await browser.close()
  stop()
}
