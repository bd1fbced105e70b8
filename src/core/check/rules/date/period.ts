import type { PrintedBlock } from '../../../report/printed'
import type { Edit } from '../../../report/edit'
import { introduction, sentencesOf, spanPlace, type Piece } from '../../facts/printed-text'
import type { Found, Rule } from '../../engine/rule'

const speaksOfPeriod = /统计|数据/
const monthAndDay = '(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日'
const until = '起?\\s*(?:[，,]\\s*)?(?:截?至|截?止到?|到|[-－—–~～]+)'
const range = new RegExp(
  `(20\\d\\d)\\s*年\\s*${monthAndDay}\\s*${until}\\s*(?:(20\\d\\d)\\s*年\\s*)?${monthAndDay}`,
  'g',
)

/**
 * date.period: the 统计期限 of the introduction runs from 1 January to 31 December of the report's year.
 * When: the introduction (before section 一, or the start of 一) names a period in a sentence about the figures.
 * Source: 条例 art. 49 and 50 (a report for the year); domain.md 1.1.
 * Fires: 所列数据的统计期限自2020年1月1日起至2020年12月31日止 in a report for 2021.
 * Silent: 从2021年1月1日到12月31日止 (no year before 12月31日); damaged dates such as 自202111日起.
 */
export const period: Rule = {
  id: 'date.period',
  description: '统计期限是报告年度的1月1日至12月31日。',
  source: '《中华人民共和国政府信息公开条例》第四十九条、第五十条（上一年度的报告）',
  severities: ['error'],
  *check(context) {
    for (const block of introduction(context)) {
      if (!speaksOfPeriod.test(block.text)) continue
      for (const sentence of sentencesOf(block)) {
        if (!speaksOfPeriod.test(sentence.text)) continue
        for (const match of sentence.text.matchAll(range)) {
          const found = judge(match, block, sentence, context.report.year)
          if (!found) continue
          const typed = block.section !== 'opening' || context.report.opening !== undefined
          yield typed ? found : { ...withoutFix(found), places: [{ in: 'field', field: 'period' }, ...found.places] }
        }
      }
    }
  },
}

/** A sentence that the program composed is mended in its field, not in the text. */
function withoutFix({ fix: _, ...found }: Found): Found {
  return found
}

function judge(match: RegExpMatchArray, block: PrintedBlock, sentence: Piece, year: number): Found | undefined {
  const [whole, fromYear, fromMonth, fromDay, toYear, toMonth, toDay] = match
  const from = [Number(fromYear), Number(fromMonth), Number(fromDay)]
  const to = [Number(toYear ?? fromYear), Number(toMonth), Number(toDay)]
  if (from.join() === [year, 1, 1].join() && to.join() === [year, 12, 31].join()) return undefined
  const start = sentence.from + (match.index ?? 0)
  const right = `${year}年1月1日起至${year}年12月31日`
  const edit: Edit = {
    set: 'text',
    section: block.section,
    block: block.block,
    from: start,
    to: start + whole.length,
    text: right,
  }
  return {
    message: `统计期限写的是${words(from)}至${words(to)}，${year}年报告应为${year}年1月1日至${year}年12月31日。`,
    places: [spanPlace(block, { from: start, to: start + whole.length })],
    expected: `${year}年1月1日至${year}年12月31日`,
    actual: whole,
    fix: { label: `改为${year}年全年`, edits: [edit] },
  }
}

function words([year, month, day]: readonly number[]): string {
  return `${year}年${month}月${day}日`
}
