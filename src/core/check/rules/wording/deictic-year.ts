import { findAll } from '../../engine/find-all'
import type { TextFound, TextRule } from '../../engine/rule'
import { holdsData, type PrintedBlock } from '../../../report/printed'
import { sentencesOf } from '../../facts/printed-text'
import { role } from '../../../template/roles'

const word = /今年以来|今年|去年/g
/** 比去年, 与去年同期, 高于去年: what this year is held against has no year of its own in common use. */
const comparedWith = /(?:比|较|与|同|和|跟|于|过|照)\s*$/
/** 由2020年的15件增加到今年的20件: the other year is named. */
const changedTo = /(?:增加|增长|上升|提高|提升|减少|下降|降低|降|升)[到至]\s*$/
const comparison = /^\s*(?:同期|同比|相比|相较|持平|同月)/
const plans = /将|拟|计划|下一步|准备|争取|力争/

/**
 * wording.deictic-year: a report that is read for years names the year.
 * When: 今年, 去年 or 今年以来 stands in a sentence of the text, outside of a comparison and of words that are quoted.
 * Source: practice (supervising offices tell it as a fault); no text demands it. One finding for each sentence.
 * Fires: 今年以来，我局公开信息20条; 去年制定的办法. Silent: 比去年多2件; 与去年同期持平; “今年我当家”活动; tables and captions.
 * The year is offered as a fix, but not where 今年 may be the year in which the report is written (五, plans).
 */
export const deicticYear: TextRule = {
  id: 'wording.deictic-year',
  description: '报告长期公开，时间写明是哪一年，不写“今年”“去年”。',
  source: '各地对年度报告的审核意见（通行做法，国家层面没有明文规定）',
  severities: ['hint'],
  waitsFor: '今去',
  *checkText(block, { year }) {
    if (holdsData(block) || block.kind === 'caption' || !/[今去]年/.test(block.text)) return
    for (const { text, from } of sentencesOf(block)) {
      const found = findAll(word, text).filter((match) => isDeictic(text, match))
      if (found.length > 0) yield said(block, from, text, found, year)
    }
  },
}

function isDeictic(sentence: string, { index, 0: written }: RegExpExecArray): boolean {
  const before = sentence.slice(0, index)
  if (written === '去年' && comparedWith.test(before)) return false
  if (changedTo.test(before)) return false
  if (written === '去年' && comparison.test(sentence.slice(index + written.length))) return false
  return !isOpen(before, '“', '”') && !isOpen(before, '《', '》') && !isOpen(before, '‘', '’')
}

function isOpen(before: string, opening: string, closing: string): boolean {
  return before.lastIndexOf(opening) > before.lastIndexOf(closing)
}

function said(
  { role: of }: PrintedBlock,
  start: number,
  sentence: string,
  found: readonly RegExpExecArray[],
  year: number,
): TextFound {
  const first = found[0]!
  const last = found[found.length - 1]!
  const end = last.index + last[0].length
  const right = `${first[0] === '去年' ? year - 1 : year}年`
  const mayBeNext = of === role.problems || plans.test(sentence)
  return {
    message: mayBeNext
      ? `报告长期公开，“${first[0]}”宜写明是哪一年。`
      : `报告长期公开，“${first[0]}”宜写明是“${right}”。`,
    from: start + first.index,
    to: start + end,
    ...(mayBeNext ? {} : { expected: right, replacement: replaced(sentence, found, year) }),
  }
}

/** The sentence from the first of the words to the last, with the years named. */
function replaced(sentence: string, found: readonly RegExpExecArray[], year: number): string {
  let text = ''
  let at = found[0]!.index
  for (const match of found) {
    text += `${sentence.slice(at, match.index)}${match[0] === '去年' ? year - 1 : year}年`
    at = match.index + match[0].length
  }
  return text
}
