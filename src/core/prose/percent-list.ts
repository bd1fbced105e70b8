import { isExact, spanOf, type Figure } from './figure'

/** Percentages that divide one whole among themselves: 分别占60%、40%; a占60%，其余占40%. */
export interface PercentList {
  readonly percents: readonly Figure[]
  readonly from: number
  readonly to: number
}

/** The exhaustive lists of percentages of a text. */
export function percentListsOf(all: readonly Figure[]): readonly PercentList[] {
  if (all.length < 2) return none
  const found: PercentList[] = []
  let group: Figure[] = []
  const flush = () => {
    const list = closedList(group)
    if (list) found.push(list)
    group = []
  }
  for (const figure of all) {
    if (group.length > 0 && figure.passage.clause.sentence !== group[0]!.passage.clause.sentence) flush()
    if (figure.number.kind === 'percent') group.push(figure)
  }
  flush()
  return found
}

const none: readonly PercentList[] = []

function closedList(group: readonly Figure[]): PercentList | undefined {
  if (group.length < 2) return undefined
  if (group.some((one) => one.change || !isExact(one) || one.number.room !== undefined)) return undefined
  const first = group[0]!
  const last = group[group.length - 1]!
  const texts = [...new Set(group.map(({ passage }) => passage))].map(({ clause }) => clause.text).join('，')
  const rest = /(其他|其余|其它|余下)[^，；%]*$/.test(textBefore(last))
  if (!/占/.test(texts) || !(rest || /分别(占|为|是)/.test(texts)) || /率|同比|增长|下降|较|等/.test(texts))
    return undefined
  if (/占[^，；%]*\d[^，；%]*的\d/.test(texts)) return undefined // 分别占全部25件申请的40%、24%: of a whole that it names
  return { percents: group, from: spanOf(first).from, to: spanOf(last).to }
}

const textBefore = ({ passage, number }: Figure) => passage.clause.text.slice(0, number.from)
