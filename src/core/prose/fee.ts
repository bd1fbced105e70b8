import type { Quantity } from '../report/quantity'
import { blockSpan } from './clause'
import { inYuan } from './measured'
import type { Passage } from './passage'
import { charClass } from './char-classes'

/** An amount of 信息处理费 in the text. */
export interface FeeAmount {
  /** collected: what was taken in; noticed: what the notices asked for; part: a share of the collected amount. */
  readonly role: 'collected' | 'noticed' | 'part'
  /** 元, exact. */
  readonly yuan: Quantity
  readonly year: number | undefined
  /** Sentence of the block. */
  readonly sentence: number
  readonly from: number
  readonly to: number
}

const speaksOfFee = /信息处理费|信息公开(信息)?(处理)?(收费|费用)|依申请公开.*(收费|费用)/
const another = /行政事业性|诉讼费|罚款|采购|预算|资金|经费|补贴|印刷|退/

/** 应收, 通知; 总金额 and 金额共计 too where the sentence speaks of notices. */
const namesNoticed = (words: string, noticing: boolean): boolean =>
  /通知|应(收|缴)|总金额/.test(words) || (noticing && /金额(共|合|总)?计?$|金额(共计|合计|总计|为|共)/.test(words))

function roleOf(words: string, noticing: boolean, inParts: boolean): FeeAmount['role'] {
  if (/实际|实收|共收|已收/.test(words)) return 'collected'
  if (namesNoticed(words, noticing)) return 'noticed'
  return inParts ? 'part' : 'collected'
}

/** The amounts of 信息处理费 that a text names. */
export function feesOf(passages: readonly Passage[]): readonly FeeAmount[] {
  const found: FeeAmount[] = []
  let speaking = false
  let inParts = -1
  let noticing = -1
  for (const passage of passages) {
    const { clause, measured, year, charClasses } = passage
    const { text } = clause
    if (charClasses & charClass.charge && speaksOfFee.test(text)) speaking = true
    if (speaking && another.test(text)) speaking = false
    if (charClasses & charClass.list && /其中|分别为|包括/.test(text)) inParts = clause.sentence
    if (!speaking || passage.compares) continue
    if (/通知/.test(text)) noticing = clause.sentence
    for (const one of measured) {
      const yuan = inYuan(one)
      if (yuan === undefined || one.approximate) continue
      const words = text.slice(0, one.from)
      if (/每|标准|按\d|单价/.test(words) || /^[/／]/.test(text.slice(one.to))) continue
      const role = roleOf(words, noticing === clause.sentence, inParts === clause.sentence || clause.aside)
      found.push({ role, yuan, year, sentence: clause.sentence, ...blockSpan(clause, one.from, one.to) })
    }
  }
  return found
}
