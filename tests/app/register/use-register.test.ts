// @vitest-environment jsdom
import { createPinia, setActivePinia } from 'pinia'
import { expect, it } from 'vitest'
import { createApp } from 'vue'
import { useRegister, type OpenRegister } from '../../../src/app/register/use-register'
import { useReportStore } from '../../../src/app/session/report-store'
import { emptyReport } from '../../../src/core/report/report'
import 'fake-indexeddb/auto'

function openRegister(): OpenRegister {
  setActivePinia(createPinia())
  const store = useReportStore()
  store.create({
    report: emptyReport('2021', 2025, { name: '河阳县教育局', kind: 'department' }),
    pictures: new Map(),
    dismissed: [],
    done: [],
  })
  let open: OpenRegister | undefined
  createApp({
    setup() {
      open = useRegister(store.session!)
      return () => undefined
    },
  }).mount(document.createElement('div'))
  return open!
}

it('asks about one word in two columns twice, and takes an answer for one of them alone', () => {
  const open = openRegister()
  open.readPasted(['编号\t收到日期\t申请人类型\t办理结果\t答复日期', '1\t2025-3-4\t西城\t西城\t2025-3-20'].join('\n'))
  const [first, second] = open.counted.value!.questions
  expect([first!.key, first!.about === second!.about]).toEqual([second!.key, false])
  open.answer(first!, first!.candidates[0] ?? 'enterprises')
  open.answer(second!, second!.candidates[0] ?? 'not-held')
  expect(open.answered.value).toHaveLength(2)
  open.takeBack(first!)
  expect(open.answered.value.map(({ question }) => question.about)).toEqual([second!.about])
})
