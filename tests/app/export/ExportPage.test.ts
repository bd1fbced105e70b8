// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { flushPromises, mount, RouterLinkStub } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { removeAllDrafts } from '../../../src/app/drafts/draft-storage'
import ExportPage from '../../../src/app/export/ExportPage.vue'
import { useReportStore } from '../../../src/app/report-store'
import { emptyReport } from '../../../src/core/report/report'
import { restore } from '../../../src/core/report/saved-report'
import { samples } from '../../../src/templates/samples'

/** jsdom cannot download: the test looks at what the program hands to the browser. */
const handed: { name: string; blob: Blob }[] = []

describe('the export page', () => {
  beforeEach(async () => {
    localStorage.clear()
    await removeAllDrafts()
    handed.length = 0
    let last: Blob | undefined
    URL.createObjectURL = (blob) => { last = blob as Blob; return 'blob:test' }
    URL.revokeObjectURL = () => undefined
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      handed.push({ name: this.download, blob: last! })
    })
  })

  async function open(dossier: Parameters<ReturnType<typeof useReportStore>['create']>[0]) {
    const pinia = createPinia()
    useReportStore(pinia).create(dossier)
    const page = mount(ExportPage, { global: { plugins: [pinia], stubs: { RouterLink: RouterLinkStub } }, attachTo: document.body })
    await flushPromises()
    return page
  }

  it('exports a report that is not finished, and says what is open', async () => {
    const page = await open({ report: emptyReport('2021', 2021, { name: '临澜市青屿区民政局', kind: 'department' }), pictures: new Map(), dismissed: [], done: [] })
    expect(page.find('.notice').text()).toContain('处问题')
    expect(page.findAll('button:disabled')).toEqual([])
    await page.find('[aria-label="导出数据文件"]').trigger('click')
    await vi.waitFor(() => expect(handed).toHaveLength(1))
    expect(handed[0]!.name).toBe('临澜市青屿区民政局2021年政府信息公开工作年度报告.json')
    expect(page.find('.results').text()).toMatch(/导出时还有 ?\d+ 处问题/)
    expect(page.find('.next').text()).toContain('2022年1月31日前')
    page.unmount()
  })

  it.each([['Word 文件', '.docx', 'PK'], ['网页文件', '.html', '<!'], ['网站内容片段', '.zip', 'PK'], ['Excel 表格', '.xlsx', 'PK']])(
    'makes a %s of the sample', async (title, ending, begins) => {
      const page = await open(restore(samples[0]!.saved))
      await page.find(`[aria-label="导出${title}"]`).trigger('click')
      await vi.waitFor(() => expect(handed).toHaveLength(1), 10_000)
      expect(handed[0]!.name.endsWith(ending)).toBe(true)
      expect(handed[0]!.blob.size).toBeGreaterThan(1000)
      const reader = new FileReader()
      const read = new Promise<string>((resolve) => { reader.onload = () => resolve(String(reader.result)) })
      reader.readAsText(handed[0]!.blob.slice(0, 2))
      expect(await read).toBe(begins)
      page.unmount()
    })
})
