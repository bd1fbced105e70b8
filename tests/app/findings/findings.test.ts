// @vitest-environment jsdom
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { findingsByCell, isSubject } from '../../../src/app/findings/cell-findings'
import { withoutIncompleteColumns } from '../../../src/app/session/incomplete-columns'
import { checkListHtml, checkListText } from '../../../src/app/findings/check-list'
import CheckPage from '../../../src/app/findings/CheckPage.vue'
import { byPage, bySeverity, canDismiss, countWords } from '../../../src/app/findings/finding-groups'
import FindingsPanel from '../../../src/app/findings/FindingsPanel.vue'
import { cellWords } from '../../../src/core/check/words/place-words'
import { whyOf } from '../../../src/app/findings/rule-words'
import { steadyOrder } from '../../../src/app/findings/steady-order'
import { settledFindings } from '../../../src/app/findings/settled-findings'
import { useReportStore } from '../../../src/app/session/report-store'
import type { Finding, Place, Severity } from '../../../src/core/check/engine/finding'
import { rules } from '../../../src/core/check/rules/index'
import { cellTable } from '../../../src/core/report/cell-table'
import { emptyReport } from '../../../src/core/report/report'
import { cellsOf, type CellId } from '../../../src/core/template/template'
import { templateById, templates } from '../../../src/templates'
import { provided } from '../provided'

const template = templateById('2021')!
const at = (cell: CellId): Place => ({ in: 'cell', cell })
function finding(rule: string, severity: Severity, ...places: Place[]): Finding {
  return { rule, severity, message: `${rule} <说明>`, places, key: `${rule}#${JSON.stringify(places)}` }
}
const received = 'applications/received/natural-persons'
const total = 'applications/received/total'

describe('what is said of a cell', () => {
  it('is listed the most severe first, and not for a finding about a hundred cells', () => {
    const blank = finding('cell.blank', 'warning', ...[...cellsOf(template).keys()].map(at))
    const map = findingsByCell([
      blank,
      finding('cell.number-form', 'hint', at(received)),
      finding('cell.negative', 'error', at(received)),
    ])
    expect(map.get(received)?.map(({ rule }) => rule)).toEqual(['cell.negative', 'cell.number-form'])
    expect(map.size).toBe(1)
  })
  it('paints the total of a wrong sum, and both cells of a contradiction', () => {
    const sum = finding('table.row-total', 'error', at(total), at(received), at('applications/received/enterprises'))
    expect([total, received].map((cell) => isSubject(sum, cell as CellId))).toEqual([true, false])
    expect(isSubject(finding('table.balance', 'error', at(total), at(received)), received)).toBe(true)
    expect(isSubject(finding('x', 'error', { in: 'table', table: 'applications' }), received)).toBe(false)
  })
  it('stays calm about a column that is not filled in yet', () => {
    const balance = finding('table.balance', 'error', at(received))
    expect(withoutIncompleteColumns([balance], cellTable({ cells: { [received]: '3' } }, template))).toEqual([])
    const filled = Object.fromEntries(
      [...cellsOf(template).keys()].filter((cell) => cell.endsWith('natural-persons')).map((cell) => [cell, '0']),
    )
    expect(withoutIncompleteColumns([balance], cellTable({ cells: filled }, template))).toEqual([balance])
  })
  it('waits with the form of a number until its cell was left', () => {
    const list = [
      finding('cell.not-a-number', 'warning', at(received)),
      finding('table.balance', 'error', at(received)),
    ]
    expect(settledFindings(list, received).map(({ rule }) => rule)).toEqual(['table.balance'])
    expect(settledFindings(list, total)).toHaveLength(2)
    expect(settledFindings(list, undefined)).toHaveLength(2)
  })
})

describe('the list while somebody types', () => {
  const list = (...ids: string[]) => ids.map((id) => ({ id }))
  it('keeps what was there in its order, and puts what is new behind it', () => {
    expect(steadyOrder(list('grave', 'b', 'new', 'a'), list('a', 'gone', 'b'))).toEqual(list('a', 'b', 'grave', 'new'))
  })
  it('is in its own order where nothing of it was there', () => {
    expect(steadyOrder(list('grave', 'new'), list('gone'))).toEqual(list('grave', 'new'))
  })
})

