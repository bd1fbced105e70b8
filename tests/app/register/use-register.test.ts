// @vitest-environment jsdom
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, expect, it } from 'vitest'
import { targetLabel } from '../../../src/app/register/target-words'
import { useRegister, type OpenRegister } from '../../../src/app/register/use-register'
import type { ReportSession } from '../../../src/app/session/report-session'
import { useReportStore } from '../../../src/app/session/report-store'
import { emptyReport } from '../../../src/core/report/report'
import { registerWordsOf } from '../../../src/templates/register-words'
import 'fake-indexeddb/auto'

function newSession(): ReportSession {
  setActivePinia(createPinia())
  const store = useReportStore()
  store.create({
    report: emptyReport('2021', 2025, { name: '河阳县教育局', kind: 'department' }),
    pictures: new Map(),
    dismissed: [],
    done: [],
  })
  return store.session!
}
const openRegister = (): OpenRegister => useRegister(newSession())
afterEach(() => localStorage.clear())

const head = '编号\t收到日期\t申请人类型\t办理结果\t答复日期'
const yearless = [head, '1\t4月2日\t外地媒体\t予以公开\t2025-4-20'].join('\n')

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

it('remembers of which year days without one are, for the register of that year, and shows it', () => {
  const first = openRegister()
  first.readPasted(yearless)
  first.setYear('received-date', 2025)
  first.answer(first.counted.value!.questions[0]!, 'other-organizations')
  first.takeOver()

  const session = newSession()
  const again = useRegister(session)
  again.readPasted(yearless)
  expect(again.answeredYears.value).toMatchObject([
    { field: 'received-date', year: 2025, example: '4月2日', recalled: true },
  ])
  // A row asks about its other columns only once it has a year: these were answered before, too.
  expect(again.answered.value).toMatchObject([{ target: 'other-organizations', recalled: true }])
  expect([again.counted.value!.unclear, again.counted.value!.applications.length]).toEqual([[], 1])

  session.setReport({ year: 2026 })
  again.readPasted(yearless)
  expect([...again.counted.value!.yearless.keys()]).toEqual(['received-date'])
})

it('forgets an answer that was taken back', () => {
  const first = openRegister()
  first.readPasted(yearless.replace('4月2日', '2025-4-2'))
  first.answer(first.counted.value!.questions[0]!, 'other-organizations')
  first.takeOver()
  first.takeBack(first.answered.value[0]!.question)

  const again = openRegister()
  again.readPasted(yearless)
  again.setYear('received-date', 2025)
  expect(again.answered.value).toEqual([])
  again.takeBackYear('received-date')
  expect([...again.counted.value!.yearless.keys()]).toEqual(['received-date'])
})

it('stays open while its report is, with what was done', () => {
  const session = newSession()
  useRegister(session).readPasted(yearless)
  useRegister(session).setYear('received-date', 2025)
  useRegister(session).takeOver()
  const open = useRegister(session)
  expect([open.done.value, open.unclearRows.value, session.dossier.register?.leftOut]).toEqual([
    true,
    [{ sheet: 0, row: 2 }],
    [{ file: 1, sheet: 1, rows: '2' }],
  ])
  session.undo()
  expect(open.done.value).toBe(false)
  expect(openRegister().register.value).toBeUndefined()
})

it('names what a value was said to mean with the group that tells it from its like, and no other', () => {
  const { template } = newSession()
  const label = (about: 'outcomes' | 'applicants', target: string) =>
    targetLabel({ about }, target, template, registerWordsOf(template))
  expect([label('outcomes', 'disclosed'), label('outcomes', 'other-handling-other')]).toEqual([
    '（一）予以公开',
    '（六）3.其他',
  ])
  expect([label('applicants', 'natural-persons'), label('applicants', 'other-organizations')]).toEqual([
    '自然人',
    '法人或其他组织：其他',
  ])
})
