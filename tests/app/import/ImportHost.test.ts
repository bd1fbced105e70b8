// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import { removeAllDrafts } from '../../../src/app/drafts/draft-database'
import ImportHost from '../../../src/app/import/ImportHost.vue'
import { createImporting, offerFile, offerFiles, offerPasted, type Importing } from '../../../src/app/import/importing'
import { useReportStore } from '../../../src/app/session/report-store'
import { emptyReport, type Dossier } from '../../../src/core/report/report'
import type { CellId } from '../../../src/core/template/template'
import { fileOf, published, sample } from './imported'
import { provided } from '../provided'

const blank = { template: '<p>page</p>' }
let host: VueWrapper
let importing: Importing
let router: Router
const store = () => useReportStore()
const current: Dossier = {
  report: {
    ...emptyReport('2021', 2022, { name: '临澜市青屿区民政局', kind: 'department' }),
    cells: { 'licensing/licenses/decisions': '7' },
  },
  pictures: new Map(),
  dismissed: [],
  done: [],
}
/** The sample as a page with a row that no format knows. */
const page = (): string =>
  published(sample('2021')).replace(/(<tr>(?:(?!<\/tr>).)*行政处罚)/s, '<tr><th>行政奖励</th><td>41</td></tr>$1')

async function start(inReport: boolean): Promise<void> {
  router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', name: 'start', component: blank },
      ...['basics', 'check'].map((name) => ({ path: `/r/:draft/${name}`, name, component: blank })),
    ],
  })
  await router.push('/')
  const pinia = createPinia()
  if (inReport) useReportStore(pinia).create(current)
  importing = createImporting()
  host = mount(ImportHost, {
    global: { plugins: [pinia, router], provide: provided(useReportStore(pinia).session, importing) },
    attachTo: document.body,
  })
}
async function shows(selector: string): Promise<void> {
  await vi.waitFor(() => expect(host.find(selector).exists()).toBe(true), { timeout: 20_000 })
  await flushPromises()
}
const button = (words: string) => host.findAll('button').find((one) => one.text().includes(words))!

