import { withAnyNumbers } from '../../../report/figure'
import type { PrintedBlock } from '../../../report/printed'
import type { CheckContext } from '../../engine/context'
import { hasProse, type SectionId } from '../../../template/template'
import { sectionWords } from '../../words/place-words'
import { sentencesOf } from '../../facts/printed-text'
import type { Rule } from '../../engine/rule'

/** Texts shorter than this are alike by their nature (无。). */
const least = 100

/**
 * lastyear.repeated-text: the text is not last year's once more.
 * When: of the text of 一, 五 and 六, counted in characters of whole sentences with numbers, years and the agency's name
 * masked, 95 % (warning) or 80 % (hint) stood in last year's report.
 * Source: 国办公开办函〔2021〕30号 (内容雷同、敷衍塞责); 条例 art. 47.
 * Fires: last year's text with new numbers. Silent: two honest reports of one city (about 40 %); short texts.
 */
export const repeatedText: Rule = {
  id: 'lastyear.repeated-text',
  description: '第一、五、六部分要写当年的情况，不能照抄上一年度报告。',
  source: '国办公开办函〔2021〕30号（内容雷同、敷衍塞责）；《中华人民共和国政府信息公开条例》第四十七条',
  severities: ['warning', 'hint'],
  *check(context) {
    const { last } = context
    if (!last) return
    const shares = repeatedShares(context)
    const all = shares.reduce((sum, share) => sum + share.all, 0)
    const same = shares.reduce((sum, share) => sum + share.same, 0)
    if (all < least || same * 100 < all * 80) return
    const repeated = shares
      .filter((share) => share.same > 0 && share.same * 100 >= share.all * 80)
      .sort((a, b) => b.same - a.same)
    const numbers = context.template.sections.filter(hasProse).map(({ number }) => number)
    const percent = Math.floor((same * 100) / all)
    yield {
      severity: same * 100 >= all * 95 ? 'warning' : 'hint',
      message: `第${numbers.join('、')}部分有${percent}%的文字与上一年度报告相同（数字、年份不计），请按今年的情况改写。`,
      places: repeated.map(({ section }) => ({ in: 'section', section })),
      expected: '低于80%',
      actual: `${percent}%：${repeated.map(({ section }) => sectionWords(section, context.template)).join('；')}`,
    }
  },
}

/** How many characters of a section are in sentences, and how many of those in sentences of last year's report. */
export interface RepeatedShare {
  readonly section: SectionId
  readonly all: number
  readonly same: number
}

/** The share of sentences in each section of text that last year's report has too, numbers and years aside; 0 without one. */
export function repeatedShares(context: CheckContext): readonly RepeatedShare[] {
  const { last } = context
  const before = new Set(
    (last?.blocks ?? [])
      .filter((block) => block.section !== 'opening')
      .flatMap((block) => maskedSentences(block, last?.report.agency.name ?? '')),
  )
  return context.template.sections.filter(hasProse).map(({ id: section }) => {
    const now = context.prose(section).flatMap((block) => maskedSentences(block, context.report.agency.name))
    return { section, all: lengthOf(now), same: lengthOf(now.filter((sentence) => before.has(sentence))) }
  })
}

const kept = new WeakMap<PrintedBlock, { name: string; sentences: readonly string[] }>()

/** The sentences of a block without numbers, years, white space, marks and the agency's name. */
function maskedSentences(block: PrintedBlock, name: string): readonly string[] {
  const known = kept.get(block)
  if (known?.name === name) return known.sentences
  const sentences = sentencesOf(block)
    .map(({ text }) => mask(text, name))
    .filter((sentence) => sentence !== '')
  kept.set(block, { name, sentences })
  return sentences
}

function mask(sentence: string, name: string): string {
  const plain = withAnyNumbers(sentence).replace(/\s+/g, '')
  return (name ? plain.split(name).join('某') : plain)
    .replace(/[\d０-９]+(?:[.．][\d０-９]+)?[%％]?/g, '#')
    .replace(/[，；、：,;:“”]/g, '')
}

function lengthOf(sentences: readonly string[]): number {
  return sentences.reduce((sum, sentence) => sum + sentence.length, 0)
}
