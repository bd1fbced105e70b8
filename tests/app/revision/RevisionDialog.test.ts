// @vitest-environment jsdom
import { flushPromises, mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import RevisionDialog from '../../../src/app/revision/RevisionDialog.vue'
import { templates } from '../../../src/templates/index'
import type { Aim } from '../../../src/app/import/importing'
import { emptyReport, type Dossier, type ProseBlock, type Report } from '../../../src/core/report/report'
import type { ReadComment } from '../../../src/read/index'

HTMLDialogElement.prototype.showModal = vi.fn()
HTMLDialogElement.prototype.close = vi.fn()

const paragraph = (text: string): ProseBlock => ({ type: 'paragraph', runs: [{ type: 'text', text }] })
const received: ProseBlock = {
  type: 'paragraph',
  runs: [
    { type: 'text', text: '收到申请' },
    { type: 'figure', of: { sum: ['applications/received/total'] }, text: '3' },
    { type: 'text', text: '件。' },
  ],
}
const base: Report = {
  ...emptyReport('2021', 2025, { name: '河阳县教育局', kind: 'department' }),
  cells: { 'applications/received/natural-persons': '3' },
  prose: { overview: [paragraph('全年公开信息120条。未收取费用。'), received] },
}
const sectionIds = templates.find(({ id }) => id === '2021')!.sections.map(({ id }) => id)
const dossierOf = (report: Report): Dossier => ({ report, pictures: new Map(), dismissed: [], done: ['overview'] })

interface Found {
  readonly comments?: readonly ReadComment[]
  readonly tracked?: number
  readonly tables?: readonly { readonly table: string; readonly found: number }[]
}

/** The dialog over a file in which this report was found. */
async function open(copy: Report, found: Found = {}, aim: Aim = 'open') {
  const review = { tables: [], sections: sectionIds.map((section) => ({ section, found: true })), ...found }
  const read = { dossier: dossierOf(copy), findings: [], review }
  const dialog = mount(RevisionDialog, {
    props: { offered: { name: '修改稿.docx', aim, own: false, read } as never, current: dossierOf(base) },
    attachTo: document.body,
  })
  await vi.waitFor(() => expect(dialog.find('.notice').exists()).toBe(true))
  await flushPromises()
  return dialog
}

const copy: Report = {
  ...base,
  cells: { 'applications/received/natural-persons': '5' },
  prose: { overview: [paragraph('全年主动公开信息120条。未收取费用。'), received] },
}

it('lists each change with its comments, and gives the report with those that are chosen', async () => {
  const comments = [
    { author: '李主任', text: '与科室核对过', about: '5' },
    { author: '李主任', text: '全文压缩到三页', about: '' },
  ]
  const dialog = await open(copy, { comments, tracked: 2 })
  expect(dialog.find('.notice').text()).toContain('与当前报告有 2 处不同。文件里有 2 处修订标记')
  const rows = dialog.findAll('section[aria-labelledby="revision-changes"] li')
  expect(rows.map((row) => row.find('label').text())).toEqual([
    '一、总体情况',
    '一、本年新收政府信息公开申请数量，自然人',
  ])
  expect(rows[0]!.find('ins').text()).toBe('主动')
  expect(rows[1]!.find('.comment').text()).toBe('李主任：与科室核对过')
  expect(dialog.find('[aria-labelledby="revision-comments"]').text()).toContain('全文压缩到三页')

  await rows[0]!.find('input').setValue(false)
  await dialog.find('.button.primary').trigger('click')
  const [[taken, count]] = dialog.emitted('take') as [[Dossier, number]]
  expect(count).toBe(1)
  expect(taken.report.cells).toEqual({ 'applications/received/natural-persons': '5' })
  expect(taken.report.prose).toEqual(base.prose)
  // All that is not the report stays as it is.
  expect(taken.done).toEqual(['overview'])
  dialog.unmount()
})

it('holds a published page against the report: what differs, what is missing, and nothing to take', async () => {
  const page = { ...copy, cells: {}, prose: { overview: [copy.prose['overview']![0]!, paragraph('收到申请3件。')] } }
  const dialog = await open(page, { tables: [{ table: 'applications', found: 0 }] }, 'published')
  expect(dialog.find('.notice').text()).toBe('与当前报告有 1 处不同。')
  expect(dialog.find('.missing').text()).toBe('“三、收到和处理政府信息公开申请情况”没有表格。')
  const rows = dialog.find('section[aria-labelledby="revision-changes"]')
  expect(rows.text()).toMatch(/报告\s*全年公开信息120条。\s*网页\s*全年主动公开信息120条。/)
  // The numbers of a table that is not there are not told one by one.
  expect(rows.text()).not.toContain('自然人')
  expect(dialog.findAll('input')).toEqual([])
  expect(dialog.find('.button.primary').exists()).toBe(false)
  dialog.unmount()
})

it('says of a page of another year that it is one', async () => {
  const dialog = await open({ ...copy, year: 2024 }, {}, 'published')
  expect(dialog.find('.notice').text()).toBe('文件是 2024 年的报告，当前报告是 2025 年的，没有核对。')
  dialog.unmount()
})

it('says so where nothing is different, and offers nothing to take', async () => {
  const dialog = await open(base)
  expect(dialog.find('.notice').text()).toBe('与当前报告的数字和文字完全相同。')
  expect(dialog.find('.button.primary').exists()).toBe(false)
  dialog.unmount()
})
