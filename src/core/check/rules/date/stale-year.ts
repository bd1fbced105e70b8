import { clausesOf, sentencesOf, spanPlace } from '../../facts/printed-text'
import type { Rule } from '../../engine/rule'
import { role } from '../../../template/roles'

/** What may stand before the year at the head of a clause: the number of an item. */
const itemNumber =
  '^\\s*(?:[（(][一二三四五六七八九十\\d]{1,3}[)）]|\\d{1,2}[、．.]|[一二三四五六七八九十]{1,3}[是、])?\\s*'

/** After the year: what makes the clause one about the past, rightly. */
const monthAndDay = '(?:年|度)*\\s*(?:[12]?\\d月(?:\\d{1,2}日)?)?'
const spanOfTime = '以来|以后|以前|之前|之后|起|开始|始|年?底|年?末|相比|同期|相较|至|到|[-－—–~～]'
const ownDocuments = '(?:度)?[^，]{0,6}(?:决算|预算|审计|工作要点)|[^，]{0,12}(?:年度报告|年报)'
/** 2020年度考核结果, 2020年结转的2件, 2020年机构改革后: looked back at from this year. */
const lookedBackAt =
  '度[^，]{0,8}(?:考核|评估|评议|测评|绩效)|(?:政府信息公开)?(?:申请)?(?:结转|转入|遗留)|的\\s*\\d|[^，]{2,10}后\\s*$'
const rightlyPast = new RegExp(`^\\s*${monthAndDay}\\s*(?:${spanOfTime}|${ownDocuments}|${lookedBackAt})`)
const settledThen = /(?:成立|建成|开通|启用|上线|印发|出台|修订|制定|反馈|指出|通报)的/

/**
 * date.stale-year: a clause in 一 or 六 that begins with last year's number was left over from last year's report.
 * When: the clause itself begins with Y−1年 (after the number of an item).
 * Source: 国办公开办函〔2021〕30号 (发布内容不准确, 雷同); checks.md.
 * Fires: 2020年，我局共收到申请3件 in a report for 2021.
 * Silent: 比2020年略有减少; 自2020年以来; 2020年度部门决算; 截至2020年底; 《…2020年…》; 今年5件，2020年为3件 (a comparison
 * in a sentence that names this year before).
 */
export const staleYear: Rule = {
  id: 'date.stale-year',
  description: '第一、第六部分写的是报告年度的情况，不应留有上一年度的文字。',
  source: '国办公开办函〔2021〕30号（不得内容雷同、敷衍塞责）',
  severities: ['warning'],
  *check(context) {
    const { year } = context.report
    const start = new RegExp(`${itemNumber}(${year - 1})\\s*年`)
    for (const section of [role.overview, role.otherMatters])
      for (const block of context.proseOf(section)) {
        if (!block.text.includes(String(year - 1))) continue
        for (const clause of clausesOf(block)) {
          const match = start.exec(clause.text)
          if (!match) continue
          const rest = clause.text.slice(match[0].length)
          if (rightlyPast.test(rest) || settledThen.test(rest) || isQuoted(block.text, clause.from)) continue
          const sentence = sentencesOf(block).find((one) => one.from <= clause.from && clause.from < one.to)
          if (sentence && namesYearBefore(block.text.slice(sentence.from, clause.from), year)) continue
          if (sentence && namesYearBehind(block.text.slice(clause.from + match[0].length, sentence.to), year)) continue
          if (sentence && /[比较]|相比|同期|同比/.test(rest.slice(0, 4))) continue
          const from = clause.from + match[0].lastIndexOf(String(year - 1))
          yield {
            message: `这里写的是“${year - 1}年”，本报告是${year}年的，可能是上一年度报告留下的文字，请核对。`,
            places: [spanPlace(block, { from, to: clause.from + match[0].length })],
            expected: `${year}年`,
            actual: `${year - 1}年`,
          }
        }
      }
  },
}

/** A sentence that has spoken of this year (or 本年, 今年) and then names the year before compares the two. */
function namesYearBefore(before: string, year: number): boolean {
  return new RegExp(`${year}\\s*年|本年|今年|同比|对比|相比`).test(before)
}

/** So does one that goes on to this year: 2020年收到20件，2021年收到25件; documents of this year do not tell. */
function namesYearBehind(behind: string, year: number): boolean {
  return new RegExp(`今年|本年|现已|接续|顺延|${year}\\s*年(?!度?(?:政务公开|政府信息公开|工作|重点))`).test(
    behind.replace(/《[^》]*》/g, ''),
  )
}

/** Whether a position stands inside 《》 or 〔〕 that were opened before it. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at)
  return before.lastIndexOf('《') > before.lastIndexOf('》') || before.lastIndexOf('〔') > before.lastIndexOf('〕')
}
