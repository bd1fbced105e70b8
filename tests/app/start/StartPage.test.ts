// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { readFileSync } from 'node:fs'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { removeAllDrafts } from '../../../src/app/drafts/draft-database'
import { draftStorage, type DraftToKeep } from '../../../src/app/drafts/draft-storage'
import { lastPlace, rememberPlace } from '../../../src/app/drafts/last-place'
import { writeUnsavedSnapshot, noteOf } from '../../../src/app/drafts/unsaved-snapshot'
import { likelyYear } from '../../../src/app/ui/chinese-time'
import { useReportStore } from '../../../src/app/session/report-store'
import StartPage from '../../../src/app/start/StartPage.vue'
import { samples } from '../../../src/templates/samples'

const blank = { template: '<p>page</p>' }
let page: VueWrapper

async function start(): Promise<void> {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', name: 'start', component: blank },
      { path: '/help', name: 'help', component: blank },
      { path: '/county', name: 'county', component: blank },
      { path: '/r/:draft/basics', name: 'basics', component: blank },
      { path: '/r/:draft/export', name: 'export', component: blank },
    ],
  })
  await router.push('/')
  page = mount(StartPage, { global: { plugins: [createPinia(), router] }, attachTo: document.body })
  await shows('.empty, .draft-list')
}
/** Drafts come from a database: waits until the page shows what is looked for. */
async function shows(selector: string): Promise<void> {
  await vi.waitFor(() => expect(page.find(selector).exists()).toBe(true), 10_000)
  await flushPromises()
}
const button = (words: string) => page.findAll('button').find((one) => one.text().includes(words))!

