import { memoize } from '../../../memoize'
import { memoizePerBlock } from '../../../report/memoize-per-block'
import type { Found, Rule } from '../../engine/rule'
import { mayBeNumbered, sentencesOf, spanPlace, type Piece } from '../../facts/printed-text'
import { withoutSpace } from '../../engine/without-space'
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

/** Where a sentence was said first. */
interface Said {
  readonly block: PrintedBlock
  readonly sentence: Sentence
}

/** Neighbouring sentences that were said before. */
interface Run {
  readonly first: Said
  firstTo: number
  readonly from: number
  to: number
}

/** Found once as long as no block changes: the list of blocks is then the same. */
const repeatedOf = memoize((blocks: readonly PrintedBlock[]): readonly Found[] => {
  const sentences = repeatableOf(blocks)
  const found: Found[] = []
  let section = ''
  let seen = new Map<string, Said>()
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!
    if (block.section !== section) seen = new Map()
    section = block.section
    findRepeated(block, sentences[at]!, seen, found)
  }
  return found
})

function findRepeated(block: PrintedBlock, sentences: readonly Sentence[], seen: Map<string, Said>, found: Found[]) {
  let run: Run | undefined
  for (const sentence of sentences) {
    const { plain, from, to } = sentence
    const first = seen.get(plain)
    if (!first) seen.set(plain, { block, sentence })
    if (!first || none.test(plain)) {
      if (run) found.push(repetition(block, run))
      run = undefined
    } else if (run) {
      run.to = to
      run.firstTo = Math.max(run.firstTo, first.sentence.to)
    } else run = { first, firstTo: first.sentence.to, from, to }
  }
  if (run) found.push(repetition(block, run))
}

/** How much of what was repeated is shown. */
const shown = 20

function repetition(block: PrintedBlock, { first, firstTo, from, to }: Run): Found {
  const text = quote(block, { from, to: Math.min(to, from + shown) })
  return {
    message: `${text.slice(0, -1)}${to > from + shown ? '……' : ''}”在本部分里写了两遍，请核对是否重复。`,
    places: [spanPlace(block, { from, to }), spanPlace(first.block, { from: first.sentence.from, to: firstTo })],
  }
}

const noSentences: readonly Sentence[] = []

const repeatableOf = memoizePerBlock((blocks) => blocks.map(repeatable))

/** The sentences of a block that must not stand twice. */
function repeatable(block: PrintedBlock): readonly Sentence[] {
  if (block.kind !== 'paragraph' || block.text.length < leastOfParagraph) return noSentences
  const sentences = sentencesOf(block)
  const least = sentences.length === 1 && /[。！？]\s*$/.test(block.text) ? leastOfParagraph : leastOfSentence
  const found: Sentence[] = []
  for (const { text, from, to } of sentences) {
    if (text.length < least) continue
    const all = withoutSpace(text)
    const plain = mayBeNumbered(all) ? all.replace(itemNumber, '') : all
    if (plain.length >= least && !plain.endsWith('：') && !plain.endsWith(':')) found.push({ text, from, to, plain })
  }
  return found
}
