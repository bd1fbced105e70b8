import { approximately } from '../../../report/quantity'
import { cellsOfRoles } from '../../../template/find-by-role'
import { role, type Role } from '../../../template/roles'
import type { CellReading } from '../../../report/cell-reading'
import { sentencesOf } from '../../facts/printed-text'
import { cellWords } from '../../words/place-words'
import type { CheckContext } from '../../engine/context'
import type { Rule } from '../../engine/rule'
import { isTenfold } from './tenfold'

/** The figures that tell how much an agency did, and the words by which the text speaks of each. */
const compared: readonly (readonly [row: Role, column: Role, topic: RegExp])[] = [
  [role.received, role.total, /申请/],
  [role.normativeDocuments, role.issued, /规范性文件/],
  [role.licences, role.decisions, /许可/],
  [role.penalties, role.decisions, /处罚/],
  [role.compulsion, role.decisions, /强制/],
  [role.fee, role.amount, /收费/],
  [role.reconsideration, role.total, /复议/],
  [role.direct, role.total, /诉讼/],
  [role.subsequent, role.total, /诉讼/],
]
/** Smaller numbers double by chance. */
const least = 20
/** From here on it is another unit, which is `cell.fee-unit`'s. */
const otherUnit = 1000
/** What a sentence says of a change: that there is one, or why. */
const saysWhy =
  /同比|环比|[较比](?:上年|上一年|去年|20\d\d)|上年同期|增[加长多幅]|减[少幅]|下降|上升|翻番|倍|升高|降低|大幅|变化|波动|原因|由于|因(?!政府信息)|影响|划[转入出]|移交|下放|调整|改革|合并|取消/

/**
 * lastyear.change: a figure that has more than doubled or halved is spoken of.
 * When: the same figure of both reports, the larger at least 20 and the smaller above 0, changed by more than twofold, and no
 * sentence of the text names its topic with a change or a reason. Source: practice.
 * Fires: 37 applications after 12 and not a word of it. Silent: 较上年增长; 40 after 20; 30 after 0; what `lastyear.tenfold` or
 * `cell.fee-unit` tells; a figure that last year's format does not have.
 */
export const change: Rule = {
  id: 'lastyear.change',
  description: '与上年相比成倍增加或者减少一半以上的数字，宜在正文中说明变化和原因。',
  source: '各地对年度报告的审核意见（通行做法，国家层面没有明文规定）',
  severities: ['hint'],
  *check(context) {
    const { cells, last, template } = context
    if (!last) return
    for (const [row, column, topic] of compared) {
      const [cell] = cellsOfRoles(template, row, column)
      const [lastCell] = cellsOfRoles(last.template, row, column)
      if (cell === undefined || lastCell === undefined) continue
      const ratio = changeOf(cells.reading(cell), last.cells.reading(lastCell), row)
      if (ratio === undefined || isSpokenOf(context, topic)) continue
      yield {
        message: `${cellWords(cell, template)}：今年${cells.printed(cell)}，上年${last.cells.printed(lastCell)}，${ratio > 1 ? '增加一倍以上' : '减少一半以上'}，正文没有说明，请核对并宜写明原因。`,
        places: [
          { in: 'cell', cell },
          { in: 'last', cell: lastCell },
        ],
        actual: cells.printed(cell),
      }
    }
  },
}

/** This year's figure in last year's, where it has more than doubled or halved and no other rule tells it. */
function changeOf(now: CellReading, before: CellReading, row: Role): number | undefined {
  if (now.kind !== 'number' || before.kind !== 'number') return undefined
  const [a, b] = [approximately(now.value), approximately(before.value)]
  // Beside 0 it is endless, which is more than any unit; beside a number below 0 it is less than 1.
  const factor = Math.max(a, b) / Math.min(a, b)
  if (Math.max(a, b) < least || factor <= 2 || factor >= otherUnit || isTenfold(row, a, b)) return undefined
  return a / b
}

function isSpokenOf({ blocks }: CheckContext, topic: RegExp): boolean {
  return blocks.some(
    (block) => topic.test(block.text) && sentencesOf(block).some(({ text }) => topic.test(text) && saysWhy.test(text)),
  )
}
