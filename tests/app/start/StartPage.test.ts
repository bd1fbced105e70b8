// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { draftStorage, removeAllDrafts } from '../../../src/app/drafts/draft-storage'
import { useReportStore } from '../../../src/app/report-store'
import StartPage from '../../../src/app/start/StartPage.vue'
import { samples } from '../../../src/templates/samples'

const blank = { template: '<p>page</p>' }
let page: VueWrapper

async function start(): Promise<void> {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/', name: 'start', component: blank }, { path: '/help', name: 'help', component: blank }, { path: '/r/:draft/basics', name: 'basics', component: blank }],
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
    HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) { this.open = true }
    HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) { this.open = false }
  })
  afterEach(async () => {
    await useReportStore().close()
    page.unmount()
  })

  it('says what to do first where there is no report yet, and offers the samples', async () => {
    await start()
    expect(page.text()).toContain('还没有报告')
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
    expect(useReportStore().report).toMatchObject({ template: '2019', year: 2020, agency: { name: '临澜市青屿区望海街道办事处', kind: 'subdistrict' } })
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
    await page.find('.samples button').trigger('click')
    await vi.waitFor(async () => expect(await draftStorage.list()).toHaveLength(1), 10_000)
    expect(useReportStore().report.year).toBe(2021)
  })

  it('refuses a file that is no report in one sentence', async () => {
    await start()
    const input = page.find<HTMLInputElement>('.begin input[type="file"]')
    const file = new File(['{"a":1}'], '别的.json')
    Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.resolve(new TextEncoder().encode('{"a":1}').buffer) })
    Object.defineProperty(input.element, 'files', { value: [file] })
    await input.trigger('change')
    await shows('[role="alert"]')
    expect(page.find('[role="alert"]').text()).toContain('不是年度报告的数据文件')
    expect(useReportStore().draft).toBeUndefined()
  })

  it('deletes a draft and brings it back', async () => {
    await draftStorage.keep({
      id: 'one', agency: '临澜市青屿区民政局', year: 2021, progress: { done: 2, of: 7, errors: 0 },
      saved: samples[0]!.saved, pictures: new Map(), follows: 0, changed: new Date(),
    })
    await start()
    expect(page.find('.draft-list').text()).toContain('临澜市青屿区民政局')
    await button('删除').trigger('click')
    await shows('.deleted')
    await shows('.empty')
    expect(await draftStorage.list()).toEqual([])
    await button('撤销删除').trigger('click')
    await shows('.draft-list')
    expect((await draftStorage.list()).map(({ id }) => id)).toEqual(['one'])
    expect((await draftStorage.load('one'))?.saved).toEqual(samples[0]!.saved)
  })
})