describe('the start page', () => {
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
    await useReportStore().close()
    page.unmount()
  })

  it('says what to do first where there is no report yet, and offers the samples', async () => {
    await start()
    await shows('.empty')
    expect(page.text()).toContain('还没有报告')
    // The first button, the first sentence and the first step of the help name the same.
    const first = page.find('.begin .button').text()
    expect(page.find('.empty').text()).toContain(`“${first}”`)
    expect(/1\. .*/.exec(readFileSync('docs/帮助.md', 'utf8'))?.[0]).toContain(`“${first}”`)
    await shows('.samples li')
    expect(page.findAll('.samples li')).toHaveLength(samples.length)
    expect(page.find('a[href="/help"]').text()).toBe('帮助')
  })

  it('asks for the agency and the year, guesses the kind, and begins a report in the format of the year', async () => {
    await start()
    await button('新建报告').trigger('click')
    await shows('#new_name')
    await page.find('#new_name').setValue('临澜市青屿区望海街道办事处')
    expect((page.find('#new_kind').element as HTMLSelectElement).value).toBe('subdistrict')
    await page.find('#new_year').setValue('2020')
    expect(page.find('.facts').text()).toContain('60号')
    await page.find('form').trigger('submit')
    await vi.waitFor(() => expect(useReportStore().draft).toBeTruthy())
    expect(useReportStore().session!.report).toMatchObject({
      template: '2019',
      year: 2020,
      agency: { name: '临澜市青屿区望海街道办事处', kind: 'subdistrict' },
    })
  })

  it('says beside the field what is missing, and begins nothing', async () => {
    await start()
    await button('新建报告').trigger('click')
    await shows('#new_name')
    await page.find('#new_year').setValue('21')
    await page.find('form').trigger('submit')
    await vi.waitFor(() => expect(page.find('#new_name_message').text()).toContain('请填写单位全称'))
    expect(page.find('#new_year_message').text()).toContain('四位数字')
    expect(useReportStore().draft).toBeUndefined()
  })

  it('opens a sample as a draft of its own', async () => {
    await start()
    // The second press comes before the page of the report does.
    void page.find('.samples button').trigger('click')
    await page.find('.samples button').trigger('click')
    await vi.waitFor(async () => expect(await draftStorage.list()).toHaveLength(1), 10_000)
    expect(useReportStore().session!.report.year).toBe(2021)
  })

  it('refuses a file that is no report in one sentence', async () => {
    await start()
    const input = page.find<HTMLInputElement>('.begin input[type="file"]')
    const file = new File(['{"a":1}'], '别的.json')
    Object.defineProperty(file, 'arrayBuffer', {
      value: () => Promise.resolve(new TextEncoder().encode('{"a":1}').buffer),
    })
    Object.defineProperty(input.element, 'files', { value: [file] })
    await input.trigger('change')
    await shows('[role="alert"]')
    expect(page.find('[role="alert"]').text()).toContain('不是年度报告的数据文件')
    expect(useReportStore().draft).toBeUndefined()
  })

  const draft = (over: Partial<DraftToKeep> = {}): DraftToKeep => ({
    id: 'one',
    agency: '临澜市青屿区民政局',
    year: 2021,
    progress: { done: 2, of: 7, errors: 0 },
    saved: samples[0]!.saved,
    pictures: new Map(),
    follows: 0,
    changed: new Date(),
    ...over,
  })

  it('deletes a draft to 最近删除, says so, and takes it back at once', async () => {
    await draftStorage.keep(draft())
    await start()
    expect(page.find('.draft-list').text()).toContain('临澜市青屿区民政局')
    expect(page.find('.deleted-drafts').exists()).toBe(false)
    await button('删除').trigger('click')
    await shows('.done-strip')
    await shows('.empty')
    expect(page.find('.done-strip').text()).toContain(
      '已删除“临澜市青屿区民政局”2021 年度的草稿，可在“最近删除”中恢复（保留 30 天）。',
    )
    expect(document.activeElement?.textContent).toContain('撤销')
    expect(await draftStorage.list()).toEqual([])
    await button('撤销删除').trigger('click')
    await shows('.draft-list')
    expect(page.find('.deleted-drafts').exists()).toBe(false)
    expect((await draftStorage.list()).map(({ id }) => id)).toEqual(['one'])
    expect((await draftStorage.load('one'))?.saved).toEqual(samples[0]!.saved)
  })

  it('brings a deleted draft back after the page was left, where its window left off', async () => {
    await draftStorage.keep(draft())
    writeUnsavedSnapshot('one', { follows: 1, saved: samples[0]!.saved })
    rememberPlace('one', { page: 'basics', scroll: 0 })
    await start()
    await button('删除').trigger('click')
    await shows('.deleted-drafts')
    page.unmount()
    await start()
    await shows('.deleted-drafts')
    const line = page.find('.deleted-drafts li').text()
    for (const words of ['临澜市青屿区民政局', '2021 年度', '今天', '已完成 2 / 7']) expect(line).toContain(words)
    await page.find('.deleted-drafts button').trigger('click')
    await shows('.draft-list')
    expect(page.find('.done-strip').text()).toContain('已恢复')
    await vi.waitFor(() => expect(document.activeElement).toBe(page.find('.draft-list a').element), 10_000)
    expect(noteOf('one', 1)).toEqual(samples[0]!.saved)
    expect(lastPlace('one')?.page).toBe('basics')
  })

  it('removes a draft for good after asking once, by name', async () => {
    await draftStorage.keep(draft())
    await draftStorage.remove('one', new Date())
    writeUnsavedSnapshot('one', { follows: 1, saved: {} })
    await start()
    await shows('.deleted-drafts')
    await button('彻底删除').trigger('click')
    await shows('dialog[open] .content')
    expect(page.find('dialog[open]').text()).toContain('“临澜市青屿区民政局”2021 年度的草稿（已完成 2 / 7）')
    expect(document.activeElement?.textContent).toBe('取消')
    await page.find('dialog[open] [data-first]').trigger('click')
    await vi.waitFor(() => expect(page.find('dialog[open]').exists()).toBe(false))
    expect(await draftStorage.listDeleted()).toHaveLength(1)
    await page.find('.deleted-drafts .gone').trigger('click')
    await shows('dialog[open] .danger')
    await page.find('dialog[open] .danger').trigger('click')
    await shows('.done-strip')
    await vi.waitFor(() => expect(page.find('.deleted-drafts').exists()).toBe(false))
    expect(page.find('.done-strip').text()).toContain('已彻底删除')
    expect(await draftStorage.load('one')).toBeUndefined()
    expect(noteOf('one', 1)).toBeUndefined()
  })

  it('keeps what another window has brought back or written meanwhile, and says so', async () => {
    await draftStorage.keep(draft())
    await draftStorage.remove('one', new Date())
    await start()
    await shows('.deleted-drafts')
    await draftStorage.keep(draft({ follows: 1, changed: new Date(2100, 0, 1) }))
    await page.find('.deleted-drafts .gone').trigger('click')
    await shows('dialog[open] .danger')
    await page.find('dialog[open] .danger').trigger('click')
    await shows('.done-strip')
    expect(page.find('.done-strip').text()).toContain('另一个窗口')
    await shows('.draft-list')
    expect(await draftStorage.list()).toHaveLength(1)
  })

  it('removes for good at the start what has been deleted for 30 days', async () => {
    const day = 24 * 3600_000
    await draftStorage.keep(draft())
    await draftStorage.keep(draft({ id: 'two', agency: '临澜市青屿区教育局' }))
    await draftStorage.remove('one', new Date())
    await draftStorage.remove('two', new Date())
    localStorage.setItem(
      'nianbao:bin',
      JSON.stringify({ seen: Date.now() - day, ages: { one: 29.5 * day, two: 27 * day } }),
    )
    writeUnsavedSnapshot('one', { follows: 1, saved: {} })
    await start()
    await shows('.deleted-drafts')
    expect(
      page
        .findAll('.deleted-drafts li')
        .map((line) => line.text())
        .join(),
    ).not.toContain('民政局')
    expect(page.find('.deleted-drafts').text()).toContain('教育局')
    expect(await draftStorage.load('one')).toBeUndefined()
    expect(noteOf('one', 1)).toBeUndefined()
  })

  it('asks whether to remove for good where there is no room even for 最近删除', async () => {
    await draftStorage.keep(draft())
    const full = vi.spyOn(draftStorage, 'remove').mockResolvedValue(false)
    await start()
    await button('删除').trigger('click')
    await shows('dialog[open] .danger')
    full.mockRestore()
    expect(page.find('dialog[open]').text()).toContain('没有余地')
    await page.find('dialog[open] .danger').trigger('click')
    await shows('.empty')
    expect(await draftStorage.load('one')).toBeUndefined()
  })

  it('does not count a deleted draft as one that is there already when a report is made', async () => {
    const year = String(likelyYear(new Date()))
    await draftStorage.keep(draft({ year: Number(year) }))
    await start()
    await button('新建报告').trigger('click')
    await shows('#new_name')
    await page.find('#new_name').setValue('临澜市青屿区民政局')
    await page.find('#new_year').setValue(year)
    expect(page.find('form').text()).toContain('已有一份草稿')
    await button('取消').trigger('click')
    await page.find('.draft-list .remove').trigger('click')
    await shows('.deleted-drafts')
    await button('新建报告').trigger('click')
    await shows('#new_name')
    await page.find('#new_name').setValue('临澜市青屿区民政局')
    await page.find('#new_year').setValue(year)
    expect(page.find('form').text()).not.toContain('已有一份草稿')
  })

  it('says by which day a report is due: the local date where one is set, else that of its kind of agency', async () => {
    const sample = samples[0]!.saved as { report: { agency: object } }
    const saved = (over: object) => ({ ...sample, report: { ...sample.report, ...over } })
    await draftStorage.keep(
      draft({ id: 'local', year: 2097, saved: saved({ localDeadline: '2098-01-20' }), changed: new Date(2022, 0, 3) }),
    )
    await draftStorage.keep(draft({ id: 'legal', year: 2097, saved: saved({}), changed: new Date(2022, 0, 2) }))
    await draftStorage.keep(
      draft({
        id: 'kind',
        year: 2097,
        saved: saved({ agency: { ...sample.report.agency, kind: 'government-county' } }),
        changed: new Date(2022, 0, 1),
      }),
    )
    await start()
    const lines = page.findAll('.draft-list .when').map((line) => line.text().replace(/\s+/g, ' '))
    expect(lines.map((line) => line.split(' · ')[1])).toEqual([
      '2098年1月20日前公布',
      '2098年1月31日前公布',
      '2098年3月31日前公布',
    ])
  })

  it('marks the samples among the reports, and nothing else', async () => {
    const { agency, year } = (samples[0]!.saved as { report: { agency: { name: string }; year: number } }).report
    await draftStorage.keep(draft({ id: 'sample', agency: agency.name, year, changed: new Date(2022, 0, 3) }))
    await draftStorage.keep(draft({ id: 'own', year, changed: new Date(2022, 0, 2) }))
    await draftStorage.keep(draft({ id: 'gone', agency: agency.name, year, changed: new Date(2022, 0, 1) }))
    await draftStorage.remove('gone', new Date())
    await start()
    await shows('[data-draft="sample"] .sample')
    expect(page.find('[data-draft="sample"] .sample').text()).toBe('示例')
    expect(page.find('[data-draft="own"] .sample').exists()).toBe(false)
    expect(page.find('.deleted-drafts .sample').exists()).toBe(true)
  })
})
