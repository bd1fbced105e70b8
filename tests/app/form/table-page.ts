import { mount, RouterLinkStub, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach } from 'vitest'
import TableSection from '../../../src/app/form/TableSection.vue'
import { useReportStore } from '../../../src/app/session/report-store'
import { emptyReport, type Report } from '../../../src/core/report/report'
import type { CellId, SectionId } from '../../../src/core/template/template'
import { provided } from '../provided'

/** The page of a section with tables, as its tests drive it; drawn by `show`, taken down after each test. */
export let page: VueWrapper
export let store: ReturnType<typeof useReportStore>

export function show(section: SectionId, cells: Record<CellId, string> = {}, last?: Report) {
  store.create({
    report: { ...emptyReport('2021', 2021, { name: '青溪市交通运输局', kind: 'department' }), cells },
    ...(last ? { last } : {}),
    pictures: new Map(),
    dismissed: [],
    done: [],
  })
  page = mount(TableSection, {
    props: { section },
    global: { provide: provided(store.session), stubs: { RouterLink: RouterLinkStub } },
    attachTo: document.body,
  })
}
export const input = (cell: string) => page.get<HTMLInputElement>(`#${cell.replaceAll('/', '_')}`)
export const focused = () => (document.activeElement as HTMLInputElement).name
export const press = (key: string, options: object = {}) =>
  page
    .get('table')
    .element.querySelector<HTMLInputElement>(':focus')!
    .dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options }))
export const button = (words: string) => page.findAll('button').find((one) => one.text().includes(words))
beforeEach(() => {
  setActivePinia(createPinia())
  store = useReportStore()
})
afterEach(async () => {
  page.unmount()
  await store.close()
})
