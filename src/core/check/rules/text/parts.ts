import { placedSpan, type PartList } from '../../../prose/list'
import { formatQuantity, type Quantity } from '../../../report/quantity'
import type { CheckContext } from '../../engine/context'
import type { Rule } from '../../engine/rule'
import { mentionsOf } from '../../facts/stated'
import { sumOf } from '../../facts/stated-sums'
import { quote, spanPlace } from '../../facts/stated-words'

/**
 * 共N条，其中a…b…: the parts may not be more than N; where the list is exhaustive they make up N.
 * Fires: 共100条，其中网站60条，微信50条 (error); 共100条，其中网站60条，其他30条 (warning).
 * Silent: 共100条，其中网站60条 (a mere 其中 need not name all); 比上年增加20条; a list within a list.
 */
export const parts: Rule = {
  id: 'text.parts',
  description:
    '“共N条，其中……”的各部分不得超过总数；列全的（以“其他”结尾，或用“分别为”“包括”“由……组成”），各部分之和应当等于总数。',
  source: '国办公开办函〔2021〕30号：发布内容应当准确',
  severities: ['error', 'warning'],
  *check(context) {
    for (const { block, one: list } of mentionsOf(context, 'lists')) {
      const sum = total(list.parts.map((part) => part.count.value ?? 0n))
      const wholes = list.wholes.map((whole) => whole.count.value ?? 0n)
      if (wholes.includes(sum) || knownTotals(list, context).includes(sum)) continue
      if (isMadeUpBefore(list.parts, wholes)) continue
      const most = total(wholes)
      const whole = list.wholes[list.wholes.length - 1]
      if (!whole || sum === most || (sum < most && (!list.exhaustive || wholes.length > 1))) continue
      const spans = [whole, ...list.parts].map(placedSpan)
      const counted = list.parts.map((part) => formatQuantity(part.count.value ?? 0n)).join('＋')
      const unit = whole.count.unit
      yield {
        severity: sum > most ? 'error' : 'warning',
        message:
          `正文写总数为${quote(block, spans[0]!)}，` +
          (list.parts.length > 1
            ? `各部分合计为${counted}＝${formatQuantity(sum)}${unit}，`
            : `其中的一部分就有${formatQuantity(sum)}${unit}，`) +
          (sum > most ? '超过总数，请核对。' : '与总数不等，请核对。'),
        places: spans.map((span) => spanPlace(block, span)),
        expected: formatQuantity(whole.count.value ?? 0n),
        actual: formatQuantity(sum),
      }
    }
  },
}

const total = (values: readonly Quantity[]) => values.reduce((sum, value) => sum + value, 0n)

/** Whether the first parts make up a whole: what follows in clauses of its own is something else (…网站826条，微信500条，回应留言126条). */
function isMadeUpBefore(parts: PartList['parts'], wholes: readonly Quantity[]): boolean {
  let sum = 0n
  return parts.some(({ count, passage }, i) => {
    sum += count.value ?? 0n
    return i > 0 && passage !== parts[i + 1]?.passage && wholes.includes(sum)
  })
}

/** Results of applications may count those of last year too: 新收10件，其中予以公开… of 12 finished ones. */
function knownTotals({ wholes }: PartList, context: CheckContext): readonly Quantity[] {
  if (wholes[0]?.passage.subject !== 'applications') return []
  const received = ['applications/received/total', 'applications/brought-forward/total']
  return [received, ['applications/outcomes-total/total']].flatMap(
    (patterns) => sumOf(context.cells, patterns)?.value ?? [],
  )
}
