import type { PrintedBlock } from '../../../report/printed'
import type { Section } from '../../../template/template'
import type { CheckContext } from '../../engine/context'
import { introduction, sentencesOf, spanOf } from '../../facts/printed-text'
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
 * When: a sentence of the introduction names at least three sections and 总体情况, and leaves one out, counts another number of
 * parts than there are, or announces 附表, 附图 or 附件 and there is none.
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
      for (const sentence of sentencesOf(block)) {
        const named = context.template.sections.filter((section) => isNamed(section, sentence.text))
        if (named.length < 4 || !overview?.test(sentence.text)) continue
        const wrong = [missingParts, wrongCount, missingAttachments].flatMap((look) => look(sentence.text, context))
        if (wrong.length === 0) continue
        yield {
          message: `开头列出的组成部分与报告不一致：${wrong.join('；')}。`,
          places: [spanOf(block, sentence.from, sentence.to)],
        }
      }
  },
}

function missingParts(sentence: string, { template }: CheckContext): string[] {
  const missing = template.sections.filter((section) => !isNamed(section, sentence))
  return missing.length > 0 && !/等/.test(sentence)
    ? [`没有列出${missing.map((section) => `“${section.title}”`).join('、')}`]
    : []
}

function wrongCount(sentence: string, { template }: CheckContext): string[] {
  const match = /([一二三四五六七八九十]|\d{1,2})\s*个?(?:大)?部分/.exec(sentence)
  if (!match?.[1]) return []
  const count = /\d/.test(match[1]) ? Number(match[1]) : '零一二三四五六七八九十'.indexOf(match[1])
  const there = template.sections.length
  return count === there ? [] : [`写的是${match[0].trim()}，报告有${there}个部分`]
}

function missingAttachments(sentence: string, context: CheckContext): string[] {
  const announced = ['附表', '附图', '附件'].filter((word) => sentence.includes(word))
  const missing = announced.filter((word) => !isThere(word, context))
  return missing.length > 0 ? [`说有${missing.join('、')}，报告里没有`] : []
}

/** Attached tables stand at the end of the report; a picture may stand anywhere. */
function isThere(word: string, context: CheckContext): boolean {
  if (word === '附图') return context.blocks.some((block) => block.kind === 'caption')
  const named = (block: PrintedBlock) => new RegExp(`^\\s*${word}`).test(block.text)
  return context.proseOf(role.otherMatters).some((block) => named(block) || (word === '附表' && block.kind === 'table'))
}