describe('reading a file', () => {
  beforeEach(async () => {
    localStorage.clear()
    await removeAllDrafts()
    // jsdom knows dialogs but cannot show them.
    HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
      this.open = true
    }
    HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
      this.open = false
    }
  })
  afterEach(async () => {
    await store().close()
    host.unmount()
  })

  it('shows what was found and what was not understood before anything changes', async () => {
    await start(true)
    const before = store().session!.dossier
    await offerFile(importing, fileOf('同事的报告.html', page()), 'open')
    await shows('.review')
    expect(host.find('h2').text()).toContain('同事的报告.html')
    expect(host.find('.review').text()).toContain('现在还没有改动报告')
    expect(host.findAll('.parts li')).toHaveLength(8)
    expect(host.find('.remains').text()).toContain('行政奖励')
    expect(host.find('.remains').text()).toContain('41')
    expect(store().session!.dossier).toBe(before)
    expect(store().session!.canUndo).toBe(false)
  })

  it('fills in the chosen sections as one step that can be taken back', async () => {
    await start(true)
    const before = store().session!.dossier
    await offerFile(importing, fileOf('a.html', page()), 'open')
    await shows('.review')
    await button('全部不选').trigger('click')
    expect(button('填入当前报告').attributes('disabled')).toBeDefined()
    await host.find('#take_applications').setValue(true)
    await button('采用所选 1 项，填入当前报告').trigger('click')
    await shows('.notice.good')
    const { cells } = sample('2021').report
    expect(
      Object.keys(store().session!.report.cells).filter((cell) => cell.startsWith('applications/')).length,
    ).toBeGreaterThan(100)
    for (const [cell, text] of Object.entries(cells) as [CellId, string][])
      if (cell.startsWith('applications/')) expect(store().session!.report.cells[cell]).toBe(text)
    expect(store().session!.report.cells['licensing/licenses/decisions']).toBe('7')
    expect(store().session!.report.agency.name).toBe('临澜市青屿区民政局')
    expect(store().session!.undoLabel).toContain('a.html')
    await button('撤销').trigger('click')
    expect(store().session!.dossier).toBe(before)
  })

  it('takes the offer to undo away when something else was changed', async () => {
    await start(true)
    await offerFile(importing, fileOf('a.html', page()), 'open')
    await shows('.review')
    await button('采用全部，填入当前报告').trigger('click')
    await shows('.notice.good')
    store().session!.setCell('licensing/licenses/decisions', '8')
    await flushPromises()
    expect(host.find('.notice.good').exists()).toBe(false)
  })

  it('proposes last year’s file as last year’s report', async () => {
    await start(true)
    await offerFile(importing, fileOf('去年.html', page()), 'open')
    await shows('.review')
    expect(host.find('.review-dialog .primary').text()).toBe('作为上一年度报告对照')
    await host.find('.review-dialog .primary').trigger('click')
    expect(store().session!.last?.year).toBe(2021)
    // What it carries forward goes into the blank cells of this year, and nothing else.
    const added = Object.entries(store().session!.report.cells).filter(([cell]) => !(cell in current.report.cells))
    expect(added.length).toBeGreaterThan(0)
    expect(added.every(([cell, text]) => cell.startsWith('applications/brought-forward/') && text === '0')).toBe(true)
    expect(store().session!.report.cells).toMatchObject(current.report.cells)
  })

  it('begins the report of the year after from last year’s file', async () => {
    await start(false)
    await offerFile(importing, fileOf('去年.html', page()), 'next-year')
    await shows('.review')
    expect(host.find('.review-dialog .primary').text()).toBe('新建 2022 年度报告，以它为上一年度报告')
    await host.find('.review-dialog .primary').trigger('click')
    await vi.waitFor(() => expect(router.currentRoute.value.name).toBe('basics'))
    expect(store().session!.report.year).toBe(2022)
    expect(store().session!.last?.year).toBe(2021)
    expect(store().session!.report.prose.overview?.length).toBeGreaterThan(3)
  })

  it('opens a foreign file as a report to be checked, its numbers marked as read from a file', async () => {
    await start(false)
    await offerFile(importing, fileOf('a.html', page()), 'open')
    await shows('.review')
    await button('作为新报告打开').trigger('click')
    await vi.waitFor(() => expect(router.currentRoute.value.name).toBe('check'))
    expect(store().session!.report.year).toBe(2021)
    expect(store().session!.dossier?.imported).toEqual(store().session!.report.cells)
  })

  it('refuses what cannot be read in one sentence, and changes nothing', async () => {
    await start(true)
    const before = store().session!.dossier
    await offerFile(importing, fileOf('通知.txt', '关于召开会议的通知，请各科室准时参加。'), 'open')
    await shows('[role="alert"]')
    expect(host.find('[role="alert"]').text()).toContain('没有找到年度报告的内容')
    expect(store().session!.dossier).toBe(before)
    expect(importing.reading).toBeUndefined()
  })

  it('reads a report that is pasted, and leaves short texts alone', async () => {
    await start(false)
    expect(await offerPasted(importing, { text: '2021年收到申请3件。' }, 'open')).toBe(false)
    const text = host.element.ownerDocument.createElement('div')
    text.innerHTML = page()
    expect(await offerPasted(importing, { html: page(), text: text.textContent ?? '' }, 'open')).toBe(true)
    await shows('.review')
    expect(host.find('h2').text()).toContain('粘贴的内容')
  })

  it('offers several files that come at once to be chosen from, and names the one that cannot be read', async () => {
    await start(false)
    const files = [fileOf('通知.txt', '关于召开会议的通知，请各科室准时参加。'), fileOf('报告.html', page())]
    await offerFiles(importing, files, 'open')
    await shows('.choices')
    expect(host.findAll('.choices li').map((one) => one.text())).toEqual(['通知.txt', '报告.html'])
    await button('通知.txt').trigger('click')
    await shows('[role="alert"]')
    expect(host.find('[role="alert"]').text()).toContain('“通知.txt”')
    expect(host.find('.choices').exists()).toBe(false)
    await offerFiles(importing, files, 'open')
    await shows('.choices')
    await button('报告.html').trigger('click')
    await shows('.review')
    expect(host.find('h2').text()).toContain('报告.html')
  })

  /** The sample as a page whose title, period and signature do not tell the year. */
  const undated = (): string =>
    published(sample('2021'))
      .replace(/<main class="paper">/, '<main>')
      .replace(/<title>.*?<\/title>/s, '')
      .replace(/20\d\d年(?!.{0,40}(号|令))/g, '')
      .replace(/<p[^>]*>[^<]*(统计期限|现公布)[^<]*<\/p>/g, '')

  it('asks for the year that a file does not tell, and takes nothing before', async () => {
    await start(false)
    await offerFile(importing, fileOf('年报.html', undated()), 'open')
    await shows('.asks')
    const take = button('作为新报告打开')
    expect(take.attributes('disabled')).toBeDefined()
    expect(host.find('.review').text()).not.toMatch(/年份/)
    const year = host.find<HTMLInputElement>('#review_year')
    await year.setValue('二二')
    expect(year.attributes('aria-invalid')).toBe('true')
    expect(take.attributes('disabled')).toBeDefined()
    await year.setValue('２０２３年')
    expect(take.attributes('disabled')).toBeUndefined()
    await take.trigger('click')
    await flushPromises()
    expect(store().session!.report.year).toBe(2023)
  })

  it('asks which level a city is of', async () => {
    await start(false)
    const { report, ...others } = sample('2021')
    const agency = { ...report.agency, name: '锦源市人民政府' }
    const city = published({ ...others, report: { ...report, agency } }).replace(/<main class="paper">/, '<main>')
    await offerFile(importing, fileOf('年报.html', city), 'open')
    await shows('.asks')
    expect(host.find('.asks').text()).toContain('锦源市人民政府')
    const kinds = host.findAll<HTMLInputElement>('.asks input[type=radio]')
    expect(kinds.map((one) => one.element.checked)).toEqual([true, false])
    await kinds[1]!.setValue(true)
    await button('作为新报告打开').trigger('click')
    await flushPromises()
    expect(store().session!.report.agency).toMatchObject({ name: '锦源市人民政府', kind: 'government-county' })
  })

  it('offers to divide a whole report that is pasted into the text of one section, as one step', async () => {
    await start(true)
    const text = host.element.ownerDocument.createElement('div')
    text.setAttribute('data-prose', '')
    document.body.append(text)
    const source = host.element.ownerDocument.createElement('div')
    source.innerHTML = page()
    const paste = (pasted: string, html: string) => {
      const clipboardData = { files: [], getData: (type: string) => (type === 'text/html' ? html : pasted) }
      text.dispatchEvent(Object.assign(new Event('paste', { bubbles: true }), { clipboardData }))
    }
    paste('一、总体情况', '')
    await flushPromises()
    expect(host.find('.whole-report').exists()).toBe(false)
    const before = store().session!.dossier
    paste(source.textContent ?? '', page())
    await shows('.whole-report')
    expect(host.find('.whole-report').text()).toContain('像一份完整年报，按六部分分开？')
    await button('分开').trigger('click')
    await shows('.notice.good')
    const { prose, cells, agency } = store().session!.report
    expect(Object.values(prose).filter((blocks) => blocks.length > 0).length).toBeGreaterThan(2)
    expect(cells['applications/received/natural-persons']).toBe(
      sample('2021').report.cells['applications/received/natural-persons'],
    )
    expect(agency).toEqual(current.report.agency)
    store().session!.undo()
    expect(store().session!.dossier).toBe(before)
    text.remove()
  })
})
