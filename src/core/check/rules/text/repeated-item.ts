import { spanOf, type Figure } from '../../../prose/figure'
import type { PartList } from '../../../prose/list'
import type { Token } from '../../../prose/token'
import { isFigure } from '../../../prose/zones'
import type { Rule } from '../../engine/rule'
import { mentionsOf } from '../../facts/stated'
import { spanPlace } from '../../facts/printed-text'
import { quote } from '../../facts/stated-words'

const shortest = 2

/** Lists that no word of the text makes. */
const others: ReadonlySet<PartList['marker']> = new Set(['sum', 'contrary', 'net', 'unmarked'])

/**
 * The same item twice in one list, each time with a number.
 * Fires: 其中公告公示12条、通知8条、公告公示5条.
 * Silent: the same words under another whole; 其他 of two lists.
 */
export const repeatedItem: Rule = {
  id: 'text.repeated-item',
  description: '同一列举中，同一项目不应重复出现并各写一个数量。',
  source: '国办公开办函〔2021〕30号：发布内容应当准确；实践中常见的重复统计',
  severities: ['hint'],
  *check(context) {
    for (const { block, one: list } of mentionsOf(context, 'lists')) {
      if (others.has(list.marker)) continue
      const twice = repeatedIn(list)
      if (!twice) continue
      const [first, second] = twice
      yield {
        message: `列举中${quote(block, spanOfItem(first))}与${quote(block, spanOfItem(second))}是同一项目，写了两次，请核对。`,
        places: twice.map((one) => spanPlace(block, spanOfItem(one))),
      }
    }
  },
}

function repeatedIn({ parts }: PartList): readonly [Figure, Figure] | undefined {
  const seen = new Map<string, Figure>()
  for (const part of parts) {
    const label = labelOf(part)
    if (label.length < shortest || part.rest) continue
    const before = seen.get(label)
    if (before && before.number.unit === part.number.unit) return [before, part]
    seen.set(label, part)
  }
  return undefined
}

/** A number that counts, or 、; 5个工作日内 tells items apart. */
const isBoundary = (token: Token) => token.joins !== undefined || isFigure(token)

/** The words of an item before its number, from the number or mark before. */
function labelOf({ passage, at, number }: Figure): string {
  let first = at
  while (first > 0 && !isBoundary(passage.tokens[first - 1]!)) first--
  const words = passage.clause.text.slice(passage.tokens[first]!.from, number.from)
  return words.replace(/^(其中|包括)/, '')
}

function spanOfItem(figure: Figure): { from: number; to: number } {
  const label = labelOf(figure)
  const { from, to } = spanOf(figure)
  return { from: Math.max(0, from - label.length), to }
}
