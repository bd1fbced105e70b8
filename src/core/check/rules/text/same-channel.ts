import { memoize } from '../../../memoize'
import { has, Holds } from '../../../prose/holds'
import { Kind } from '../../../prose/lexicon'
import { roleIn } from '../../../prose/token'
import { spanOf, type Figure } from '../../../prose/figure'
import { formatQuantity } from '../../../report/quantity'
import type { PrintedBlock } from '../../../report/printed'
import type { Rule } from '../../engine/rule'
import { readings, type ReadBlock } from '../../facts/stated'
import { spanPlace } from '../../facts/printed-text'
import { quote } from '../../facts/stated-words'

interface Told {
  readonly block: PrintedBlock
  readonly figure: Figure
  readonly words: string
}

/**
 * One channel of disclosure with two different totals for the same year.
 * Fires: 全年门户网站共发布信息249条 and again 门户网站全年公开信息259条.
 * Silent: a column of the site; 累计 beside 本年; a quarter; the same words twice (text.stated-twice).
 */
export const sameChannel: Rule = {
  id: 'text.same-channel',
  description: '同一公开渠道的总数在正文中前后应当一致。',
  source: '国办公开办函〔2021〕30号：发布内容应当准确',
  severities: ['hint'],
  *check(context) {
    for (const [first, ...others] of byChannel(readings(context))(context.report.year).values()) {
      const other = others.find(
        ({ figure, words }) => figure.number.value !== first!.figure.number.value && words !== first!.words,
      )
      if (!first || !other) continue
      const spans = [spanOf(first.figure), spanOf(other.figure)] as const
      yield {
        message: `同一渠道的总数前后不一致：一处写${quote(first.block, spans[0])}，另一处写${quote(other.block, spans[1])}，请核对。`,
        places: [spanPlace(first.block, spans[0]), spanPlace(other.block, spans[1])],
        expected: formatQuantity(first.figure.number.value ?? 0n),
        actual: formatQuantity(other.figure.number.value ?? 0n),
      }
    }
  },
}

/** The totals by channel for a year; gathered once as long as no block changes. */
const byChannel = memoize((read: readonly ReadBlock[]) => {
  let known: { readonly year: number; readonly told: ReadonlyMap<string, readonly Told[]> } | undefined
  return (year: number) => (known?.year === year ? known : (known = { year, told: gather(read, year) })).told
})

function gather(read: readonly ReadBlock[], year: number): ReadonlyMap<string, readonly Told[]> {
  const told = new Map<string, Told[]>()
  for (const { block, reading } of read)
    for (const figure of reading.figures) {
      const key = channelOf(figure, year)
      if (key === undefined) continue
      const words = figure.passage.clause.text.slice(0, figure.number.from)
      const known = told.get(key)
      if (known) known.push({ block, figure, words })
      else told.set(key, [{ block, figure, words }])
    }
  return told
}

const column = /栏目|专栏|专题|频道|板块|领域|累计|历年|开通以来|解读|回应|留言|转载|同比|其中/

/** The channel of which a number is the year's total of information; undefined where it is none. */
function channelOf(figure: Figure, year: number): string | undefined {
  const { passage, number, whole, change, counts, nouns } = figure
  if (whole || change || number.kind !== 'count' || number.approximate || number.value === undefined) return undefined
  if (passage.within || passage.clause.aside || (passage.year ?? year) !== year || counts[0] !== 'other')
    return undefined
  if (nouns.length === 0 || !has(passage.kinds, Holds.sum) || column.test(passage.clause.text)) return undefined
  const channels = passage.tokens.filter((token, at) => at < figure.at && roleIn(token, Kind.share) === 'channel')
  const [channel] = channels
  const information =
    roleIn(passage.tokens[figure.at - 1], Kind.join) === 'information' ||
    /信息(共|总计|合计)?$/.test(passage.clause.text.slice(0, number.from))
  return channels.length === 1 && channel && information ? `${channel.word!.text}#${number.unit}` : undefined
}