describe('words and groups', () => {
  it('name every cell of both formats differently within its table', () => {
    for (const one of templates) {
      const words = [...cellsOf(one).values()].map(({ cell, section }) => section.id + cellWords(cell, one))
      expect(words.filter((word, index) => words.indexOf(word) !== index && !word.includes('本年'))).toEqual([])
    }
    expect(cellWords('applications/duplicate/natural-persons', template)).toBe('（五）不予处理 › 2.重复申请，自然人')
    expect(cellWords('disputes/cases/direct-total', template)).toBe('行政诉讼 › 未经复议直接起诉 › 总计')
  })
  it('put findings under their page and severity, and count them', () => {
    const list = [
      finding('statement.fee', 'warning', { in: 'section', section: 'other-matters' }),
      finding('table.row-total', 'error', at(total)),
      finding('source.unused', 'hint', { in: 'source', block: 1 }),
    ]
    expect(byPage(list, template).map(({ page }) => page)).toEqual(['basics', 'applications', 'other-matters'])
    expect(bySeverity(list).map(({ severity }) => severity)).toEqual(['error', 'warning', 'hint'])
    expect(countWords(list)).toBe('1 处错误，1 处提醒，1 处建议')
    expect(countWords([])).toBe('没有发现问题')
  })
  it('let warnings, hints and 上年结转 be set aside, no other error', () => {
    expect([
      canDismiss(finding('a', 'warning')),
      canDismiss(finding('a', 'hint')),
      canDismiss(finding('lastyear.carry-over', 'error')),
      canDismiss(finding('a', 'error')),
    ]).toEqual([true, true, true, false])
  })
  it('explain every rule with its source', () => {
    for (const { id } of rules) expect(whyOf({ rule: id }, template)?.source, id).toBeTruthy()
    expect(whyOf({ rule: 'no.such-rule' }, template)).toBeUndefined()
  })
})

describe('the list for the reviewer', () => {
  const open = finding('table.row-total', 'error', at(total))
  const aside = finding('statement.fee', 'warning', { in: 'section', section: 'other-matters' })
  const input = {
    title: '某局<2021>年报告',
    findings: [open, aside],
    dismissed: [{ key: aside.key, note: '上级统一收取' }],
    template,
    made: '2022年1月20日',
    states: [{ page: '基本信息', state: '已完成' }],
  }
  it('holds open and dismissed findings with their notes, as a page without script', () => {
    const html = checkListHtml(input)
    const page = new DOMParser().parseFromString(html, 'text/html')
    expect(page.querySelectorAll('script, link, img')).toHaveLength(0)
    expect(page.body.textContent).toContain('某局<2021>年报告')
    expect([...page.querySelectorAll('tbody tr')].map((row) => row.textContent)).toEqual([
      expect.stringContaining('table.row-total <说明>'),
      expect.stringContaining('上级统一收取'),
    ])
  })
  it('says the same as text', () => {
    expect(checkListText(input)).toContain('[错误] 一、本年新收政府信息公开申请数量，总计：table.row-total <说明>')
    expect(checkListText(input)).toContain('（上级统一收取）')
  })
})

