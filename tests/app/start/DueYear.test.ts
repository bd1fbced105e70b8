// @vitest-environment jsdom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { DraftSummary } from '../../../src/app/drafts/draft-storage'
import DueYear from '../../../src/app/start/DueYear.vue'
import { clockKey } from '../../../src/app/ui/use-now'

const draft = (agency: string, year: number, due: string): DraftSummary => ({
  id: `${agency}${year}`,
  agency,
  year,
  due,
  changed: new Date(0),
  revision: 1,
  version: 1,
  progress: { done: 1, of: 7, errors: 0 },
})
const at = (day: string, drafts: readonly DraftSummary[] = []) =>
  mount(DueYear, {
    props: { drafts },
    global: { provide: { [clockKey as symbol]: () => new Date(`${day}T09:00:00`) } },
  })

describe('the year that is due', () => {
  it('is last year from January to the last deadline, and nothing is said after it', () => {
    expect(at('2027-01-01').text()).toContain('现在该编制 2026 年度报告')
    expect(at('2027-03-31').text()).toContain('2027年3月31日前公布')
    expect(at('2027-04-01').text()).toBe('')
    expect(at('2026-12-31').text()).toBe('')
  })

  it('is told for each agency by its own deadline, begun or not', () => {
    const drafts = [
      draft('青禾县民政局', 2026, '2027-01-20'),
      draft('青禾县民政局', 2025, '2026-01-31'),
      draft('青禾县人民政府', 2025, '2026-03-31'),
    ]
    const lines = (day: string) =>
      at(day, drafts)
        .findAll('li')
        .map((line) => line.text())
    expect(lines('2027-01-15')).toEqual([
      '青禾县民政局：已有草稿，2027年1月20日前公布',
      '青禾县人民政府：还没有新建，2027年3月31日前公布',
    ])
    expect(lines('2027-02-01')[0]).toBe('青禾县民政局：已有草稿，2027年1月20日的期限已过')
    expect(at('2027-01-15', drafts.slice(0, 1)).find('button').exists()).toBe(false)
  })
})
