// @vitest-environment jsdom
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { checkListText } from '../../../src/app/findings/check-list'
import CheckPage from '../../../src/app/findings/CheckPage.vue'
import { textOf } from '../../../src/app/findings/place-text'
import { repairOfAll, sameRepairs } from '../../../src/app/findings/same-repairs'
import { useReportStore } from '../../../src/app/session/report-store'
import type { Finding } from '../../../src/core/check/engine/finding'
import { emptyReport, type ProseBlock } from '../../../src/core/report/report'
import { templateById } from '../../../src/templates'
import type { ReportSession } from '../../../src/app/session/report-session'
import { provided } from '../provided'

const template = templateById('2021')!
const issued = 'documents/normative-documents/issued'
const paragraph = (text: string): ProseBlock => ({ type: 'paragraph', runs: [{ type: 'text', text }] })
const lines = [
  '全年制发行政规范性文件12件。',
  '网站公开信息25条，占2.38%; 微信公开40条，占5%;',
  '公开其它信息20条。',
  '其它渠道公开3条; 其他方式公开2条。',
]

/** The check page over a report with these paragraphs in 一. */
async function show(overview: readonly string[]) {
  useReportStore().create({
    report: {
      ...emptyReport('2021', 2021, { name: '青溪市柳溪镇人民政府', kind: 'township' }),
      prose: { overview: overview.map(paragraph) },
      cells: { [issued]: '15' },
    },
    pictures: new Map(),
    dismissed: [],
    done: [],
  })
  const names = ['basics', ...template.sections.map(({ id }) => id), 'check', 'export']
  const router = createRouter({
    history: createMemoryHistory(),
    routes: names.map((name) => ({ path: `/r/:draft/${name}`, name, component: { template: '<i/>' } })),
  })
  await router.push({ name: 'check', params: { draft: 'x' } })
  const session = useReportStore().session!
  const shown = mount(CheckPage, {
    global: { plugins: [router], provide: provided(session) },
    attachTo: document.body,
  })
  const cards = (words: string) => shown.findAll('.finding').filter((one) => one.text().includes(words))
  const buttons = (words: string) => shown.findAll('button').filter((one) => one.text().startsWith(words))
  return { shown, cards, buttons, session }
}
const printed = (session: ReportSession) => session.context.prose('overview').map(({ text }) => text)

beforeEach(() => setActivePinia(createPinia()))

describe('where text and table differ', () => {
  it('the text follows the table from one press on', async () => {
    const { shown, buttons, session } = await show(lines)
    const before = session.report
    await buttons('按表改正文')[0]!.trigger('click')
    expect(printed(session)[0]).toBe('全年制发行政规范性文件15件。')
    expect(buttons('按表改正文')).toEqual([])
    session.setCell(issued, '18')
    expect(printed(session)[0]).toBe('全年制发行政规范性文件18件。')
    session.undo()
    session.undo()
    expect(session.report).toEqual(before)
    shown.unmount()
  })

  it('the table follows the text at one press of the other button', async () => {
    const { shown, buttons, session } = await show(lines)
    await buttons('按文改表')[0]!.trigger('click')
    expect(session.report.cells[issued]).toBe('12')
    expect(session.undoLabel).toContain('按文改表')
    expect(buttons('按文改表')).toEqual([])
    shown.unmount()
  })
})

describe('the same repair in several places', () => {
  it('is made in all of them with one press, and undone in one step', async () => {
    const { shown, buttons, session } = await show(lines)
    const before = session.report
    const marks = () => session.openFindings.filter(({ rule }) => rule === 'mark.half-width')
    expect(marks()).toHaveLength(3)
    const all = buttons('全部改正（3 处）')
    expect(all).toHaveLength(1)
    await all[0]!.trigger('click')
    await flushPromises()
    expect(printed(session).slice(1)).toEqual([
      '网站公开信息25条，占2.38%；微信公开40条，占5%；',
      '公开其它信息20条。',
      '其它渠道公开3条；其他方式公开2条。',
    ])
    expect(marks()).toEqual([])
    session.undo()
    expect(session.report).toBe(before)
    shown.unmount()
  })

  it('is offered once, at the first of the findings', async () => {
    const { shown, cards } = await show(lines)
    const offered = cards('其它').map((card) => card.text().includes('全部改正（2 处）'))
    expect(offered).toEqual([true, false])
    shown.unmount()
  })

  it('is not offered for a single finding, nor once the others are set aside', async () => {
    const { shown, buttons, session } = await show(['公开其它信息20条。', '其它渠道公开3条。'])
    expect(buttons('全部改正')).toHaveLength(1)
    session.dismiss(session.openFindings.find(({ rule }) => rule === 'wording.W02')!.key, '')
    await flushPromises()
    expect(buttons('全部改正')).toEqual([])
    shown.unmount()
  })

  it('mends a name that is written wrong throughout with the one button of its finding', async () => {
    const { shown, buttons, session } = await show(['柳西镇公开信息5条，柳西镇收到申请0件。', '柳西镇召开会议。'])
    await buttons('全部改为“柳溪镇”')[0]!.trigger('click')
    expect(printed(session)).toEqual(['柳溪镇公开信息5条，柳溪镇收到申请0件。', '柳溪镇召开会议。'])
    shown.unmount()
  })

  it('takes only repairs of words together, and of two at one place the first', () => {
    const finding = (rule: string, label: string, from: number, text = '新'): Finding => ({
      rule,
      severity: 'hint',
      message: '',
      places: [],
      key: `${rule}${from}`,
      fix: { label, edits: [{ set: 'text', section: 'overview', block: 0, from, to: from + 2, text }] },
    })
    const one = finding('wording.W02', '改为“其他”', 0)
    const other = finding('wording.W02', '改为“其他”', 9)
    const cells: Finding = { ...one, fix: { label: '全部填 0', edits: [{ set: 'cell', cell: issued, text: '0' }] } }
    expect(sameRepairs(one, [one, other, cells])).toEqual([one, other])
    expect(sameRepairs(cells, [one, other, cells])).toEqual([])
    expect(sameRepairs(one, [one])).toEqual([])
    const percent = [finding('text.percentage', '改为“80%”', 0), finding('text.percentage', '改为“20%”', 9)]
    expect(sameRepairs(percent[0]!, percent)).toEqual([])
    const overlapping = finding('wording.W02', '改为“其他”', 1)
    expect(repairOfAll([one, overlapping, other]).edits.map((edit) => edit.set === 'text' && edit.from)).toEqual([9, 0])
  })
})

describe('the words of a place', () => {
  it('are quoted from the text, a mark with what stands beside it', async () => {
    const { shown, cards } = await show(lines)
    const places = (words: string) => cards(words).map((card) => card.findAll('.place').map((one) => one.text()))
    expect(places('“;”是半角标点')).toEqual([
      ['“…占2.38%; 微信公开40…”'],
      ['“…0条，占5%;”'],
      ['“…渠道公开3条; 其他方式公开…”'],
    ])
    expect(places('规范性文件12件')[0]?.[0]).toBe('“制发行政规范性文件12件”')
    expect(shown.text()).not.toMatch(/正文第 \d+ 段/)
    shown.unmount()
  })

  it('are quoted in the list for the reviewer too', async () => {
    const { shown, session } = await show(lines)
    const input = { title: '', findings: session.findings, dismissed: [], template, made: '', states: [] }
    expect(checkListText({ ...input, textOf: textOf(session.context) })).toContain('[建议] “公开其它信息20条。”：')
    expect(checkListText(input)).toContain('[建议] 正文第 3 段：')
    shown.unmount()
  })
})