describe('panel and check page', () => {
  const page = { template: '<i/>' }
  async function show(component: typeof CheckPage | typeof FindingsPanel) {
    const names = ['basics', ...template.sections.map(({ id }) => id), 'check', 'export']
    const router = createRouter({
      history: createMemoryHistory(),
      routes: names.map((name) => ({ path: `/r/:draft/${name}`, name, component: page })),
    })
    await router.push({ name: component === CheckPage ? 'check' : 'applications', params: { draft: 'x' } })
    const shown = mount(component, {
      global: { plugins: [router], provide: provided(useReportStore().session) },
      attachTo: document.body,
    })
    const button = (words: string) => shown.findAll('button').find((one) => one.text().startsWith(words))!
    return { shown, button }
  }
  beforeEach(() => {
    setActivePinia(createPinia())
    useReportStore().create({
      report: {
        ...emptyReport('2021', 2021, { name: '青溪市交通运输局', kind: 'department' }),
        cells: { [received]: '约3', [total]: '12' },
      },
      pictures: new Map(),
      dismissed: [],
      done: [],
    })
  })
  it('lists what is found in this section, explains it, and sets it aside with a note', async () => {
    const store = useReportStore()
    const { shown, button } = await show(FindingsPanel)
    expect(shown.text()).toContain('约3')
    const before = store.session!.openFindings.length
    const card = shown.findAll('.finding').find((one) => one.text().includes('约3'))!
    await card
      .findAll('button')
      .find((one) => one.text() === '为什么')!
      .trigger('click')
    expect(card.text()).toContain('依据：')
    await card
      .findAll('button')
      .find((one) => one.text() === '忽略')!
      .trigger('click')
    await flushPromises()
    await card.get('input').setValue('原件如此')
    await card.get('form').trigger('submit')
    expect(store.session!.openFindings).toHaveLength(before - 1)
    expect(store.session!.dossier?.dismissed[0]?.note).toBe('原件如此')
    await button('全部').trigger('click')
    // Only section 三 is begun: what the others lack is counted neither here nor in the top bar, nor is its half filled column.
    const begun = store.session!.openFindings.filter(
      (finding) =>
        finding.places.some((place) => 'cell' in place && place.cell.startsWith('applications/')) &&
        finding.rule !== 'table.balance',
    )
    expect(begun.length).toBeLessThan(before - 1)
    expect(shown.findAll('.finding')).toHaveLength(begun.length)
    expect(shown.text()).toContain('没有开始填的部分和没有填完的列暂不检查')
    store.session!.setProse('problems', [{ type: 'paragraph', runs: [{ type: 'text', text: '无' }] }])
    await flushPromises()
    expect(shown.findAll('.finding').length).toBeGreaterThan(begun.length)
    shown.unmount()
  })
  it('holds a column that is half filled in against nobody until it is filled in', async () => {
    const store = useReportStore()
    const { shown } = await show(FindingsPanel)
    const own = [...cellsOf(template).keys()].filter(
      (cell) => cell.startsWith('applications/') && !store.session!.cells.filling(cell),
    )
    const fill = async (cells: readonly string[]) => {
      store.session!.apply(
        '填写',
        cells.map((cell) => ({ set: 'cell', cell: cell as CellId, text: cell === received ? '5' : '0' })),
      )
      await flushPromises()
    }
    const errors = () => store.session!.pages.find(({ page }) => page === 'applications')!.errors
    const balance = () => store.session!.openFindings.filter(({ rule }) => rule === 'table.balance')
    await fill([received])
    expect(balance().length).toBeGreaterThan(0)
    const before = errors()
    expect(shown.text()).not.toContain('“自然人”列')
    await fill(own)
    expect(balance().length).toBeGreaterThan(0)
    expect(shown.text()).toContain('“自然人”列')
    expect(errors()).toBeGreaterThan(before)
    shown.unmount()
  })
  it('repairs with one press, and undoes in one step', async () => {
    const store = useReportStore()
    const { shown, button } = await show(FindingsPanel)
    const before = store.session!.report
    await button('全部填 0').trigger('click')
    expect(store.session!.report.cells['applications/received/enterprises']).toBe('0')
    store.session!.undo()
    expect(store.session!.report).toBe(before)
    shown.unmount()
  })
  it('the check page links to every section, groups, and takes back what was set aside', async () => {
    const store = useReportStore()
    const { shown, button } = await show(CheckPage)
    expect(shown.findAll('.states a')).toHaveLength(7)
    expect(shown.findAll('.finding')).toHaveLength(store.session!.openFindings.length)
    await button('按程度').trigger('click')
    expect(shown.get('h3').text()).toContain('错误')
    store.session!.dismiss(store.session!.openFindings.find(canDismiss)!.key, '已核实')
    await flushPromises()
    expect(shown.text()).toContain('已忽略：已核实')
    await button('撤销忽略').trigger('click')
    expect(store.session!.dossier?.dismissed).toEqual([])
    shown.unmount()
  })
})
