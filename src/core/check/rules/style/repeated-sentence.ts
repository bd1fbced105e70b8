import { memoize } from '../../../memoize'
import { memoizePerBlock } from '../../../report/memoize-per-block'
import type { Found, Rule } from '../../engine/rule'
import { sentencesOf, spanPlace, type Piece } from '../../facts/printed-text'
import { quote } from '../../facts/stated-words'
import type { PrintedBlock } from '../../../report/printed'

/** Shorter sentences are alike by their nature; a paragraph of its own is told from so many characters on. */
const leastOfSentence = 25
const leastOfParagraph = 12
const itemNumber =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、．.]|[一二三四五六七八九十]{1,3}(?:、|是(?=.))|[①-⑳])/
/** 未收到申请, 没有发生复议, 收费0元: what did not happen is said alike of many things. */
const none =
  /(?:未|没有|无|暂无|均无)(?:[^，。；]{0,4}(?:收到|接到|发生|产生|出现|收取|制发|受理|引发|涉及|结转|因)|(?:其他|此类|相关))|(?:均)?为(?:0|零)|[^\d]0[件条次元]/

/** A sentence or a whole paragraph, with its characters alone. */
interface Sentence extends Piece {
  readonly plain: string
}

/**
 * text.repeated-sentence: nothing is said twice in one section.
 * When: a sentence of at least 25 characters, or a paragraph that is one sentence, stands twice in a section, white space and
 * item numbers aside; one finding for neighbouring sentences. Source: practice (paste errors).
 * Fires: a paragraph that was pasted twice. Silent: headings, tables, signatures; statements that there was none; other figures.
 */
export const repeatedSentence: Rule = {
  id: 'text.repeated-sentence',
  description: '同一部分里不重复写同一句话、同一段话。',
  source: '各地对年度报告的审核意见（通行做法，国家层面没有明文规定）',
  severities: ['hint'],
  check({ blocks }) {
    return repeatedOf(blocks)
  },
}

/** Found once as long as no block changes: the list of blocks is then the same. */
const repeatedOf = memoize((blocks: readonly PrintedBlock[]): readonly Found[] => {
  const sentences = repeatableOf(blocks)
  const found: Found[] = []
  let section = ''
  let seen = new Map<string, readonly [PrintedBlock, Sentence]>()
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!
    if (block.section !== section) seen = new Map()
    section = block.section
    found.push(...repeatedIn(block, sentences[at]!, seen))
  }
  return found
})

function* repeatedIn(
  block: PrintedBlock,
  sentences: readonly Sentence[],
  seen: Map<string, readonly [PrintedBlock, Sentence]>,
): Iterable<Found> {
  let run: { first: readonly [PrintedBlock, Sentence]; firstTo: number; from: number; to: number } | undefined
  const said = (): Found[] => {
    if (!run) return []
    const [before, sentence] = run.first
    const text = quote(block, { from: run.from, to: Math.min(run.to, run.from + 20) })
    return [
      {
        message: `${text.slice(0, -1)}${run.to > run.from + 20 ? '……' : ''}”在本部分里写了两遍，请核对是否重复。`,
        places: [spanPlace(block, run), spanPlace(before, { from: sentence.from, to: run.firstTo })],
      },
    ]
  }
  for (const sentence of sentences) {
    const first = seen.get(sentence.plain)
    const before = first && !none.test(sentence.plain) ? first : undefined
    if (!before) {
      if (!first) seen.set(sentence.plain, [block, sentence])
      yield* said()
      run = undefined
    } else if (run) run = { ...run, to: sentence.to, firstTo: Math.max(run.firstTo, before[1].to) }
    else run = { first: before, firstTo: before[1].to, from: sentence.from, to: sentence.to }
  }
  yield* said()
}

const noSentences: readonly Sentence[] = []

const repeatableOf = memoizePerBlock((blocks) => blocks.map(repeatable))

/** The sentences of a block that must not stand twice. */
function repeatable(block: PrintedBlock): readonly Sentence[] {
  if (block.kind !== 'paragraph' || block.text.length < leastOfParagraph) return noSentences
  const sentences = sentencesOf(block)
  const least = sentences.length === 1 && /[。！？]\s*$/.test(block.text) ? leastOfParagraph : leastOfSentence
  return sentences
    .filter(({ text }) => text.length >= least)
    .map((sentence) => ({ ...sentence, plain: sentence.text.replace(/\s+/g, '').replace(itemNumber, '') }))
    .filter(({ plain }) => plain.length >= least && !/[：:]$/.test(plain))
}
