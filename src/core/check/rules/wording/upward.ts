import { findAll } from '../../engine/find-all'
import type { Found, Rule } from '../../engine/rule'
import { clausesOf, hasText, introduction, sentencesOf, spanPlace, type Piece } from '../../facts/printed-text'
import type { CheckContext } from '../../engine/context'
import { holdsData, type PrintedBlock } from '../../../report/printed'
import { hasProse } from '../../../template/template'

/** How a paper to the office above opens and ends. */
const phrase =
  /予以上报|上报如下|呈报如下|汇报如下|特此(?:报告|汇报|上报|呈报|函告|函复)|[妥当]否[，,]?\s*请[^，。；]{0,4}(?:批示|审示|指示|审阅)|(?:敬|恭)?请(?:予以?|领导)?(?:批示|审示|审阅|批阅)|现将[^，。；]{0,40}(?:报告|年报)[^，。；]{0,6}(?:上报|呈报|报送|报上)/g
/** 各科室信息经审核后予以上报 tells of others' work. */
const ofOthers = /[科股处]室|站所|各单位|各部门|信息员|审核后|审批后|审查后|信息(?!公开)[^，。；]{0,6}(?:上报|报送)/
/** How many sentences at the end of the report are its end. */
const lastSentences = 2

/**
 * wording.upward: the report is for the public, not for the office above.
 * When: 予以上报, 汇报如下, 特此报告, 妥否请批示 and the like stand in the introduction or in the last two sentences.
 * Source: 条例 art. 49, 50 (the report is published). Fires: 现将2021年工作情况汇报如下; 特此报告。
 * Silent: 各科室信息经审核后予以上报; 现将…报告公布如下; the same words in the middle of the report.
 */
export const upward: Rule = {
  id: 'wording.upward',
  description: '年度报告向社会公布，不用“汇报如下”“特此报告”“予以上报”等对上级的用语。',
  source: '《中华人民共和国政府信息公开条例》第四十九条（向社会公布）；各地审核意见',
  severities: ['hint'],
  *check(context) {
    for (const block of beginning(context)) yield* said(block, clausesOf(block))
    for (const [block, sentence] of ending(context))
      yield* said(
        block,
        clausesOf(block).filter((clause) => clause.from >= sentence.from && clause.to <= sentence.to),
      )
  },
}

/** The opening, and how 一 begins: the first paragraph, or two where the report has no opening. */
function beginning(context: CheckContext): readonly PrintedBlock[] {
  const blocks = introduction(context)
  const opening = blocks.filter(({ section }) => section === 'opening')
  return blocks.slice(0, opening.length + (hasText(opening) ? 1 : 2))
}

function* said(block: PrintedBlock, clauses: readonly Piece[]): Iterable<Found> {
  if (holdsData(block) || clauses.length === 0) return
  const from = clauses[0]!.from
  const text = block.text.slice(from, clauses[clauses.length - 1]!.to)
  for (const match of findAll(phrase, text)) {
    const start = from + match.index
    const clause = clauses.find((one) => one.from <= start && start < one.to)
    if (clause && ofOthers.test(clause.text)) continue
    yield {
      message: `年度报告向社会公布，“${match[0]}”是对上级的用语，宜改为“现予公布”或者删去。`,
      places: [spanPlace(block, { from: start, to: start + match[0].length })],
      actual: match[0],
    }
  }
}

/** The last sentences of the report, before the signature. */
function ending(context: CheckContext): readonly (readonly [PrintedBlock, Piece])[] {
  const sections = context.template.sections.filter(hasProse)
  const last = sections[sections.length - 1]
  const blocks = last ? context.prose(last.id) : []
  const name = context.report.agency.name.replace(/\s+/g, '')
  return blocks
    .flatMap((block) => sentencesOf(block).map((sentence) => [block, sentence] as const))
    .filter(([, { text }]) => !isSignature(text.replace(/\s+/g, ''), name))
    .slice(-lastSentences)
}

function isSignature(text: string, name: string): boolean {
  return text === '' || text === name || /^20\d\d年\d{1,2}月\d{1,2}日$/.test(text)
}
