import { expect, it } from 'vitest'
import { compose } from '../../src/core/document/compose'
import { restore } from '../../src/core/report/saved-report'
import { templates } from '../../src/templates/index'
import { samples } from '../../src/templates/samples'
import { docxWriter } from '../../src/write/docx/docx-writer'
import { running } from './browser'
import { exported, go, openSample } from './clerk'

const program = running()

it('makes the same Word file in Chromium as in Node, on another day in another time zone', async () => {
  for (const [timezoneId, day] of [
    ['Asia/Shanghai', '2027-01-31T08:00:00Z'],
    ['America/Los_Angeles', '2031-07-04T23:59:00Z'],
  ] as const) {
    const context = await program.browser.newContext({ locale: 'zh-CN', acceptDownloads: true, timezoneId })
    const page = await context.newPage()
    await page.clock.install({ time: new Date(day) })
    await page.goto(program.url)
    await openSample(page)
    expect(
      await page.evaluate(() => `${Intl.DateTimeFormat().resolvedOptions().timeZone} ${new Date().getUTCFullYear()}`),
    ).toBe(`${timezoneId} ${day.slice(0, 4)}`)
    await go(page, 'export')
    const word = await exported(page, 'Word 文件')
    const made = await docxWriter.write(compose(restore(samples[0]!.saved), templates))
    expect(Buffer.compare(word.bytes, made), timezoneId).toBe(0)
    await context.close()
  }
})
