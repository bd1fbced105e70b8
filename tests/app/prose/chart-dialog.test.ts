// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { removeAllDrafts } from '../../../src/app/drafts/draft-database'
import { useReportStore } from '../../../src/app/session/report-store'
import type { ChartBlock, ProseBlock, TableBlock } from '../../../src/core/report/report'
import { openText } from './open-text'

const plain = (text: string): ProseBlock => ({ type: 'paragraph', runs: text ? [{ type: 'text', text }] : [] })
const cell = (text: string) => ({ runs: [{ type: 'text' as const, text }], colspan: 1, rowspan: 1, header: false })

let text: VueWrapper
const told = (): readonly ProseBlock[] => text.emitted<[readonly ProseBlock[]]>('changed')?.slice(-1)[0]?.[0] ?? []
const charts = () => told().filter((one): one is ChartBlock => one.type === 'chart')
const button = (words: string) => text.findAll('button').find((one) => one.text() === words)!

async function open(blocks: readonly ProseBlock[]): Promise<void> {
  text = await openText(blocks, {
    'applications/disclosed/natural-persons': '7',
    'applications/withheld/natural-persons': '1',
  })
}

async function wantChart(): Promise<void> {
  await button('图表').trigger('click')
  await vi.waitFor(() => expect(text.find('dialog[open] form').exists()).toBe(true), { timeout: 5000 })
  await flushPromises()
}

beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false
  }
})
afterEach(async () => {
  text?.unmount()
  await removeAllDrafts()
})

describe('the dialog of charts', () => {
  it('puts in what the tables hold, which follows them', async () => {
    await open([plain('情况如下。')])
    await wantChart()
    // The first of what is offered is drawn at once.
    expect(text.find('dialog svg desc').text()).toContain('予以公开7件')
    await text.find('dialog form').trigger('submit')
    const [chart] = charts()
    expect(chart).toMatchObject({ kind: 'bar', unit: '件' })
    expect(chart!.series[0]!.values[0]).toEqual({ of: { sum: ['applications/disclosed/total'] }, text: '7' })
    expect(told().map(({ type }) => type)).toEqual(['chart', 'paragraph'])

    useReportStore().session!.setCell('applications/disclosed/natural-persons', '9')
    await flushPromises()
    expect(text.find('.prose-text figure.chart desc').text()).toContain('予以公开9件')
  })

  it('takes typed numbers, and says what is missing before', async () => {
    await open([plain('')])
    await wantChart()
    await button('自己填数').trigger('click')
    await text.find('dialog form').trigger('submit')
    expect(text.find('dialog [role="alert"]').text()).toContain('还没有数据')
    const inputs = text.findAll('dialog tbody input')
    await inputs[0]!.setValue('网站')
    await inputs[1]!.setValue('1,024')
    await inputs[1]!.trigger('change')
    await text.find('dialog input[type="radio"][value="column"]').setValue(true)
    await text.find('dialog input[type="checkbox"]').setValue(true)
    await text.find('dialog form').trigger('submit')
    expect(told().map(({ type }) => type)).toEqual(['table', 'chart'])
    expect(charts()[0]).toEqual({
      type: 'chart',
      kind: 'column',
      labels: ['网站'],
      series: [{ name: '', values: ['1024'] }],
    })
  })

  it('offers the table in which the cursor stands, and puts the chart behind it', async () => {
    const table: TableBlock = {
      type: 'table',
      rows: [
        [cell('渠道'), cell('条数')],
        [cell('网站'), cell('3')],
        [cell('微信'), cell('4')],
      ],
    }
    await open([table])
    await wantChart()
    expect(text.find('dialog [role="group"]').attributes('aria-label')).toBe('光标所在的表格')
    await text.find('dialog form').trigger('submit')
    expect(told().map(({ type }) => type)).toEqual(['table', 'chart'])
    expect(charts()[0]).toMatchObject({ labels: ['网站', '微信'], series: [{ name: '条数', values: ['3', '4'] }] })
  })

  it('closes without a trace', async () => {
    await open([plain('甲')])
    await wantChart()
    await button('关闭').trigger('click')
    await flushPromises()
    expect(text.find('dialog[open]').exists()).toBe(false)
    expect(charts()).toEqual([])
  })
})
