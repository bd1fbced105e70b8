import type { Frame, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { inLongRun } from '../support/rounds'
import { axe } from './axe'
import { open, output, running } from './browser'
import { follow, go, openSample } from './clerk'

const program = running()

/** The page in the frame of the preview. */
async function inFrame(page: Page): Promise<Frame> {
  return (await (await page.locator('.report-preview iframe').elementHandle()).contentFrame())!
}

/** Opens the sample with the preview beside it, and waits until its page stands in the frame. */
async function previewed(width: number) {
  const opened = await open(program.browser, program.url, width, 768)
  const { page } = opened
  await page.goto(program.url)
  await openSample(page)
  // On a wide desk it is open from the start.
  const press = page.getByRole('button', { name: '预览', exact: true })
  if ((await press.getAttribute('aria-pressed')) === 'false') await press.click()
  const frame = await inFrame(page)
  await frame.locator('h2').nth(5).waitFor()
  return { ...opened, frame }
}

const topOf = (frame: Frame, heading: number) =>
  frame
    .locator('h2')
    .nth(heading)
    .evaluate((one) => one.getBoundingClientRect().top)

describe('the preview beside the form', () => {
  // Too narrow for both sides, and a usual screen; others in the long run.
  it.each([700, 1366, ...(inLongRun ? [1280, 1920] : [])])(
    'shows the whole sheet in a window of %i pixels, and the telephone when asked',
    async (width) => {
      const { page, frame, context, errors } = await previewed(width)
      const room = (await page.locator('.report-preview .room').boundingBox())!
      const shown = (await page.locator('.report-preview iframe').boundingBox())!
      expect(shown.width).toBeLessThanOrEqual(room.width + 1)
      expect(Math.abs(shown.height - room.height)).toBeLessThan(2)
      const sheet = await frame.locator('.paper').evaluate((one) => ({
        width: one.getBoundingClientRect().width,
        room: document.documentElement.clientWidth,
        wide: document.documentElement.scrollWidth,
      }))
      expect(sheet.width).toBeCloseTo(794, 0)
      expect(sheet.wide).toBe(sheet.room)
      await page.screenshot({ path: output(`preview-${width}.png`) })
      expect(await axe(page)).toEqual([])

      await page.getByRole('button', { name: '手机', exact: true }).click()
      expect(await frame.evaluate(() => innerWidth)).toBe(390)
      const phone = (await page.locator('.report-preview iframe').boundingBox())!
      expect(Math.abs(phone.x + phone.width / 2 - room.x - room.width / 2)).toBeLessThan(2)
      await page.screenshot({ path: output(`preview-phone-${width}.png`) })
      await page.reload()
      await page.locator('.saving-state').waitFor()
      // A narrow window begins without panels.
      if (width < 1180) await page.getByRole('button', { name: '预览', exact: true }).click()
      expect(await page.getByRole('button', { name: '手机', exact: true }).getAttribute('aria-pressed')).toBe('true')
      expect(errors).toEqual([])
      await context.close()
    },
  )

  it('goes along with the pages, stays while text changes, and leads back to the form from where it was clicked', async () => {
    const { page, frame, context, errors } = await previewed(1366)
    await follow(page, '五、')
    await expect.poll(() => topOf(frame, 4)).toBeCloseTo(4, 0)
    // Little stands under the last heading: there is room below it, and none of it is printed.
    await follow(page, '六、')
    await expect.poll(() => topOf(frame, 5)).toBeCloseTo(4, 0)
    const room = () => frame.evaluate(() => parseFloat(getComputedStyle(document.documentElement).paddingBottom))
    expect(await room()).toBeGreaterThan(0)
    await page.emulateMedia({ media: 'print' })
    expect(await room()).toBe(0)
    await page.emulateMedia({ media: 'screen' })
    await follow(page, '二、')
    await expect.poll(() => topOf(frame, 1)).toBeCloseTo(4, 0)
    expect(await room()).toBe(0)

    await frame.evaluate(() => scrollBy(0, 137))
    const before = await frame.evaluate(() => scrollY)
    const input = page.locator('main table input').first()
    await input.fill('77')
    await input.press('Enter')
    await expect.poll(() => frame.locator('td.value', { hasText: /^77$/ }).count()).toBeGreaterThan(0)
    expect(await frame.evaluate(() => scrollY)).toBe(before)

    // A real click in the scaled frame: table 三 is brought into view there, and a number of it pressed.
    await frame.locator('table.labels').evaluate((table) => table.scrollIntoView())
    const at = await frame.evaluate(() => scrollY)
    const value = await frame
      .locator('table.labels td.value')
      .first()
      .evaluate((one) => {
        const { left, top, width, height } = one.getBoundingClientRect()
        return { x: (left + width / 2) / innerWidth, y: (top + height / 2) / innerHeight }
      })
    const box = (await page.locator('.report-preview iframe').boundingBox())!
    await page.mouse.click(box.x + value.x * box.width, box.y + value.y * box.height)
    await page.locator('#applications_received_natural-persons').waitFor()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id))
      .toBe('applications_received_natural-persons')
    expect(await frame.evaluate(() => scrollY)).toBe(at)

    // The wheel scrolls the sheet in its frame.
    await page.mouse.wheel(0, 300)
    await expect.poll(() => frame.evaluate(() => scrollY)).toBeGreaterThan(at)

    await page.getByRole('button', { name: '手机', exact: true }).click()
    await expect
      .poll(() =>
        frame.locator('table.labels').evaluate((one) => Math.abs(one.getBoundingClientRect().top) < innerHeight * 2),
      )
      .toBe(true)
    // Playwright listens to every mouse event in a frame that it looked into; this one runs no scripts, and says so.
    expect(errors.filter((error) => !error.startsWith("Blocked script execution in 'about:srcdoc'"))).toEqual([])
    await context.close()
  })

  it('shows the sheet on the export page, and prints from there', async () => {
    const { page, context } = await open(program.browser, program.url, 1366, 768)
    await page.goto(program.url)
    await openSample(page)
    await go(page, 'export')
    const frame = await inFrame(page)
    await frame.locator('h2').nth(5).waitFor()
    expect(await frame.evaluate(() => innerWidth)).toBeGreaterThan(840)
    await frame.evaluate(() => {
      window.print = () => {
        document.documentElement.dataset['printed'] = 'yes'
      }
    })
    await page.getByRole('button', { name: '打印', exact: true }).click()
    expect(await frame.evaluate(() => document.documentElement.dataset['printed'])).toBe('yes')
    await context.close()
  })
})
