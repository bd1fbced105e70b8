// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { countChange, isDownloadDue } from '../../../src/app/drafts/download-reminder'
import TroubleNotice from '../../../src/app/layout/TroubleNotice.vue'
import { loadReportStore } from '../../../src/app/session/loaded-store'
import { trouble } from '../../../src/app/ui/trouble'
import { restore } from '../../../src/core/report/saved-report'
import { samples } from '../../../src/templates/samples'

beforeEach(() => {
  localStorage.clear()
  // jsdom cannot download.
  URL.createObjectURL = () => 'blob:test'
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
})
afterEach(() => {
  trouble.value = undefined
})

it('a report downloaded out of trouble needs no reminder to download it', async () => {
  const pinia = createPinia()
  setActivePinia(pinia)
  const store = await loadReportStore()
  const draft = store.create(restore(samples[0]!.saved))
  for (let changes = 0; changes < 500; changes++) countChange(draft)
  expect(isDownloadDue(draft, '2026-01-05')).toBe(true)
  trouble.value = { name: 'Error', message: 'broken', at: new Date() }
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: TroubleNotice }] })
  const notice = mount(TroubleNotice, { global: { plugins: [pinia, router] } })
  await notice.get('button.primary').trigger('click')
  await vi.waitFor(() => expect(isDownloadDue(draft, '2026-01-05')).toBe(false))
  notice.unmount()
  await store.close()
})
