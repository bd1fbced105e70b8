// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it, vi } from 'vitest'
import { draftStorage } from '../../../src/app/drafts/draft-storage'
import { trouble } from '../../../src/app/ui/trouble'
import { checks } from '../../../src/app/session/checks'
import { useReportStore } from '../../../src/app/session/report-store'
import { emptyReport } from '../../../src/core/report/report'

// Stands for a rule with a bug, which the real ones must not have.
beforeEach(() => {
  checks.value = {
    ...checks.value!,
    checkContext: () => {
      throw new Error('a rule broke')
    },
  }
})

it('a rule that breaks is told, and keeps nobody from typing and saving', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  setActivePinia(createPinia())
  const store = useReportStore()
  const id = store.create({
    report: emptyReport('2021', 2021, { name: '临澜市青屿区民政局', kind: 'department' }),
    pictures: new Map(),
    dismissed: [],
    done: [],
  })
  store.session!.setCell('documents/normative-documents/issued', '3')
  expect(store.session!.findings).toEqual([])
  await store.saveNow()
  expect(store.saving.state).toBe('saved')
  expect(JSON.stringify((await draftStorage.load(id))?.saved)).toContain('"documents/normative-documents/issued":"3"')
  expect(trouble.value?.message).toContain('a rule broke')
  await store.close()
})
