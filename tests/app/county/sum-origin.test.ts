// @vitest-environment jsdom
import { RouterLinkStub, mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import SumOrigin from '../../../src/app/county/SumOrigin.vue'
import { templateById } from '../../../src/templates/index'

it('closes at Escape, wherever the focus is, and listens no longer when it is gone', () => {
  const cell = 'enforcement/penalties/decisions'
  const parts = [{ file: 'a.docx', agency: '民政局', cells: { [cell]: '3' } }]
  const panel = mount(SumOrigin, {
    props: { cell, parts, template: templateById('2021')! },
    global: { stubs: { RouterLink: RouterLinkStub } },
  })
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }))
  expect(panel.emitted('close')).toBeUndefined()
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  expect(panel.emitted('close')).toHaveLength(1)
  panel.unmount()
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  expect(panel.emitted('close')).toHaveLength(1)
})
