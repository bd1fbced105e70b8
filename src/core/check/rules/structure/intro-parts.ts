import type { PrintedBlock } from '../../../report/printed'
import type { Section } from '../../../template/template'
import type { CheckContext } from '../../engine/context'
import { introduction, sentencesOf, spanPlace } from '../../facts/printed-text'
import type { Rule } from '../../engine/rule'
import { role, type Role } from '../../../template/roles'

/** By what a list of parts names a section, whatever its exact wording (domain.md 7.1). */
const names: Readonly<Partial<Record<Role, RegExp>>> = {
  [role.overview]: /总体情况|概述|概况/,
  [role.proactiveDisclosure]: /主动公开/,
  [role.applications]: /申请/,
  [role.disputes]: /复议|诉讼/,
  [role.problems]: /问题|改进/,
  [role.otherMatters]: /其他[^，、；]{0,8}事项|其他事项|需要(?:报告|说明)/,
}

const overview = names[role.overview]

/** Whether a text names a section: in the words above, else by its title or by words that tell it. */
function isNamed(section: Section, text: string): boolean {
  const known = section.role && names[section.role]
  return (
    known?.test(text) ||
    text.includes(section.title) ||
    (section.keywords ?? []).some((words) => words.every((word) => text.includes(word)))
  )
}

/**
 * structure.intro-parts: the parts that the introduction announces are there.
 * When: a sentence of the introduction names at least three sections and 总体情况 (or four and a number of parts), and leaves one
 * out, counts another number of parts than there are or than it names, or announces 附表, 附图 or 附件 and there is none.
 * Source: the report has six parts (30号); what is announced is to be found. Fires: …其他事项，以及相关指标统计附表等 (seeds 000, 004).
 * Silent: 六部分组成 with all six (002); 等部分组成 (003); long or short titles, 、 or 和.
 */
export const introParts: Rule = {
  id: 'structure.intro-parts',
  description: '开头所列的组成部分要与报告实际的各个部分一致，说有附表、附图的要附上。',
  source: '国办公开办函〔2021〕30号附件',
  severities: ['hint'],
  *check(context) {
    for (const block of introduction(context))
      for (const sentence of maySpeakOfParts(block.text) ? sentencesOf(block) : []) {
        if (!maySpeakOfParts(sentence.text)) continue
        const named = context.template.sections.filter((section) => isNamed(section, sentence.text))
        if (!isList(sentence.text, named) && !isCount(sentence.text, named.length)) continue
        const wrong = [missingParts, wrongCount, missingAttachments].flatMap((look) =>
          look(sentence.text, context, named.length),
        )
        if (wrong.length === 0) continue
        yield {
          message: `开头列出的组成部分与报告不一致：${wrong.join('；')}。`,
          places: [spanPlace(block, sentence)],
        }
      }
  },
}

/** Six parts, in whatever words: 六部分, 六个部分, 五项内容, 6个方面, 六大板块. */
const countWords =
  /([一二三四五六七八九十]|(?<!\d)\d{1,2})\s*[个大项]?(?:组成)?(?:部分|方面|项?内容|板块|章节|项(?=组成|构成))/
/** Words that tell a list of the report's own parts. */
const consistsOf = /组成|构成|包括|包含|分为|共分|分[一二三四五六七八九十\d]|涵盖|内容有|共有|共计|共/
const ofReport = /^\s*(?:(?:本|此)(?:年度)?(?:报告|年报)|(?:报告)?全文|报告)/

/** A list of parts names the first of them, or says how many there are. */
const maySpeakOfParts = (text: string): boolean => Boolean(overview?.test(text)) || countWords.test(text)

/** A list of the parts: four of them or more, with 总体情况, or with a number of parts. */
function isList(sentence: string, named: readonly Section[]): boolean {
  return (
    named.length >= 4 && (Boolean(overview?.test(sentence)) || (countWords.test(sentence) && consistsOf.test(sentence)))
  )
}

/** A number of parts without a list: 本报告共分六个部分. */
function isCount(sentence: string, named: number): boolean {
  const match = countWords.exec(sentence)
  if (named >= 2 || !match || !ofReport.test(sentence)) return false
  const behind = sentence.slice(match.index + match[0].length)
  return consistsOf.test(sentence.slice(0, match.index + 2)) || /^\s*(?:内容)?(?:组成|构成)/.test(behind)
}

function missingParts(sentence: string, { template }: CheckContext, named: number): string[] {
  const missing = template.sections.filter((section) => !isNamed(section, sentence))
  const isOpen = /等/.test(sentence)
  return named >= 4 && missing.length > 0 && !isOpen
    ? [`没有列出${missing.map((section) => `“${section.title}”`).join('、')}`]
    : []
}

function wrongCount(sentence: string, { template }: CheckContext, named: number): string[] {
  const match = countWords.exec(sentence)
  if (!match?.[1]) return []
  const count = /\d/.test(match[1]) ? Number(match[1]) : '零一二三四五六七八九十'.indexOf(match[1])
  const there = template.sections.length
  if (count !== there) return [`写的是${match[0].trim()}，报告有${there}个部分`]
  // 等六个部分 closes the list: what is named before it is all there is.
  return named >= 4 && named < count && /等/.test(sentence) ? [`写的是${match[0].trim()}，只列出${named}个`] : []
}

function missingAttachments(sentence: string, context: CheckContext): string[] {
  const announced = ['附表', '附图', '附件'].filter((word) => sentence.includes(word))
  const missing = announced.filter((word) => !isThere(word, context))
  return missing.length > 0 ? [`说有${missing.join('、')}，报告里没有`] : []
}

/** Attached tables stand at the end of the report; a picture may stand anywhere. */
function isThere(word: string, context: CheckContext): boolean {
  if (word === '附图') return context.blocks.some((block) => block.kind === 'caption' || block.kind === 'chart')
  const named = (block: PrintedBlock) => new RegExp(`^\\s*${word}`).test(block.text)
  return context.proseOf(role.otherMatters).some((block) => named(block) || (word === '附表' && block.kind === 'table'))
}
