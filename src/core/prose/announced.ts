import { blockSpan } from './clause'
import type { Passage } from './passage'

/** An announced number of things with the list of them: 5个事业单位：甲、乙、丙…. */
export interface Announced {
  readonly number: bigint
  /** How many things the list may hold: 和 joins two of them or belongs to a name. */
  readonly least: number
  readonly most: number
  readonly from: number
  readonly to: number
  /** What stands before the number, or behind it. */
  readonly listed: 'before' | 'behind'
}

const things = new Set(['个', '类', '家', '大'])
const thing =
  /^(事业|下属|所属|二级|重点|试点|主要|基层|内设|直属)*(单位|部门|领域|方面|机构|科室|栏目|平台|渠道|环节|中心|镇街|街道|镇|板块|类别|大项)/
/** What may stand behind the things: 五个领域信息：. */
const named = /^(的?(政府)?信息|工作|内容|如下|的?信息公开|公开|建设)?$/
const least = 2

/** The announced lists of a text, where it is plain what the list is. */
export function announcedIn(passages: readonly Passage[]): readonly Announced[] {
  const found: Announced[] = []
  passages.forEach((passage, index) => {
    const { clause, counts } = passage
    const { text } = clause
    for (const count of counts) {
      if (!things.has(count.unit) || count.approximate || count.value === undefined) continue
      const behind = text.slice(count.to)
      const noun = thing.exec(behind)
      if (!noun) continue
      const rest = behind.slice(noun[0].length)
      const number = count.value / 10n ** 12n
      const at = blockSpan(clause, count.from, count.to + noun[0].length)
      if (clause.end === '：' && named.test(rest)) {
        const next = passages[index + 1]
        if (next?.clause.end !== '。' && next?.clause.end !== '') continue
        const items = itemsOf(next.clause.text)
        if (items) found.push({ number, ...items, ...at, listed: 'behind' })
      } else if (counts[0] === count && rest === '') {
        const items = itemsOf(text.slice(0, count.from))
        if (items && isNear(items, number)) found.push({ number, ...items, ...at, listed: 'before' })
      }
    }
  })
  return found
}

/** Enough items for a list, and about as many as announced: else the list is none of these things. */
const isNear = (items: { least: number; most: number }, number: bigint): boolean =>
  items.least > least && number - BigInt(items.most) <= 2n && BigInt(items.least) - number <= 2n

function itemsOf(text: string): { least: number; most: number } | undefined {
  if (!text.includes('、') || /等|分别|其中|[一二三四五六七八九]是|\d/.test(text)) return undefined
  const separators = text.split('、').length
  const joins = text.split(/以及|[和及与]/).length - 1
  return { least: separators, most: separators + joins }
}
