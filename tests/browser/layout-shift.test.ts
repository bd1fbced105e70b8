import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { PageId } from '../../src/app/places/page-id'
import { open, running } from './browser'
import { go, openSample, prose, typeCell } from './clerk'

const its = running()

/** What Chromium tells of a jump (`LayoutShift`); TypeScript's DOM does not know it. */
interface Shift extends PerformanceEntry {
  readonly sources: readonly { readonly node?: Node; readonly previousRect: DOMRect; readonly currentRect: DOMRect }[]
}

/**
 * Notes what jumps on the screen from now on, keys or no keys before it. Left out are the digits in the input in which they
 * are typed, and of the cards of the list of findings those that make room for more words in one above them or move up where
 * one is mended; none of them where `cards` is asked for.
 */
async function noteJumps(page: Page, cards = false): Promise<() => Promise<string[]>> {
  await page.evaluate((withCards) => {
    const jumps: string[] = []
    const scope = window as unknown as { jumps: string[]; takeJumps: () => void }
    const note = (entries: PerformanceEntryList) => {
      for (const { sources } of entries as Shift[])
        for (const { node, previousRect, currentRect } of sources) {
          const element = node instanceof Element ? node : node?.parentElement
          if (!element || element.closest('input')) continue
          if (!withCards && element.closest('.findings-panel li')) continue
          // What keeps its corner has grown or shrunk (a line more in the paragraph under the caret), it has not moved.
          if (previousRect.x === currentRect.x && previousRect.y === currentRect.y) continue
          const from = `${previousRect.x}, ${previousRect.y}`
          jumps.push(`${element.tagName}.${element.className}: ${from} → ${currentRect.x}, ${currentRect.y}`)
        }
    }
    const observer = new PerformanceObserver((list) => note(list.getEntries()))
    observer.observe({ type: 'layout-shift' })
    scope.jumps = jumps
    scope.takeJumps = () => note(observer.takeRecords())
  }, cards)
  return async () => {
    // Findings and preview come after the keys have rested.
    await page.waitForTimeout(1500)
    return page.evaluate(() => {
      const scope = window as unknown as { jumps: string[]; takeJumps: () => void }
      scope.takeJumps()
      return scope.jumps.splice(0)
    })
  }
}

const widths = [
  { title: 'a wide screen, with the preview', width: 1920, height: 1080 },
  { title: 'a small screen', width: 1280, height: 900 },
]

/** A sample open on a page, at rest, whose jumps are noted. */
async function restingSample(name: PageId, width: number, height: number, cards = false) {
  const { page, context } = await open(its.browser, its.url, width, height)
  await page.goto(its.url)
  await openSample(page)
  await go(page, name)
  await page.waitForTimeout(2000)
  return { page, context, jumps: await noteJumps(page, cards) }
}

describe.each(widths)('nothing jumps on $title', ({ width, height }) => {
  it('while numbers are typed and taken back, and when findings come and go', async () => {
    const { page, context, jumps } = await restingSample('applications', width, height)
    await typeCell(page, 'applications/received/natural-persons', '7')
    await page.keyboard.type('123')
    await page.keyboard.press('Enter')
    await page.keyboard.type('0')
    await page.keyboard.press('Tab')
    await typeCell(page, 'applications/disclosed/enterprises', '甲')
    // Something must be found: a sum, and what is no number.
    await page.locator('.findings-panel li').nth(1).waitFor()
    expect(await jumps()).toEqual([])
    for (let step = 0; step < 5; step++) await page.keyboard.press('Control+Z')
    expect(await jumps()).toEqual([])
    await context.close()
  })

  it('while a line of text is typed, and when findings come', async () => {
    const { page, context, jumps } = await restingSample('overview', width, height)
    await prose(page, 'overview').locator('p').last().click()
    await page.keyboard.press('End')
    await page.keyboard.type('全年收到申请999件。')
    await page.locator('.findings-panel li').first().waitFor()
    expect(await jumps()).toEqual([])
    await context.close()
  })

  it('in the list of findings, where a graver one comes while the caret stays in the text', async () => {
    const { page, context, jumps } = await restingSample('overview', width, height, true)
    const cards = page.locator('.findings-panel li')
    await prose(page, 'overview').locator('p').last().click()
    await page.keyboard.press('End')
    // A hint first, then a warning, which stands above it where nobody is typing.
    await page.keyboard.type('取得了显著成效,很好。')
    await cards.first().waitFor()
    await jumps()
    await page.keyboard.type('全年收到申请999件。')
    await cards.nth(1).waitFor()
    expect(await jumps()).toEqual([])
    expect(await cards.first().innerText()).toContain('半角标点')
    await context.close()
  })
})

it('what jumps because something is pushed is noticed', async () => {
  const { page, context, jumps } = await restingSample('applications', 1280, 900)
  await page.evaluate(() => {
    const pushed = document.createElement('p')
    pushed.textContent = '推下去'
    document.querySelector('main h1')!.before(pushed)
  })
  expect((await jumps()).length).toBeGreaterThan(0)
  await context.close()
})

it('nothing beside a text is kept ready without being shown: of that the browser asks at each letter', async () => {
  const { page, context } = await open(its.browser, its.url, 1920, 1080)
  await page.goto(its.url)
  await openSample(page)
  await go(page, 'overview')
  await page.locator('.section-guide details').first().waitFor()
  await prose(page, 'overview').locator('p').last().click()
  await page.keyboard.press('End')
  await page.keyboard.type('取得了显著成效,很好。')
  await page.locator('.findings-panel li').first().waitFor()
  const kept = await page.evaluate(() =>
    [...document.querySelectorAll('main *, .panels *')].flatMap((element) => {
      const parts = [getComputedStyle(element)]
      if (element.matches('details:not([open])')) parts.push(getComputedStyle(element, '::details-content'))
      return parts.some((style) => style.contentVisibility !== 'visible') ? [element.outerHTML.slice(0, 80)] : []
    }),
  )
  expect(kept).toEqual([])
  await context.close()
})
