import { memoizePerBlock } from '../../../report/memoize-per-block'
import { findAll } from '../../engine/find-all'
import { daysIn } from '../../../report/calendar'
import type { Found, Rule } from '../../engine/rule'
import { introduction, sentencesOf, spanPlace } from '../../facts/printed-text'
import { holdsData, type PrintedBlock } from '../../../report/printed'

/** A month with its year or its day. */
const monthOrDay = /(?<![\d.])(?:(20\d\d)\s*年\s*)?(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日(?!均))?/g
const fullDate = '(20\\d\\d)\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日'
/** Two full dates with nothing but the words of a span between them. */
const span = new RegExp(`${fullDate}[起始开，,\\s]*(?:截?至|截?止到?|到|[-－—–~～]+)\\s*${fullDate}`, 'g')
const speaksOfPeriod = /统计|数据|期限|期间|时段/

/**
 * date.impossible: a date exists, and the 统计期限 does not end before it begins.
 * When: a month above 12, a day that its month has not; two full dates in the wrong order in a sentence of the introduction
 * about the figures. Source: the calendar; 条例 art. 49.
 * Fires: 2月30日, 2021年13月, 自2021年12月31日至2021年1月1日. Silent: 2024年2月29日; 13个月; 12月1日至次年1月5日 and other spans
 * without a year at their end; tables of the clerk's own.
 */
export const impossible: Rule = {
  id: 'date.impossible',
  description: '日期要真实存在，起止日期先后要对。',
  source: '公历；《中华人民共和国政府信息公开条例》第四十九条（上一年度的报告）',
  severities: ['warning'],
  *check(context) {
    for (const found of impossibleIn(context.blocks)) yield* found
    for (const block of introduction(context))
      for (const sentence of speaksOfPeriod.test(block.text) ? sentencesOf(block) : [])
        if (speaksOfPeriod.test(sentence.text)) yield* reversedSpans(block, sentence.from, sentence.text)
  },
}

const nothing: readonly Found[] = []

const impossibleIn = memoizePerBlock((blocks) =>
  blocks.map((block) =>
    holdsData(block) || !block.text.includes('月') || !/\d\s*月/.test(block.text)
      ? nothing
      : [...impossibleDates(block)],
  ),
)

function* impossibleDates(block: PrintedBlock): Iterable<Found> {
  for (const match of findAll(monthOrDay, block.text)) {
    const [whole, year, month, day] = match
    const behind = block.text.slice(match.index + whole.length)
    const m = Number(month)
    const isMonth = m >= 1 && m <= 12
    // 13月 alone may be 13个月 in short.
    if (!isMonth && !year && day === undefined && !/^(?:份|底|初|末|[上中下]旬)/.test(behind)) continue
    const most = isMonth ? (year ? daysIn(Number(year), m) : m === 2 ? 29 : daysIn(2000, m)) : 0
    if (isMonth && (day === undefined || (Number(day) >= 1 && Number(day) <= most))) continue
    yield {
      message: isMonth
        ? `“${whole.trim()}”：${year ? `${year}年` : ''}${m}月只有${most}天，请核对日期。`
        : `“${whole.trim()}”：没有${m}月，请核对日期。`,
      places: [spanPlace(block, { from: match.index, to: match.index + whole.length })],
      actual: whole,
    }
  }
}

function* reversedSpans(block: PrintedBlock, start: number, text: string): Iterable<Found> {
  for (const match of findAll(span, text)) {
    const [from = 0, to = 0] = [match.slice(1, 4), match.slice(4, 7)].map((parts) =>
      parts.reduce((value, part) => value * 100 + Number(part), 0),
    )
    if (from <= to) continue
    yield {
      message: `“${match[0].replace(/\s+/g, '')}”：止的日期早于起的日期，请核对。`,
      places: [spanPlace(block, { from: start + match.index, to: start + match.index + match[0].length })],
      actual: match[0],
    }
  }
}
