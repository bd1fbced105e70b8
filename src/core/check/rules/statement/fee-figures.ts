import { clausesOf, sentencesOf, spanPlace } from '../../facts/printed-text'
import type { PrintedBlock } from '../../../report/printed'
import type { Rule } from '../../engine/rule'
import { role } from '../../../template/roles'

const aboutFee = /信息处理费|收费通知|信息公开(?:工作)?的?(?:收费|费用)/
const amount = /(\d+(?:\.\d+)?)\s*(?:万元|元)/
const noticeCount = /通知[^\d]{0,10}\d+\s*[件份次个]|\d+\s*[件份次个][^\d]{0,6}通知|[件份]数(?:为|是)?\s*\d+/
/** 发出收费通知，共3件. */
const tally = /^[，,；;：:（(]?(?:总共|共计|合计|总计|累计|[共计])\s*\d+\s*[件份次个]/

/**
 * statement.fee-figures: where 信息处理费 was collected, notices sent, amount due and amount collected are all given.
 * When: a sentence about the fee in 六 names an amount above 0 that was collected.
 * Source: 国办函〔2020〕109号; the sentence in common use (domain.md 3). Two of the figures missing: warning; one: hint.
 * Fires: 本年度收取信息处理费300元。
 * Silent: 发出收费通知2件，总金额600元，实际收取600元; 收取信息处理费0元; 未收取信息处理费.
 */
export const feeFigures: Rule = {
  id: 'statement.fee-figures',
  description: '收取了信息处理费的，要写明发出收费通知的件数、总金额和实际收取的金额。',
  source: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）；国办公开办函〔2021〕30号',
  severities: ['warning', 'hint'],
  *check(context) {
    const blocks = context.proseOf(role.otherMatters)
    const told = { notices: false, due: false, collected: 0 }
    let place: ReturnType<typeof spanPlace> | undefined
    for (const block of blocks) {
      let about = false
      for (const sentence of sentencesOf(block)) {
        if (!(about = aboutFee.test(sentence.text) || (about && amount.test(sentence.text)))) continue
        const found = readFigures(block, sentence.from, sentence.to)
        told.notices ||= found.notices
        told.due ||= found.due
        if (found.collected > 0) {
          told.collected = found.collected
          place ??= spanPlace(block, sentence)
        }
      }
    }
    if (!place) return
    const missing = [...(told.notices ? [] : ['发出收费通知的件数']), ...(told.due ? [] : ['收费通知的总金额'])]
    if (missing.length === 0) return
    yield {
      severity: missing.length > 1 ? 'warning' : 'hint',
      message: `写了收取信息处理费${told.collected}元，还应写明${missing.join('和')}。`,
      places: [place],
      expected: '收费通知件数、总金额、实际收取金额',
    }
  },
}

/** The three figures that a sentence gives; the amount collected in 元. */
function readFigures(
  block: PrintedBlock,
  from: number,
  to: number,
): { notices: boolean; due: boolean; collected: number } {
  const found = { notices: false, due: false, collected: 0 }
  let afterNotice = false
  for (const clause of clausesOf(block)) {
    if (clause.from < from || clause.to > to) continue
    found.notices ||= noticeCount.test(clause.text) || (afterNotice && tally.test(clause.text))
    afterNotice = clause.text.includes('通知')
    const match = amount.exec(clause.text)
    if (!match) continue
    const yuan = Number(match[1]) * (match[0].endsWith('万元') ? 10000 : 1)
    if (/实际|实收|已收|(?<!应)(?:收取|收到|缴纳|缴费|收缴)/.test(clause.text)) found.collected ||= yuan
    else found.due = true
    if (/应[收缴]/.test(clause.text)) found.due = true
  }
  return found
}
