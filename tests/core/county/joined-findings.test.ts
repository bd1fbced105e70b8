import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/core/check/engine/finding'
import { joinedCounts, joinedFindings } from '../../../src/core/county/joined-findings'
import { roundCounts } from '../../../src/core/county/round'

const finding = (rule: string, cell: string, severity: Finding['severity'] = 'hint'): Finding => ({
  rule,
  severity,
  message: rule,
  places: [{ in: 'cell', cell: cell as `${string}/${string}/${string}` }],
  key: `${rule}#${cell}`,
})
const penalties = 'enforcement/penalties/decisions'

describe('findings of a report and between reports', () => {
  it('tell a figure that is ten times last year’s once', () => {
    const own = [finding('lastyear.tenfold', penalties), finding('lastyear.tenfold', 'fees/fee/amount')]
    const between = [finding('others.outlier', penalties, 'warning')]
    expect(joinedFindings(own, between).map(({ key }) => key)).toEqual([
      'lastyear.tenfold#fees/fee/amount',
      `others.outlier#${penalties}`,
    ])
    expect(joinedFindings(own)).toEqual(own)
    expect(joinedCounts({ error: 1, warning: 2, hint: 0 }, between)).toEqual({ error: 1, warning: 3, hint: 0 })
  })

  it('are counted as mended, not mended and new, but for the later day of a correction', () => {
    const before = [finding('table.row-total', 'a/b/c', 'error'), finding('others.outlier', penalties, 'warning')]
    const after = [
      finding('others.outlier', penalties, 'warning'),
      finding('date.deadline', 'x/y/z', 'warning'),
      finding('cell.blank', 'd/e/f', 'warning'),
    ]
    expect(roundCounts(before, after)).toEqual({ mended: 1, remaining: 1, fresh: 1 })
  })
})
