// @vitest-environment jsdom
import { RouterLinkStub, mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import SumOrigin from '../../../src/app/county/SumOrigin.vue'
import { templateById } from '../../../src/templates/index'

it('closes at Escape, wherever the focus is, and listens no longer when it is gone', () => {
  const cell = 'enforcement/penalties/decisions'
  const parts = [{ file: 'a.docx', agency: '民政局', cells: { [cell]: '3' } }]
  const onClose = vi.fn()
  const panel = mount(SumOrigin, {
    props: { cell, parts, template: templateById('2021')!, onClose },
    global: { stubs: { RouterLink: RouterLinkStub } },
  })
  const press = (key: string) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  press('a')
  expect(onClose).toHaveBeenCalledTimes(0)
  press('Escape')
  expect(onClose).toHaveBeenCalledTimes(1)
  panel.unmount()
  press('Escape')
  expect(onClose).toHaveBeenCalledTimes(1)
})
