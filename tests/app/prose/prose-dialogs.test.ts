// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { removeAllDrafts } from '../../../src/app/drafts/draft-database'
import { useReportStore } from '../../../src/app/session/report-store'
import type { ProseBlock } from '../../../src/core/report/report'
import { openText } from './open-text'

const png = new File([new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10])], '图.png', { type: 'image/png' })
const plain = (text: string): ProseBlock => ({ type: 'paragraph', runs: text ? [{ type: 'text', text }] : [] })

let text: VueWrapper
const told = (): readonly ProseBlock[] | undefined =>
  text.emitted<[readonly ProseBlock[]]>('changed')?.slice(-1)[0]?.[0]
const pictures = () => told()?.filter((one) => one.type === 'picture')
const press = (words: string) =>
  text
    .findAll('.prose-toolbar button')
    .find((button) => button.text() === words)!
    .trigger('click')

/** Opens a text that keeps what it is told, as the page around it does. */
async function open(blocks: readonly ProseBlock[]): Promise<void> {
  text = await openText(blocks, { 'applications/received/total': '7' })
}

/** Chooses a picture file, as the button 图片 lets the clerk do. */
async function choosePicture(): Promise<void> {
  const chooser = text.find('input[type="file"]')
  Object.defineProperty(chooser.element, 'files', { value: [png], configurable: true })
  Object.defineProperty(chooser.element, 'value', { value: '', writable: true, configurable: true })
  await chooser.trigger('change')
  await vi.waitFor(() => expect(text.find('dialog[open] textarea').exists()).toBe(true))
}

describe('the dialogs of a text', () => {
  beforeEach(async () => {
    await removeAllDrafts()
    HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
      this.open = true
    }
    HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
      this.open = false
    }
    URL.createObjectURL ??= () => 'blob:picture'
  })
  afterEach(async () => {
    await useReportStore().close()
    text.unmount()
  })

  it('keeps the words of a picture that was just put in, and goes on writing behind it', async () => {
    await open([plain('前文')])
    await choosePicture()
    await text.find('dialog[open] textarea').setValue(' 柱状图 ')
    await text.find('dialog[open] input[type="text"]').setValue('图1　公开情况')
    await text.find('dialog[open] form').trigger('submit')
    await flushPromises()
    expect(pictures()).toEqual([expect.objectContaining({ alt: '柱状图', caption: '图1　公开情况' })])
    expect(text.find('dialog[open]').exists()).toBe(false)
  })

  it('leaves the words of a picture alone when the dialog is closed', async () => {
    await open([plain('前文')])
    await choosePicture()
    await text.find('dialog[open] textarea').setValue('没有确定')
    await text.find('dialog[open] header button').trigger('click')
    await flushPromises()
    expect(pictures()).toEqual([expect.objectContaining({ alt: '' })])
  })

  it('puts in the link that was typed', async () => {
    await open([plain('')])
    await press('链接')
    await flushPromises()
    await text.find('dialog[open] input[type="text"]').setValue('www.example.gov.cn')
    await text.find('dialog[open] form').trigger('submit')
    await flushPromises()
    expect(JSON.stringify(told())).toContain('"href":"http://www.example.gov.cn"')
  })

  it('puts in the number that was chosen', async () => {
    await open([plain('')])
    await press('引用表内数据')
    await flushPromises()
    await text.find('dialog[open] .choices button').trigger('click')
    await flushPromises()
    expect(JSON.stringify(told())).toContain('"type":"figure"')
  })
})
