// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import { pageIds } from '../../../src/app/places/page-id'
import { frameSize, previewView } from '../../../src/app/preview/preview-view'
import ReportPreview from '../../../src/app/preview/ReportPreview.vue'
import { useReportStore } from '../../../src/app/session/report-store'
import { restore } from '../../../src/core/report/saved-report'
import { templateById } from '../../../src/templates/index'
import { samples } from '../../../src/templates/samples'
import { provided } from '../provided'

describe('the frame of the preview', () => {
  it.each([
    [320, 700],
    [510, 700],
    [756, 400],
    [859.5, 600],
  ])('is laid out at the width of a sheet and fills a room of %i × %i pixels', (width, height) => {
    const size = frameSize('sheet', width, height)
    expect(size.width).toBeGreaterThan(840 + 15) // the sheet begins above 840, and a scroll bar takes 15
    expect(size.left).toBe(0)
    expect(size.width * size.scale).toBeCloseTo(width, 5)
    expect(size.height * size.scale).toBeGreaterThanOrEqual(height)
    expect(size.height * size.scale).toBeLessThan(height + 1)
  })

  it('is never made larger, and has the width of a telephone in the middle', () => {
    expect(frameSize('sheet', 1200, 700)).toEqual({ left: 0, width: 1200, height: 700, scale: 1 })
    expect(frameSize('phone', 510, 700)).toEqual({ left: 60, width: 390, height: 700, scale: 1 })
    expect(frameSize('phone', 320, 700)).toEqual({ left: 0, width: 320, height: 700, scale: 1 })
    expect(frameSize('sheet', 0, 0)).toMatchObject({ scale: 1 })
  })
})

it('opens as a telephone shows it in a window in which no sheet could be read, until another view is chosen', async () => {
  const viewIn = async (narrow: boolean, kept?: string) => {
    vi.resetModules()
    sessionStorage.clear()
    if (kept) sessionStorage.setItem('nianbao:preview-view', kept)
    vi.stubGlobal('matchMedia', () => ({ matches: narrow }))
    const { previewView: view } = await import('../../../src/app/preview/preview-view')
    vi.unstubAllGlobals()
    return view.value
  }
  expect([await viewIn(true), await viewIn(false), await viewIn(true, 'sheet')]).toEqual(['phone', 'sheet', 'sheet'])
  sessionStorage.clear()
})

describe('the preview', () => {
  let preview: VueWrapper
  let router: Router
  let store: ReturnType<typeof useReportStore>
  let draft: string
  const scrolled: number[] = []
  const frame = () => preview.find('iframe').element as HTMLIFrameElement
  const page = () => frame().contentDocument!
  const pressed = () =>
    preview.findAll('.views button').map((button) => [button.text(), button.attributes('aria-pressed')])

  /** jsdom lays nothing out: each heading stands a thousand pixels below the one before it. */
  function layOut(): void {
    const window = page().defaultView as unknown as Window & { Element: typeof Element }
    window.scrollTo = ((_: number, top: number) => {
      scrolled.push(top)
    }) as typeof window.scrollTo
    window.Element.prototype.getBoundingClientRect = function () {
      return { top: 1000 * Array.from(page().querySelectorAll('h1, h2')).indexOf(this), bottom: 0 } as DOMRect
    }
  }

  async function open(name: string): Promise<void> {
    const pinia = createPinia()
    store = useReportStore(pinia)
    draft = store.create(restore(samples[0]!.saved))
    const routes = pageIds(templateById('2021')!).map((id) => ({
      path: `/r/:draft/${id}`,
      name: id,
      component: { template: '<p>page</p>' },
    }))
    router = createRouter({
      history: createMemoryHistory(),
      routes: [{ path: '/', name: 'start', component: { template: '<p>page</p>' } }, ...routes],
    })
    await router.push({ name, params: { draft } })
    preview = mount(ReportPreview, {
      global: { plugins: [pinia, router], provide: provided(useReportStore().session) },
      attachTo: document.body,
    })
    await vi.waitFor(() => expect(page().querySelectorAll('h2').length).toBe(6))
    layOut()
    frame().dispatchEvent(new Event('load'))
    await flushPromises()
  }

  beforeEach(() => {
    sessionStorage.clear()
    previewView.value = 'sheet'
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(510)
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(700)
  })
  afterEach(async () => {
    preview.unmount()
    scrolled.length = 0
    vi.restoreAllMocks()
    await store.close()
  })

  it('shows the sheet, scaled to the room, until the telephone is asked for', async () => {
    await open('basics')
    expect(pressed()).toEqual([
      ['版面', 'true'],
      ['手机', 'false'],
    ])
    expect(frame().style.width).toBe('860px')
    expect(frame().style.transform).toMatch(/^scale\(0\.593/)
    await preview.findAll('.views button')[1]!.trigger('click')
    expect(pressed()).toEqual([
      ['版面', 'false'],
      ['手机', 'true'],
    ])
    expect([frame().style.width, frame().style.left, frame().style.transform]).toEqual(['390px', '60px', 'none'])
    expect(sessionStorage.getItem('nianbao:preview-view')).toBe('phone')
    expect(preview.find('.views').attributes()).toMatchObject({ role: 'group', 'aria-label': '预览的样子' })
  })

  it('begins at the section whose page is shown, and goes along from page to page', async () => {
    await open('applications')
    expect(scrolled[scrolled.length - 1]).toBe(3 * 1000 - 4)
    await router.push({ name: 'problems', params: { draft } })
    await flushPromises()
    expect(scrolled[scrolled.length - 1]).toBe(5 * 1000 - 4)
    await router.push({ name: 'basics', params: { draft } })
    await flushPromises()
    expect(scrolled[scrolled.length - 1]).toBe(0)
    // What is no section is read beside the whole report, from its title on.
    await router.push({ name: 'problems', params: { draft } })
    await flushPromises()
    await router.push({ name: 'export', params: { draft } })
    await flushPromises()
    expect(scrolled[scrolled.length - 1]).toBe(0)
    scrolled.length = 0
    await router.push({ name: 'check', params: { draft } })
    await flushPromises()
    expect(scrolled).toEqual([])
  })

  it('stays where it is when the text changes', async () => {
    await open('overview')
    scrolled.length = 0
    store.session!.setProse('overview', [{ type: 'paragraph', runs: [{ type: 'text', text: '新写的一段。' }] }])
    await vi.waitFor(() => expect(page().body.textContent).toContain('新写的一段。'))
    expect(scrolled).toEqual([])
  })

  it('leads to the form from a click, and stays where the clerk looks', async () => {
    await open('basics')
    scrolled.length = 0
    const value = page().querySelector('td.value')!
    value.dispatchEvent(
      new (page().defaultView as unknown as typeof globalThis).MouseEvent('click', { bubbles: true, cancelable: true }),
    )
    await vi.waitFor(() => expect(router.currentRoute.value.name).toBe('proactive-disclosure'))
    await flushPromises()
    expect(scrolled).toEqual([])
  })

  it('prints the page in the frame', async () => {
    await open('basics')
    const print = vi.fn()
    ;(frame().contentWindow as Window).print = print
    await preview
      .findAll('button')
      .find((button) => button.text() === '打印')!
      .trigger('click')
    expect(print).toHaveBeenCalledOnce()
  })
})
