// @vitest-environment jsdom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { columnWidths } from '../../../src/app/form/column-widths'
import { notePlace } from '../../../src/app/form/note-place'
import SideScroll from '../../../src/app/form/SideScroll.vue'
import { gridOf } from './form-cases'

describe('the widths of columns', () => {
  const three = gridOf('applications').widths!
  const four = gridOf('disputes').widths!
  /** Five digits in the smaller letters of a snug table, with the room around them, in rem. */
  const fiveDigits = 3

  it('keep room for five digits, and let the labels wrap, with the preview open at 1366 and in 大字 at 1280', () => {
    for (const place of [554 / 16, 750 / 20]) {
      const { columns, least, snug } = columnWidths(three, 7, place)
      expect(least).toBeLessThan(place)
      expect(snug).toBe(true)
      const numbers = columns.slice(3).map((width) => width!)
      expect(Math.min(...numbers)).toBeGreaterThan(fiveDigits)
      expect(numbers.reduce((sum, width) => sum + width, 0)).toBeGreaterThan(place * 0.6)
    }
  })
  it('give the rest to the labels where there is room, as the official form does', () => {
    const { columns, snug } = columnWidths(three, 7, 1174 / 16)
    expect(snug).toBe(false)
    expect(columns[2]).toBeUndefined()
    expect(columns[3]! / (1174 / 16)).toBeCloseTo(600 / 8844, 3)
  })
  it('of 表四 are all the same, and say from where on the table scrolls', () => {
    expect(columnWidths(four, 15, 750 / 16)).toMatchObject({ least: 46.875, snug: true })
    expect(columnWidths(four, 15, 30).columns).toEqual(four.map(() => 3.125))
    expect(columnWidths(four, 15, 75)).toMatchObject({ snug: false })
  })
})

describe('the place of the box about a cell', () => {
  const room = { width: 1000, height: 600 }
  const box = { width: 300, height: 120 }
  const cell = (left: number, top: number) => ({ left, top, right: left + 60, bottom: top + 30 })

  it('is below the cell where there is room, and above it where there is none', () => {
    expect(notePlace(cell(100, 200), box, room)).toEqual({ left: 100, top: 233 })
    expect(notePlace(cell(100, 500), box, room)).toEqual({ left: 100, top: 377 })
  })
  it('is never beyond an edge at the side or the top', () => {
    expect(notePlace(cell(900, 200), box, room).left).toBe(660)
    expect(notePlace(cell(10, 20), box, { width: 200, height: 100 })).toEqual({ left: 8, top: 53 })
  })
})

describe('the scrollbar at the foot', () => {
  const frameOf = (whole: number, shown: number) => {
    const frame = document.createElement('div')
    Object.defineProperties(frame, { scrollWidth: { value: whole }, clientWidth: { value: shown } })
    return frame
  }
  it('moves the table, and follows it', async () => {
    const frame = frameOf(751, 553)
    const page = mount(SideScroll, { props: { frame } })
    await nextTick()
    const bar = page.get('.sideways')
    expect(bar.attributes('tabindex')).toBe('-1')
    bar.element.scrollLeft = 120
    await bar.trigger('scroll')
    expect(frame.scrollLeft).toBe(120)
    frame.scrollLeft = 198
    frame.dispatchEvent(new Event('scroll'))
    await nextTick()
    expect(bar.element.scrollLeft).toBe(198)
  })
  it('is not there where all of the table is in view', async () => {
    const page = mount(SideScroll, { props: { frame: frameOf(551, 550) } })
    await nextTick()
    expect(page.find('.sideways').exists()).toBe(false)
  })
})
