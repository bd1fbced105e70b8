import { blockSpan } from './clause'
import type { Measured } from './measured'
import { startsList, type Passage } from './passage'
import { placedIn, sameMeasure, type PartList, type Placed } from './list'

/** A percentage with the number that it describes: 业务工作34条，占80.95%. */
export interface Share {
  readonly percent: Measured
  readonly part: Placed
  /** Numbers that the whole may be, the nearest last; the sentence leaves open which. */
  readonly wholes: readonly Placed[]
  /** UTF-16 offsets of the percentage in the block's text. */
  readonly from: number
  readonly to: number
}

const hasPercent = ({ measured }: Passage) => measured.some((one) => one.kind === 'percent')

/** What may stand between 占 and the percentage; more words would name another whole. */
const plain =
  /^占?(比|总数的?|总量的?|总件数的?|申请总数的?|申请总量的?|全部申请的?|全部的?|总)?(例|重)?(为|是|达|到)?$/

/** The percentages of a text that say which share a number has of one named before it. */
export function sharesOf(passages: readonly Passage[], lists: readonly PartList[]): readonly Share[] {
  const shares: Share[] = []
  if (!passages.some(hasPercent)) return shares
  const seen: { placed: Placed; isPart: boolean }[] = []
  passages.forEach((passage, index) => {
    const counts = placedIn(passage)
    const percents = passage.measured.filter((one) => one.kind === 'percent')
    const nextPercent = passages[index + 1]?.measured.find((one) => one.kind === 'percent')
    const leads = nextPercent && passages[index + 1]?.clause.text.startsWith('占')
    counts.forEach((placed, i) => {
      const until = counts[i + 1]?.count.from ?? passage.clause.text.length
      const here = percents.find((one) => one.from >= placed.count.to && one.to <= until)
      const isPart = Boolean(here) || Boolean(leads && i === counts.length - 1)
      seen.push({ placed, isPart })
    })
    for (const percent of percents) {
      if (percent.approximate || percent.value === undefined) continue
      const before = counts.filter(({ count }) => count.to <= percent.from)
      const own = before[before.length - 1]
      const { text } = passage.clause
      const words = text.slice(own?.count.to ?? 0, percent.from).replace(/百分之$/, '')
      if (!words.includes('占') || !plain.test(words)) continue
      const part = own ?? (percents.length > 1 ? undefined : lastOf(passages[index - 1], passage))
      if (!part) continue
      const wholes = wholesOf(part, seen, lists)
      if (wholes.length > 0)
        shares.push({ percent, part, wholes, ...blockSpan(passage.clause, percent.from, percent.to) })
    }
  })
  return shares
}

/** 予以公开2件，占66.7%: the number of the clause before. */
function lastOf(before: Passage | undefined, now: Passage): Placed | undefined {
  if (!before || before.clause.sentence !== now.clause.sentence || before.clause.aside) return undefined
  const placed = placedIn(before)
  return placed[placed.length - 1]
}

function wholesOf(
  part: Placed,
  seen: readonly { placed: Placed; isPart: boolean }[],
  lists: readonly PartList[],
): readonly Placed[] {
  const list = lists.find(({ parts }) => parts.some((one) => one.count === part.count))
  if (list) return list.wholes
  const { sentence } = part.passage.clause
  const inSentence = (one: { placed: Placed }) => one.placed.passage.clause.sentence === sentence
  const possible = seen.filter(
    (one) =>
      !one.isPart && one.placed.count !== part.count && sameMeasure(one.placed, part) && !one.placed.count.approximate,
  )
  const here = possible.filter(inSentence)
  const begins = seen.find(inSentence)
  const afterList = begins && startsList(begins.placed.passage)
  const found =
    here.length > 0 || !afterList ? here : possible.filter((one) => one.placed.passage.clause.sentence === sentence - 1)
  return found.map((one) => one.placed)
}

/** Percentages that divide one whole among themselves: 分别占60%、40%; a占60%，其余占40%. */
export interface ShareList {
  readonly percents: readonly { readonly percent: Measured; readonly passage: Passage }[]
  readonly from: number
  readonly to: number
}

/** The exhaustive lists of percentages of a text. */
export function shareListsOf(passages: readonly Passage[]): readonly ShareList[] {
  const found: ShareList[] = []
  if (!passages.some(hasPercent)) return found
  const bySentence = new Map<number, Passage[]>()
  for (const passage of passages) {
    if (passage.clause.aside || !hasPercent(passage)) continue
    const group = bySentence.get(passage.clause.sentence)
    if (group) group.push(passage)
    else bySentence.set(passage.clause.sentence, [passage])
  }
  for (const [sentence, group] of bySentence) {
    const percents = group.flatMap((passage) =>
      passage.measured.filter((one) => one.kind === 'percent').map((percent) => ({ percent, passage })),
    )
    const all = passages.filter((passage) => passage.clause.sentence === sentence).map((passage) => passage.clause.text)
    const text = all.join('，')
    const closed = /(其他|其余|其它|余下)[^，；]*(，占|占|，占比)/.test(text) || /分别(占|为|是)/.test(text)
    if (percents.length < 2 || !closed || !/占/.test(text) || /率|同比|增长|下降|较|等/.test(text)) continue
    if (percents.some(({ percent }) => percent.approximate || percent.value === undefined)) continue
    const first = percents[0]!
    const last = percents[percents.length - 1]!
    found.push({
      percents,
      from: blockSpan(first.passage.clause, first.percent.from, first.percent.to).from,
      to: blockSpan(last.passage.clause, last.percent.from, last.percent.to).to,
    })
  }
  return found
}
