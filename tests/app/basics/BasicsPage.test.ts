// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { flushPromises, mount, RouterLinkStub, type VueWrapper } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import BasicsPage from '../../../src/app/basics/BasicsPage.vue'
import OpeningWords from '../../../src/app/basics/OpeningWords.vue'
import { removeAllDrafts } from '../../../src/app/drafts/draft-database'
import ProseText from '../../../src/app/prose/ProseText.vue'
import { useReportStore } from '../../../src/app/session/report-store'
import { emptyReport, type ProseBlock } from '../../../src/core/report/report'
import { provided } from '../provided'

let page: VueWrapper
const store = () => useReportStore()

describe('the page 基本信息', () => {
  beforeEach(async () => {
    localStorage.clear()
    await removeAllDrafts()
    const pinia = createPinia()
    useReportStore(pinia).create({
      report: emptyReport('2021', 2021, { name: '临澜市青屿区民政局', kind: 'department' }),
      pictures: new Map(),
      dismissed: [],
      done: [],
    })
    page = mount(BasicsPage, {
      global: {
        plugins: [pinia],
        provide: provided(store().session),
        stubs: { RouterLink: RouterLinkStub },
      },
      attachTo: document.body,
    })
    await flushPromises()
  })
  afterEach(async () => {
    await store().close()
    page.unmount()
  })

  it('speaks about a field after it was left, and keeps what was typed all the same', async () => {
    const postcode = page.find('#field_postcode')
    await postcode.setValue('26')
    await flushPromises()
    expect(page.text()).not.toContain('邮政编码一般是 6 位数字')
    await postcode.trigger('blur')
    await vi.waitFor(() => expect(page.find('#field_postcode_says').text()).toContain('邮政编码一般是 6 位数字'))
    expect(store().session!.report.agency.postcode).toBe('26')
    await postcode.setValue('264200')
    await vi.waitFor(() => expect(page.find('#field_postcode_says').text()).not.toContain('6 位数字'))
  })

  it('reads the year however its digits are typed, and says when it reads none', async () => {
    const year = page.find('#field_year')
    await year.setValue('２０２２年')
    expect(store().session!.report.year).toBe(2022)
    await year.setValue('20')
    expect(page.find('#field_year_says').text()).toBe('')
    await year.trigger('blur')
    expect(page.find('#field_year_says').text()).toContain('报告仍按 2022 年')
    expect((year.element as HTMLInputElement).value).toBe('20')
    await year.setValue('2023')
    expect(page.find('#field_year_says').text()).toBe('')
    expect(store().session!.report.year).toBe(2023)
  })

  it('shows what an undo brings back', async () => {
    await page.find('#field_address').setValue('望海路16号')
    store().session!.undo()
    await flushPromises()
    expect((page.find('#field_address').element as HTMLInputElement).value).toBe('')
    expect('address' in store().session!.report.agency).toBe(false)
  })

  it('lets the kind follow the name until the clerk has chosen another', async () => {
    await page.find('#field_name').setValue('临澜市青屿区望海街道办事处')
    expect(store().session!.report.agency.kind).toBe('subdistrict')
    await page.find('#field_kind').setValue('other')
    await page.find('#field_name').setValue('临澜市青屿区财政局')
    expect(store().session!.report.agency.kind).toBe('other')
  })

  it('says by when and to whom its kind reports, as 条例 art. 49 has it, beside the other dates', async () => {
    const due = () => page.find('#field_kind_hint').text()
    await page.find('#field_kind').setValue('department')
    expect(due()).toContain('2022年1月31日前向政府信息公开工作主管部门提交，并向社会公布（《条例》第四十九条）')
    await page.find('#field_kind').setValue('government-county')
    expect(due()).toContain('2022年3月31日前由政府信息公开工作主管部门向社会公布')
    await page.find('#field_kind').setValue('township')
    expect(due()).toContain('《条例》第四十九条没有写明这类单位的日期，以上级通知为准')
    const fields = page.findAll('input, select').map((field) => field.attributes('name'))
    expect(fields.indexOf('localDeadline')).toBe(fields.indexOf('signed') + 1)
  })

  it('offers title and opening, lets the clerk write them and takes the offer back', async () => {
    expect(page.text()).toContain('临澜市青屿区民政局2021年政府信息公开工作年度报告')
    await page.find('#field_title').trigger('click')
    await page.find('#field_title').setValue('自拟标题')
    expect(store().session!.report.title).toBe('自拟标题')
    const buttons = () => page.findAll('button')
    await buttons()
      .find((one) => one.text().includes('恢复自动拟定'))!
      .trigger('click')
    expect(store().session!.report.title).toBeUndefined()

    await buttons()
      .filter((one) => one.text().includes('自己改写'))[1]!
      .trigger('click')
    const opening = store().session!.report.opening!
    expect(opening.length).toBeGreaterThan(2)
    await vi.waitFor(() => expect(page.find('[data-prose="opening"] .prose-text').exists()).toBe(true), 10_000)
    expect(page.find('[data-prose="opening"] .prose-text').text()).toContain('临澜市青屿区民政局')
    await buttons()
      .filter((one) => one.text().includes('恢复自动拟定'))[0]!
      .trigger('click')
    expect(store().session!.report.opening).toBeUndefined()
  })

  it('keeps the pictures, tables and links of an opening that came from a file', async () => {
    const opening: readonly ProseBlock[] = [
      {
        type: 'paragraph',
        runs: [
          { type: 'text', text: '网址：' },
          { type: 'text', text: 'http://qingyu.example.cn', href: 'http://qingyu.example.cn' },
        ],
      },
      {
        type: 'table',
        rows: [
          [
            { runs: [{ type: 'text', text: '合计' }], colspan: 1, rowspan: 1, header: true },
            { runs: [{ type: 'text', text: '3' }], colspan: 1, rowspan: 1, header: false },
          ],
        ],
      },
      { type: 'picture', picture: 'p-1', alt: '公开目录截图' },
    ]
    store().session!.setOpening(opening)
    await vi.waitFor(() => expect(page.find('[data-prose="opening"] td').exists()).toBe(true), 10_000)
    expect(page.find('[data-prose="opening"] a').text()).toBe('http://qingyu.example.cn')
    page.getComponent(OpeningWords).getComponent(ProseText).vm.$.exposed!['insert']!([
      { type: 'paragraph', runs: [{ type: 'text', text: '补充一段。' }] },
    ])
    const kept = store().session!.report.opening!
    expect(kept.filter(({ type }) => type !== 'paragraph')).toEqual(opening.slice(1))
    expect(JSON.stringify(kept)).toContain('补充一段。')
    expect(JSON.stringify(kept)).toContain('"href":"http://qingyu.example.cn"')
  })

  it('takes the format of the year while no number is filled in, and asks afterwards', async () => {
    await page.find('#field_year').setValue('2020')
    expect(store().session!.report).toMatchObject({ year: 2020, template: '2019' })
    await page.find('#field_year').setValue('2021')
    store().session!.setCell('documents/normative-documents/issued', '1')
    await page.find('#field_year').setValue('2020')
    expect(store().session!.report).toMatchObject({ year: 2020, template: '2021' })
    await page
      .findAll('button')
      .find((one) => one.text().includes('改用'))!
      .trigger('click')
    expect(store().session!.report.template).toBe('2019')
  })

  it('keeps no period that is the whole year', async () => {
    await page.find('#field_from').setValue('2021-03-01')
    expect(store().session!.report.period).toEqual({ from: '2021-03-01', to: '2021-12-31' })
    await page.find('#field_from').setValue('2021-01-01')
    expect('period' in store().session!.report).toBe(false)
  })

  it.each(['2022-1-26', '2022年1月26日', '2022.1.26', '20220126', '２０２２/1/26', '22.1.26'])(
    'reads the day %s, and shows it as it will be printed',
    async (typed) => {
      const signed = page.find('#field_signed')
      await signed.setValue(typed)
      expect(store().session!.report.signed).toBe('2022-01-26')
      expect((signed.element as HTMLInputElement).value).toBe(typed)
      await signed.trigger('blur')
      expect((signed.element as HTMLInputElement).value).toBe('2022年1月26日')
      expect(page.find('#field_signed_says').text()).toBe('')
    },
  )

  it('keeps a day that it cannot read in the field, and the report as it was', async () => {
    const signed = page.find('#field_signed')
    await signed.setValue('2022-1-26')
    await signed.setValue('2022-1-32')
    expect(store().session!.report.signed).toBe('2022-01-26')
    expect(page.find('#field_signed_says').text()).toBe('')
    await signed.trigger('blur')
    expect((signed.element as HTMLInputElement).value).toBe('2022-1-32')
    expect(page.find('#field_signed_says').text()).toContain('没有认出这个日期，仍按2022年1月26日')
    store().session!.setReport({ signed: '2022-01-20' })
    await flushPromises()
    expect((signed.element as HTMLInputElement).value).toBe('2022年1月20日')
  })
})
