// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import NextPart from '../../../src/app/layout/NextPart.vue'
import { pageIds as pagesOf } from '../../../src/app/places/page-id'
import { useReportStore } from '../../../src/app/session/report-store'
import { emptyReport } from '../../../src/core/report/report'
import { templateById } from '../../../src/templates/index'
import { provided } from '../provided'

const pageIds = pagesOf(templateById('2021')!)

describe('the way on at the foot of a page', () => {
  it('leads from part to part in the order of the task list, and ends with the export', async () => {
    const pinia = createPinia()
    const draft = useReportStore(pinia).create({
      report: emptyReport('2021', 2025, { name: '蔄山镇人民政府', kind: 'township' }),
      pictures: new Map(),
      dismissed: [],
      done: [],
    })
    const routes = pageIds.map((name) => ({ path: `/r/:draft/${name}`, name, component: { template: '<p>page</p>' } }))
    const router = createRouter({
      history: createMemoryHistory(),
      routes: [{ path: '/', name: 'start', component: { template: '<p>page</p>' } }, ...routes],
    })
    const way = mount(NextPart, {
      global: { plugins: [pinia, router], provide: provided(useReportStore(pinia).session) },
    })
    const seen: string[] = []
    for (const name of pageIds) {
      await router.push({ name, params: { draft } })
      await flushPromises()
      seen.push(way.find('a').exists() ? way.text() : '')
    }
    expect(seen.slice(0, 3)).toEqual([
      '下一步：一、总体情况',
      '下一步：二、主动公开政府信息情况',
      '下一步：三、收到和处理政府信息公开申请情况',
    ])
    expect(seen.slice(-4)).toEqual(['下一步：检查', '下一步：检查', '下一步：导出', ''])
    await router.push({ name: 'overview', params: { draft } })
    await flushPromises()
    expect(way.find('a').attributes('href')).toBe(`/r/${draft}/proactive-disclosure`)
    way.unmount()
    await useReportStore(pinia).close()
  })

  it('offers the comparison beside the way on where there is one, and leaves it the first button where there is none', async () => {
    const pinia = createPinia()
    const store = useReportStore(pinia)
    const draft = store.create({
      report: emptyReport('2021', 2025, { name: '蔄山镇人民政府', kind: 'township' }),
      pictures: new Map(),
      dismissed: [],
      done: [],
    })
    const component = { template: '<p>page</p>' }
    const names = ['start', ...pageIds]
    const router = createRouter({
      history: createMemoryHistory(),
      routes: names.map((name) => ({ path: name === 'start' ? '/' : `/r/:draft/${name}`, name, component })),
    })
    const go = async (name: string) => {
      await router.push({ name, params: { draft } })
      await flushPromises()
    }
    await go('compare')
    const way = mount(NextPart, { global: { plugins: [pinia, router], provide: provided(store.session) } })
    const links = () => way.findAll('a').map((link) => link.text())
    expect(way.find('a').classes()).not.toContain('primary')
    await go('other-matters')
    expect(links()).toEqual(['下一步：检查'])
    store.session!.setLast(emptyReport('2021', 2024, { name: '蔄山镇人民政府', kind: 'township' }))
    await flushPromises()
    expect(links()).toEqual(['下一步：检查', '与上年对照'])
    way.unmount()
    await store.close()
  })
})
