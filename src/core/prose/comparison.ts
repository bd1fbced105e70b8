import { blockSpan, type Clause } from './clause'
import type { Measured } from './measured'
import type { Passage } from './passage'
import type { Statement } from './statement'

/** A difference to the year before: 同比增长25%, 较上年减少3件, 与上年持平. */
export interface Comparison {
  /** What is compared. */
  readonly statement: Statement
  /** 1 more, -1 fewer, 0 the same. */
  readonly direction: 1 | -1 | 0
  /** The difference, as a number or in percent; absent for 持平. */
  readonly by?: Measured
  /** The year that it is compared with, where the text names it. */
  readonly with?: number
  readonly from: number
  readonly to: number
}

const up = /增长|增加|上升|提高|多(?!次|种|样)|增幅/
const down = /减少|下降|降低|少(?!数|量)|降幅/
const same = /(?<!基本|大致|大体|总体)持平|(?<!基本|大致|大体)相同|(?<!基本|大致|大体)一致/
const marker = /同比|较(上|去|20|前)|(与|比|同)(上|去|前|20)/

/** The year compared with; 较上年减少2000件 names none. */
const namedYear = /20\d\d(?![\d.,多余万亿]*(件|条|项|份|例|宗|起|个|次|部|元|%))/

/** The comparisons of a text, each with the statement right before it in its sentence. */
export function comparisonsOf(passages: readonly Passage[], statements: readonly Statement[]): readonly Comparison[] {
  const found: Comparison[] = []
  passages.forEach((passage, index) => {
    if (!passage.compares) return
    const { clause } = passage
    const mark = marker.exec(clause.text)
    if (!mark || /环比|累计|至|到|倍|由|从/.test(clause.text.slice(mark.index))) return
    const before = statements.filter(
      (one) => one.clause.sentence === clause.sentence && one.to <= clause.begin && (clause.aside || !one.clause.aside),
    )
    const statement = before[before.length - 1]
    if (!statement || mark.index > 2 || statement.clause !== clauseBefore(passages, index)) return
    const text = clause.text.slice(mark.index)
    const directions = [up.test(text), down.test(text), same.test(text)]
    if (directions.filter(Boolean).length !== 1) return
    const bys = passage.measured.filter((one) => one.kind === 'count' || one.kind === 'percent')
    if (bys.length > 1 || bys.some((one) => one.approximate || one.value === undefined)) return
    const [by] = bys
    if (directions[2] ? by : !by) return
    const year = namedYear.exec(text)?.[0]
    found.push({
      statement,
      direction: directions[2] ? 0 : directions[0] ? 1 : -1,
      ...(by ? { by } : {}),
      ...(year ? { with: Number(year) } : {}),
      ...blockSpan(clause, 0, clause.text.length),
    })
  })
  return found
}

/** The clause before; 收到25件（自然人20件），较上年增加5件 compares the 25. */
function clauseBefore(passages: readonly Passage[], index: number): Clause | undefined {
  let at = index - 1
  if (!passages[index]!.clause.aside) while (passages[at]?.clause.aside) at--
  return passages[at]?.clause
}
