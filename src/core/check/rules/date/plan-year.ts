import type { PrintedBlock } from '../../../report/printed'
import { clausesOf, sentencesOf, spanPlace, type Piece } from '../../facts/printed-text'
import type { Rule } from '../../engine/rule'
import { role } from '../../../template/roles'
import { partWords } from '../../facts/section-places'

const plans =
  /将(?!\s*20\d\d)|(?<![草虚起模])拟(?![定订稿发])|下一步|(?<![作度动展年训划定改施照按原了进升善])计划(?!总结|安排|书|表|任务|外|内)/
/** What may stand before the year at the head of a clause: the number of an item. */
const itemNumber =
  '^\\s*(?:[（(][一二三四五六七八九十\\d]{1,3}[)）]|\\d{1,2}[、．]|[一二三四五六七八九十]{1,3}[是、])?\\s*'
const yearAtStart = new RegExp(
  `${itemNumber}(?:在|到|力争)?\\s*(20\\d\\d)\\s*年(?!以来|度?[^，]{0,8}(?:问题|不足|报告|要点))`,
)
const bareYear = new RegExp(`${itemNumber}(?:在)?\\s*(20\\d\\d)\\s*年(?:度|里|内|期间|上半年|下半年|全年)?\\s*$`)
const yearAfterPlan = /(?:将|拟|计划)(?:在|于)\s*(20\d\d)\s*年/

/**
 * date.plan-year: improvements in 五 are written for the year after the report's.
 * When: a clause in 五 with 将, 拟, 计划 or 下一步 whose time is a year (in the clause, or alone in the clause before).
 * Source: domain.md 3 (五: improvements are written for year+1); checks.md.
 * Fires: 2021年，我局将进一步扩大公开范围 in a report for 2021.
 * Silent: 2022年，我局将…; 针对2021年存在的不足，我局将…; 到2025年将… (an aim further off); 2021年工作取得进步。下一步将….
 */
export const planYear: Rule = {
  id: 'date.plan-year',
  description: '第五部分的改进打算写的是报告年度的下一年。',
  source: '国办公开办函〔2021〕30号对改进情况的要求；各地通行写法',
  severities: ['warning'],
  *check(context) {
    const next = context.report.year + 1
    for (const block of context.proseOf(role.problems)) {
      if (!/20\d\d\s*年/.test(block.text)) continue
      for (const named of plannedYears(block)) {
        const around = block.text.slice(Math.max(0, named.from - 2), named.to + 2)
        // An aim may lie further off: 到2025年.
        if (named.year >= next && (named.year === next || /[到至前底]/.test(around))) continue
        yield {
          message: `${partWords(role.problems, context)}的打算写的是${named.year}年，${context.report.year}年报告的改进打算应是${next}年的，请核对。`,
          places: [spanPlace(block, named)],
          expected: `${next}年`,
          actual: `${named.year}年`,
        }
      }
    }
  },
}

interface NamedYear {
  readonly year: number
  readonly from: number
  readonly to: number
}

/** The years for which something is planned, with where they stand. */
function* plannedYears(block: PrintedBlock): Iterable<NamedYear> {
  for (const sentence of sentencesOf(block)) {
    const clauses = clausesOf(block).filter((clause) => clause.from >= sentence.from && clause.to <= sentence.to)
    for (const [index, clause] of clauses.entries()) {
      if (!plans.test(clause.text) && !yearAfterPlan.test(clause.text)) continue
      const before = clauses[index - 1]
      const named = at(yearAfterPlan, clause) ?? at(yearAtStart, clause) ?? (before && at(bareYear, before))
      if (named) yield named
    }
  }
}

function at(pattern: RegExp, clause: Piece): NamedYear | undefined {
  const match = pattern.exec(clause.text)
  if (!match?.[1]) return undefined
  const year = match[1]
  const from = clause.from + match.index + match[0].lastIndexOf(year)
  const behind = /^\s*年/.exec(clause.text.slice(from - clause.from + year.length))?.[0] ?? ''
  return { year: Number(year), from, to: from + year.length + behind.length }
}
