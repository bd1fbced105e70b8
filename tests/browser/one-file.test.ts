import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { templateById } from '../../src/templates/index'
import { at, launch, open, type Watched } from './browser'
import { cell, exported, go, newReport, prose, saved, typeCell } from './clerk'

const file = at('dist/nianbao.html')
const url = pathToFileURL(file).href
const agency = '临澜市青屿区民政局'
const sentence = '2024年，我局扎实推进政府信息公开工作。'

describe('the one file by double click', () => {
  let browser: Browser
  let watched: Watched

  beforeAll(async () => {
    browser = await launch()
    watched = await open(browser, url)
    await watched.page.goto(url)
  })
  afterAll(() => browser?.close())

  it('begins a report, takes numbers and text, and finds them after a reload', async () => {
    const { page } = watched
    await newReport(page, agency, '2024')
    await go(page, 'applications')
    await typeCell(page, 'applications/received/natural-persons', '3')
    await expect.poll(() => cell(page, 'applications/received/total').inputValue()).toBe('3')
    await go(page, 'overview')
    await prose(page, 'overview').click()
    await page.keyboard.type(sentence)
    await saved(page)
    await page.reload()
    await expect.poll(() => prose(page, 'overview').innerText()).toBe(sentence)
    await go(page, 'applications')
    expect(await cell(page, 'applications/received/natural-persons').inputValue()).toBe('3')
  })

  it('makes every file that the served program makes', async () => {
    const { page } = watched
    await go(page, 'export')
    const starts: Record<string, string> = {
      'Word 文件': 'PK',
      网页文件: '<!DOCTYPE html>',
      数据文件: '{',
      网站正文: 'PK',
      'Excel 表格': 'PK',
    }
    for (const [title, start] of Object.entries(starts)) {
      const made = await exported(page, title)
      expect(made.name).toContain(`${agency}2024年`)
      expect(
        made.bytes
          .toString('utf8')
          .replace(/^\ufeff/, '')
          .startsWith(start),
        title,
      ).toBe(true)
    }
  })

  it('shows the preview', async () => {
    const frame = watched.page.frameLocator('iframe').first()
    await expect.poll(() => frame.getByText(sentence, { exact: true }).count()).toBe(1)
    expect(await frame.locator('table').count()).toBe(
      templateById('2021')!.sections.filter(({ tables }) => tables).length,
    )
  })

  it('asks for nothing and never stumbles', () => {
    expect(watched.strangers).toEqual([])
    expect(watched.errors).toEqual([])
  })
})

describe('the content security policy of the one file', () => {
  const html = readFileSync(file, 'utf8')
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!
  const scripts = policy
    .split(';')
    .map((one) => one.trim())
    .find((one) => one.startsWith('script-src '))!

  it('names each inline script by its hash and allows no other', () => {
    const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]!)
    expect(inline.length).toBeGreaterThan(0)
    expect(html).not.toMatch(/<script[^>]*\bsrc=/)
    const hashes = inline.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
    expect(scripts.split(' ').slice(1).sort()).toEqual([...new Set(hashes)].sort())
  })

  it('lets nothing be asked of a network', () => {
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/connect-src|https?:|\*/)
    expect(scripts).not.toMatch(/unsafe/)
  })

  it('is obeyed: a script that is put into the page does not run', async () => {
    const browser = await launch()
    const page = await browser.newPage()
    await page.goto(url)
    await page.locator('.start').waitFor()
    const ran = await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.intruder = true'
      document.body.append(script)
      return 'intruder' in window
    })
    expect(ran).toBe(false)
    await browser.close()
  })
})
