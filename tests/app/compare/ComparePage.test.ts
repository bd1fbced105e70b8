// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import ComparePage from '../../../src/app/compare/ComparePage.vue'
import { removeAllDrafts } from '../../../src/app/drafts/draft-database'
import { useReportStore } from '../../../src/app/session/report-store'
import { nextYear } from '../../../src/core/report/next-year'
import { templates } from '../../../src/templates'
import { sample } from '../import/imported'
import { provided } from '../provided'

let page: VueWrapper

async function start(withLast: boolean): Promise<void> {
  const blank = { template: '<p>page</p>' }
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/', name: 'start', component: blank }],
  })
  await router.push('/')
  const pinia = createPinia()
  const next = nextYear(sample('2021'), templates)
  const store = useReportStore(pinia)
  const { last: _last, ...without } = next
  store.create(withLast ? next : without)
  page = mount(ComparePage, {
    global: { plugins: [pinia, router], provide: provided(store.session) },
    attachTo: document.body,
  })
  if (withLast) await vi.waitFor(() => expect(page.find('.compared-text').exists()).toBe(true), 10_000)
  await flushPromises()
}

describe('the comparison with last year', () => {
  beforeEach(removeAllDrafts)
  afterEach(async () => {
    await useReportStore().close()
    page.unmount()
  })

  it('asks for last year’s report where there is none', async () => {
    await start(false)
    expect(page.text()).toContain('打开上一年度报告')
    expect(page.find('table').exists()).toBe(false)
  })

  it('says how much of the text is the same, and less once a paragraph is rewritten', async () => {
    await start(true)
    expect(page.find('.notice.warning').text()).toContain('100%')
    const store = useReportStore()
    store.session!.setProse('overview', [
      {
        type: 'paragraph',
        runs: [
          {
            type: 'text',
            text: '今年全局围绕企业和群众关心的事项重新梳理了公开目录，逐项明确时限和责任科室，并请社区代表试读。'.repeat(
              12,
            ),
          },
        ],
      },
    ])
    await flushPromises()
    expect(page.text()).not.toContain('有 100% 的文字')
    expect(page.findAll('ins').length).toBeGreaterThan(0)
  })

  it('shows each number with last year’s and the difference, in the form and as a list', async () => {
    await start(true)
    const store = useReportStore()
    const before = store.session!.lastCells!.printed('licensing/licenses/decisions')
    store.session!.setCell('licensing/licenses/decisions', String(Number(before) + 5))
    await flushPromises()
    const changed = page.findAll('td.changed').filter((cell) => cell.text().includes('+5'))
    expect(changed.length).toBe(1)
    expect(changed[0]!.text()).toMatch(new RegExp(`上年\\s+上 ${before}`))
    await page
      .findAll('button')
      .find((one) => one.text() === '只看变化')!
      .trigger('click')
    const row = page.findAll('.list tbody tr').find((one) => one.text().includes('行政许可'))!
    expect(
      row
        .findAll('td')
        .map((cell) => cell.text())
        .slice(0, 3),
    ).toEqual([before, String(Number(before) + 5), '+5'])
  })
})
