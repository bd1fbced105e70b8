import { blockSpan } from './clause'
import type { Measured } from './measured'
import { listMarkerIn, startsList, type Passage } from './passage'
import { applicantWords, outcomesIn } from './topic'

/** A number of a list with the clause that it stands in. */
export interface Placed {
  readonly count: Measured
  readonly passage: Passage
  /** The words before it, from the number or mark before. */
  readonly words: string
}

/** A whole and its parts: 共N条，其中a…b…; N件，分别为…. */
export interface PartList {
  /** The number that the parts should make up; several where the sentence names more than one before the list. */
  readonly wholes: readonly Placed[]
  readonly parts: readonly Placed[]
  /** Ends in 其他 or 其余, or begins with 分别为, 包括, 由…组成: the parts must add up. */
  readonly exhaustive: boolean
}

const stop =
  /^(同时|此外|另外|另有|另|全年|本年|年内|并|还|共|总计|累计|组织|召开|开展|举办|参加|截至|目前|已|均|全部(?!公开)|无(?!法提供|现成)|未)/
/** 网上15件，现场2件，办结24件: what was done with all of them ends a list of something else. */
const done = /办结|答复|结转|办理完毕/
const rest = /^(、|和|及|以及|，)?(其他|其余|其它|余下)/
const people = new Set(['人', '人次', '名'])
const applications = new Set(['件', '条', '项', '份', '例', '件次'])

/** Whether two measure words count the same things. */
export function sameMeasure(a: Placed, b: Placed): boolean {
  if (a.count.unit === b.count.unit) return true
  if (people.has(a.count.unit) && people.has(b.count.unit)) return true
  const both = a.passage.subject === 'applications' && b.passage.subject === 'applications'
  return both && applications.has(a.count.unit) && applications.has(b.count.unit)
}

/** The numbers of a clause from an offset on, with the words before each. */
export function placedIn(passage: Passage, from = 0, to = passage.clause.text.length): Placed[] {
  const placed: Placed[] = []
  let begin = from
  for (const count of passage.counts) {
    if (count.from >= from && count.to <= to)
      placed.push({ count, passage, words: passage.clause.text.slice(begin, count.from) })
    if (count.to > begin) begin = count.to
  }
  return placed
}

/** The span of a number in the block's text. */
export function placedSpan({ count, passage }: Placed): { from: number; to: number } {
  return blockSpan(passage.clause, count.from, count.to)
}

/** The lists of a text whose numbers are all exact; a list within a list is left alone. */
export function listsOf(passages: readonly Passage[]): readonly PartList[] {
  const lists: PartList[] = []
  if (!passages.some(startsList)) return lists
  const plain = passages.filter((passage) => !passage.clause.aside)
  plain.forEach((passage, index) => {
    const marker = listMarkerIn(passage)
    if (!marker) return
    const list = listAt(plain, index, marker)
    if (list) lists.push(list)
  })
  return lists
}

function listAt(passages: readonly Passage[], index: number, marker: RegExpExecArray): PartList | undefined {
  const start = passages[index]!
  const begins = marker.index + (marker[0].startsWith('由') ? 1 : marker[0].length)
  const composed = marker[0].startsWith('由')
  const parts = composed ? placedIn(start, begins, marker.index + marker[0].length) : partsFrom(passages, index, begins)
  if (!parts || parts.length === 0) return undefined
  const wholes = wholesBefore(passages, index, marker.index).filter((whole) => sameMeasure(whole, parts[0]!))
  if (wholes.length === 0) return undefined
  if ([...wholes, ...parts].some(({ count }) => count.approximate || count.value === undefined)) return undefined
  const kinds = new Set(parts.map(kindOfPart))
  kinds.delete('')
  if (kinds.size > 1) return undefined
  const last = parts[parts.length - 1]!
  const behind = last.passage.clause.text.slice(last.count.to, last.count.to + 4)
  const open = /等/.test(behind) || (marker[0].startsWith('分别') && namesExamples(passages, index, marker.index))
  const closed = rest.test(last.words.replace(/^[，、；]/, '')) || (!marker[0].startsWith('其中') && parts.length > 1)
  return { wholes, parts, exhaustive: closed && !open }
}

/** 征地、规划等领域，分别为12件、8件: the largest parts only. */
function namesExamples(passages: readonly Passage[], index: number, markerAt: number): boolean {
  const { clause } = passages[index]!
  const before = passages[index - 1]?.clause
  return (
    clause.text.slice(0, markerAt).includes('等') ||
    (markerAt < 2 && before?.sentence === clause.sentence && before.text.includes('等'))
  )
}

/** What the parts are told apart by; two ways in one list (自然人, 予以公开) overlap. */
function kindOfPart({ words }: Placed): string {
  if (outcomesIn(words).length > 0) return 'outcome'
  return applicantWords.some(([expression]) => expression.test(words)) ? 'applicant' : ''
}

/** The numbers before the list in its sentence; where 其中 begins a sentence, those of the sentence before. */
function wholesBefore(passages: readonly Passage[], index: number, markerAt: number): Placed[] {
  const start = passages[index]!
  const { sentence } = start.clause
  const wholes = placedIn(start, 0, markerAt)
  for (let i = index - 1; i >= 0 && passages[i]!.clause.sentence === sentence; i--)
    wholes.unshift(...placedIn(passages[i]!))
  const begins = markerAt === 0 && passages[index - 1]?.clause.sentence !== sentence
  if (wholes.length === 0 && begins)
    for (let i = index - 1; i >= 0 && passages[i]!.clause.sentence === sentence - 1; i--)
      wholes.unshift(...placedIn(passages[i]!))
  return wholes
}

function partsFrom(passages: readonly Passage[], index: number, begins: number): Placed[] | undefined {
  const parts: Placed[] = []
  let inSegment = 0
  let segments = 0
  for (let i = index; i < passages.length; i++) {
    const passage = passages[i]!
    if (passage.clause.sentence !== passages[index]!.clause.sentence) break
    const { text } = passage.clause
    if (i > index && startsList(passage)) return undefined
    if (
      i > index &&
      passage.counts.length > 0 &&
      (stop.test(text) || (done.test(text) && !parts.some(({ words }) => done.test(words))))
    )
      break
    const found = placedIn(passage, i === index ? begins : 0)
    const first = parts[0] ?? found[0]
    if (first && found.some((one) => !sameMeasure(one, first))) {
      if (parts.length === 0) return undefined
      break
    }
    parts.push(...found)
    inSegment += found.length
    if (passage.clause.end === '；') {
      if (inSegment > 1 && segments === 0) break // a；b；c are parts, but a，b；c is a list and something else
      segments++
      inSegment = 0
    }
  }
  return parts
}
