// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { flushPromises, mount, RouterLinkStub } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { removeAllDrafts } from '../../../src/app/drafts/draft-database'
import ExportPage from '../../../src/app/export/ExportPage.vue'
import { canDismiss } from '../../../src/app/findings/finding-groups'
import { useReportStore } from '../../../src/app/session/report-store'
import { placeInReport } from '../../../src/core/check/words/place-words'
import { emptyReport } from '../../../src/core/report/report'
import { restore, save } from '../../../src/core/report/saved-report'
import { png } from '../../core/pictures/example-pictures'
import { samples } from '../../../src/templates/samples'
import { escapeText } from '../../../src/write/markup/escape'
import { standardLayout } from '../../../src/write/layout/page-layout'
import { provided } from '../provided'

/** jsdom cannot download: the test looks at what the program hands to the browser. */
const handed: { name: string; blob: Blob }[] = []

describe('the export page', () => {
  beforeEach(async () => {
    localStorage.clear()
    await removeAllDrafts()
    handed.length = 0
    let last: Blob | undefined
    URL.createObjectURL = (blob) => {
      last = blob as Blob
      return 'blob:test'
    }
    URL.revokeObjectURL = () => undefined
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      handed.push({ name: this.download, blob: last! })
    })
  })

  async function open(dossier: Parameters<ReturnType<typeof useReportStore>['create']>[0]) {
    const pinia = createPinia()
    const store = useReportStore(pinia)
    store.create(dossier)
    const page = mount(ExportPage, {
      global: { plugins: [pinia], provide: provided(store.session), stubs: { RouterLink: RouterLinkStub } },
      attachTo: document.body,
    })
    await flushPromises()
    return page
  }

  /** Presses the button of a file; what it is named is what it gives. */
  const press = (page: Awaited<ReturnType<typeof open>>, title: string) =>
    page
      .findAll('.offers button')
      .find((button) => button.text().replace(/ /g, '') === `导出${title.replace(/ /g, '')}`)!
      .trigger('click')

  it('names each button after what it gives, Word first, and leads to the preview that stands before what comes later', async () => {
    const page = await open(restore(samples[0]!.saved))
    const names = page.findAll('.offers .press .button').map((button) => button.text())
    expect(names[0]).toBe('导出 Word 文件')
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^导出./)
    expect(page.find('[data-format="docx"]').text()).toContain('PDF')
    const order = page.findAll('h2').map((heading) => heading.text())
    expect(order.indexOf('预览')).toBeLessThan(order.indexOf('锁定与公布'))
    await vi.waitFor(() => expect(page.find('.report-preview .print').exists()).toBe(true))
    Element.prototype.scrollIntoView = () => undefined
    await page.find('.page-heading .button').trigger('click')
    expect(document.activeElement).toBe(page.find('.report-preview .print').element)
    page.unmount()
  })

  it('exports a report that is not finished, and says what is open', async () => {
    const page = await open({
      report: emptyReport('2021', 2021, { name: '临澜市青屿区民政局', kind: 'department' }),
      pictures: new Map(),
      dismissed: [],
      done: [],
    })
    expect(page.find('.notice').text()).toContain('处错误')
    expect(page.findAll('button:disabled')).toEqual([])
    await press(page, '数据文件')
    await vi.waitFor(() => expect(handed).toHaveLength(1))
    expect(handed[0]!.name).toBe('临澜市青屿区民政局2021年政府信息公开工作年度报告.json')
    expect(page.find('.results').text()).toMatch(/导出时还有 ?\d+ 处错误/)
    expect(page.find('.next').text()).toContain('2022年1月31日前')
    expect(page.findAll('.made')).toHaveLength(1) // beside the button that was pressed, and no other
    expect(page.find('[data-format="json"] .made').text()).toMatch(/^已导出 \d\d:\d\d$/)
    page.unmount()
  })

  it.each([
    ['Word 文件', '.docx', 'PK'],
    ['网页文件', '.html', '<!'],
    ['网站正文', '.zip', 'PK'],
    ['Excel 表格', '.xlsx', 'PK'],
  ])('makes a %s of the sample', async (title, ending, begins) => {
    const page = await open(restore(samples[0]!.saved))
    await press(page, title)
    await vi.waitFor(() => expect(handed).toHaveLength(1), 10_000)
    expect(handed[0]!.name.endsWith(ending)).toBe(true)
    expect(handed[0]!.blob.size).toBeGreaterThan(1000)
    const reader = new FileReader()
    const read = new Promise<string>((resolve) => {
      reader.onload = () => resolve(reader.result as string)
    })
    reader.readAsText(handed[0]!.blob.slice(0, 2))
    expect(await read).toBe(begins)
    page.unmount()
  })

  it('says which pictures could not be drawn for Word', async () => {
    const { report, ...others } = restore(samples[0]!.saved)
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"/>'
    const bytes = Uint8Array.from(svg, (character) => character.charCodeAt(0))
    const section = Object.keys(report.prose)[0]!
    const prose = { ...report.prose, [section]: [{ type: 'picture' as const, picture: 'a', alt: '办事流程' }] }
    const page = await open({
      ...others,
      report: { ...report, prose },
      pictures: new Map([['a', { mime: 'image/svg+xml', bytes }]]),
    })
    await press(page, 'Word 文件')
    await vi.waitFor(() => expect(handed).toHaveLength(1), 10_000)
    expect(page.find('.results').text()).toContain('有 1 张图片这个浏览器画不出来')
    await press(page, '网页文件')
    await vi.waitFor(() => expect(handed).toHaveLength(2), 10_000)
    expect(
      page
        .find('.results')
        .text()
        .match(/画不出来/g),
    ).toHaveLength(1)
    page.unmount()
  })

  const unpacked = async () => {
    const { unzipSync } = await import('fflate')
    const reader = new FileReader()
    const read = new Promise<ArrayBuffer>((resolve) => {
      reader.onload = () => resolve(reader.result as ArrayBuffer)
    })
    reader.readAsArrayBuffer(handed[0]!.blob)
    const files = unzipSync(new Uint8Array(await read))
    return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]))
  }

  it('packs all files under official names, with what was checked', async () => {
    const { report, ...others } = restore(samples[0]!.saved)
    const section = Object.keys(report.prose)[0]!
    const block = { type: 'picture' as const, picture: 'a', alt: '查阅点', caption: '图1 查阅点' }
    const prose = { ...report.prose, [section]: [...report.prose[section]!, block] }
    const page = await open({
      ...others,
      report: { ...report, prose },
      pictures: new Map([['a', { mime: 'image/png', bytes: png(false) }]]),
    })
    await press(page, '全套文件')
    await vi.waitFor(() => expect(handed).toHaveLength(1), 10_000)
    const files = await unpacked()
    const base = `${report.agency.name}${report.year}年政府信息公开工作年度报告`
    expect(handed[0]!.name).toBe(`${base}（全套文件）.zip`)
    expect(Object.keys(files).sort()).toEqual(
      [
        ...['docx', 'html', 'xlsx', 'json'].map((ending) => `${base}.${ending}`),
        `网站正文/${base}.html`,
        '网站正文/pictures/1.png',
        '检查清单.html',
        '转为PDF的方法.txt',
      ].sort(),
    )
    expect(restore(JSON.parse(files[`${base}.json`]!)).report).toEqual({ ...report, prose })
    expect(files[`${base}.html`]).toContain('图1 查阅点')
    expect(files['检查清单.html']).toContain('<h1>检查清单</h1>')
    expect(files['转为PDF的方法.txt']).toContain(`${base}.docx`)
    // It is filed and published: never a 送审稿, whatever was chosen for the Word file.
    expect(files[`${base}.docx`]!.startsWith('PK')).toBe(true)
    expect(page.find('.results').text()).toContain('（全套文件）.zip')
    page.unmount()
  })

  it('gives a 送审稿 with the open findings and the notes of those set aside on its last page', async () => {
    const page = await open({
      report: {
        ...emptyReport('2021', 2021, { name: '临澜市青屿区民政局', kind: 'department' }),
        cells: { 'applications/received/natural-persons': '约3' },
      },
      pictures: new Map(),
      dismissed: [],
      done: [],
    })
    const store = useReportStore()
    const aside = store.session!.openFindings.find(canDismiss)!
    store.session!.dismiss(aside.key, '原件如此')
    const [worst] = store.session!.openFindings.filter(({ severity }) => severity === 'error')
    await page.find('input[value="review"]').setValue()
    expect(page.find('.name').text()).toContain('报告（送审稿）.docx')
    await press(page, 'Word 文件')
    await vi.waitFor(() => expect(handed).toHaveLength(1), 10_000)
    expect(handed[0]!.name).toBe('临澜市青屿区民政局2021年政府信息公开工作年度报告（送审稿）.docx')
    const words = (await unpacked())['word/document.xml']!.replace(/<[^>]+>/g, '')
    expect(words).toContain('送审说明')
    expect(words).toContain(escapeText(worst!.message))
    expect(words).toContain('原件如此')
    expect(words).toContain(placeInReport(aside.places[0]!, store.session!.template))
    page.unmount()
  })

  it('sets Word, web page and preview as the office chose, keeps it with the report and for the next one', async () => {
    const agency = { name: '临澜市青屿区水利局', kind: 'department' } as const
    const page = await open({ report: emptyReport('2021', 2021, agency), pictures: new Map(), dismissed: [], done: [] })
    const store = useReportStore()
    await page.find('#layout_preset').setValue('founder-gbk')
    await page.find('#layout_lineSpacing').setValue('固定值 28 磅')
    expect((page.find('#layout_preset').element as HTMLSelectElement).selectedOptions[0]!.text).toBe('本单位自定')
    expect(store.session!.layout).toMatchObject({ lineSpacing: 28, fonts: { body: '方正仿宋_GBK' } })
    expect(restore(save(store.session!.dossier)).layout).toEqual({ ...store.session!.layout })
    await vi.waitFor(() => expect(page.find('iframe').attributes('srcdoc')).toBeTruthy())
    await press(page, 'Word 文件')
    await vi.waitFor(() => expect(handed).toHaveLength(1), 10_000)
    const parts = await unpacked()
    expect(parts['word/styles.xml']).toContain('方正仿宋_GBK')
    expect(parts['word/styles.xml']).toContain('w:line="560"')

    store.create({ report: emptyReport('2021', 2022, agency), pictures: new Map(), dismissed: [], done: [] })
    expect(store.session!.layout.fonts.body).toBe('方正仿宋_GBK')
    store.create({
      report: emptyReport('2021', 2022, { ...agency, name: '临澜市青屿区教育局' }),
      pictures: new Map(),
      dismissed: [],
      done: [],
    })
    expect(store.session!.layout).toEqual(standardLayout)
    expect('layout' in store.session!.dossier).toBe(false)
    page.unmount()
  })

  it('names the file in the fragment as the official files are named, and writes sums that go on summing', async () => {
    const page = await open(restore(samples[0]!.saved))
    await press(page, '网站正文')
    await vi.waitFor(() => expect(handed).toHaveLength(1), 10_000)
    expect(Object.keys(await unpacked())[0]).toBe(handed[0]!.name.replace(/zip$/, 'html'))
    handed.length = 0
    await press(page, 'Excel 表格')
    await vi.waitFor(() => expect(handed).toHaveLength(1), 10_000)
    expect(
      Object.entries(await unpacked())
        .filter(([path]) => /sheet\d\.xml$/.test(path))
        .map(([, xml]) => xml)
        .join(''),
    ).toMatch(/<f>[^<]*SUM|<f>[A-Z]+\d+\+/)
    page.unmount()
  })
})
