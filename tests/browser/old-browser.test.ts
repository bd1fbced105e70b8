import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { oldChromium, type OldBrowser, type OldPage } from '../../scripts/old-chromium.mjs'
import { at, output, serve, type Served } from './browser'

const old = await oldChromium()
if (!old.launch) console.log(`The smoke test of the oldest browser is left out. ${old.missing}`)

/** A page that answers: on a busy machine this old browser may start and then say nothing. */
async function answering(): Promise<{ browser: OldBrowser; page: OldPage }> {
  for (let attempt = 1; ; attempt++) {
    const browser = await old.launch!()
    const silence = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), attempt * 15_000))
    const page = await Promise.race([silence, browser.newPage().then(async (one) => (await one.evaluate('1'), one))])
    if (page) return { browser, page }
    await Promise.race([browser.close(), new Promise((resolve) => setTimeout(resolve, 2000))])
    if (attempt === 5) throw new Error('Chromium 88 started five times and never answered')
  }
}

const builds = [
  { says: 'served', open: async () => serve() },
  {
    says: 'as one file',
    open: async (): Promise<Served> => ({ url: pathToFileURL(at('dist/nianbao.html')).href, stop: () => undefined }),
  },
]

describe.skipIf(!old.launch).each(builds)('the program $says in Chromium 88', ({ open }) => {
  let served: Served
  let browser: OldBrowser
  let page: OldPage
  const errors: string[] = []

  const go = async (name: string, selector: string): Promise<void> => {
    await page.evaluate(`location.hash = location.hash.replace(/[^/]*$/, '${name}')`)
    await page.waitForSelector(selector)
  }
  const valueOf = (cell: string): Promise<string> => page.evaluate(`document.getElementById('${cell}').value`)

  beforeAll(async () => {
    served = await open()
    ;({ browser, page } = await answering())
    page.on('pageerror', (error) => errors.push(String(error)))
    await page.setViewport({ width: 1280, height: 900 })
    // Downloads cannot be followed in this browser: what is made for them is written down.
    await page.evaluateOnNewDocument(`
      window.made = []
      const give = URL.createObjectURL
      URL.createObjectURL = (blob) => { window.made.push({ type: blob.type, size: blob.size }); return give.call(URL, blob) }`)
    await page.goto(served.url)
  })
  afterAll(async () => {
    await browser?.close()
    served?.stop()
  })

  it('is the old browser indeed', async () => {
    expect(await browser.version()).toContain('/88.')
  })

  it('shows the start page and opens a sample', async () => {
    await page.waitForSelector('.samples button')
    await page.screenshot({ path: output('old-start.png') })
    await page.click('.samples button')
    await page.waitForSelector('#field_name')
    expect(await valueOf('field_name')).toContain('青屿区')
  })

  it('shows each section', async () => {
    for (const name of ['overview', 'problems', 'other-matters']) {
      await go(name, `[data-prose="${name}"] [role="textbox"]`)
      expect(
        await page.evaluate<string>(
          `document.querySelector('[data-prose="${name}"] [role="textbox"]').innerText.trim()`,
        ),
      ).not.toBe('')
    }
    for (const name of ['proactive-disclosure', 'applications', 'disputes']) {
      await go(name, 'main table input')
      expect(await page.evaluate<string>(`document.querySelector('main table input').value`)).not.toBe('')
    }
    await go('check', '.check-page')
  })

  it('adds up a number that is typed, and says what is wrong', async () => {
    await go('applications', '#applications_received_natural-persons')
    await page.focus('#applications_received_natural-persons')
    await page.keyboard.type('7')
    await page.keyboard.press('Enter')
    await page.waitForFunction(`document.getElementById('applications_received_total').value === '7'`)
    await page.waitForFunction(`/应当相等/.test(document.querySelector('.findings-panel').innerText)`)
    expect(
      await page.evaluate<string>(
        `document.getElementById('applications_received_natural-persons').getAttribute('aria-invalid')`,
      ),
    ).toBe('true')
    await page.screenshot({ path: output('old-table.png') })
  })

  it('takes text in the editor', async () => {
    await go('problems', '[data-prose="problems"] [role="textbox"]')
    await page.click('[data-prose="problems"] [role="textbox"] p')
    await page.keyboard.type('又写一句。')
    expect(
      await page.evaluate<string>(`document.querySelector('[data-prose="problems"] [role="textbox"]').innerText`),
    ).toContain('又写一句。')
    await page.waitForFunction(`document.querySelector('.saving-state').dataset.state === 'saved'`)
  })

  it('shows the preview and makes the files', async () => {
    await go('export', '.offers')
    await page.waitForFunction(`/又写一句。/.test(document.querySelector('iframe').contentDocument.body.innerText)`)
    await page.screenshot({ path: output('old-export.png') })
    const types = { docx: 'wordprocessingml', html: 'text/html', json: 'json' }
    for (const [format, type] of Object.entries(types)) {
      await page.click(`[data-format="${format}"] .press button`)
      await page.waitForFunction(`window.made.some(({ type, size }) => type.includes('${type}') && size > 2000)`)
    }
    await page.waitForFunction(`document.querySelectorAll('.results li').length === 3`)
  })

  it('finds all of it again after a reload', async () => {
    await page.goto('about:blank')
    await page.goto(served.url)
    await page.waitForSelector('.draft-list a.draft')
    await page.click('.draft-list a.draft')
    await page.waitForSelector('.task-list')
    await go('applications', '#applications_received_natural-persons')
    expect(await valueOf('applications_received_natural-persons')).toBe('7')
  })

  it('saw no error', () => expect(errors).toEqual([]))
})
