import type { SectionId } from '../../core/template/template'
import { plain } from './normalise'

/** What a line says that may be the title of a section. */
export interface TitleCandidate {
  readonly section: SectionId
  /** The number as written: 二、 or （一） or "". */
  readonly number: string
  /** The wording without the number. */
  readonly words: string
  /** Written as sections are: 一、 or 1、 or no number, never （一）. */
  readonly strong: boolean
}

/** Words that all have to stand in a title (domain.md 7.1). The more telling come first. */
const keywords: readonly (readonly [SectionId, RegExp])[] = [
  ['disputes', /复议.*诉讼/],
  [
    'applications',
    /(收到|受理)(和|及|与|、)?(处理|办理).*申请|依申请公开政府信息(办理)?情况|政府信息依申请公开(办理)?情况|政府信息公开申请.*(处理|办理)情况/,
  ],
  ['proactive-disclosure', /主动公开政府(信息|政府)/],
  ['problems', /(问题|不足|困难).*(改进|措施|打算|计划|安排|下一步)/],
  ['other-matters', /其[他它].*事项|其[他它]需?要?(报告|说明|汇报)的?情况/],
  ['overview', /^(总体情况|总体|概述|基本情况|工作总体情况)$|总体情况$/],
]

/** A number before a title; OCR may put a letter before it (l六、), a page marks of a heading (## 一、). */
const prefix =
  /^(?:[#*l|]{0,4})(第?[一二三四五六七八九十]{1,2}[、.,:,]|[一二三四五六七八九十](?=[总主收政存其因行])|\d{1,2}[、.](?!\d)|\([一二三四五六七八九十\d]{1,2}\)[、.]?)?/

const longest = 45

/** The section whose title a line may be; undefined for text. What stands around it decides (`find-sections.ts`). */
export function titleCandidate(text: string): TitleCandidate | undefined {
  if (text.length > 80) return undefined
  const line = plain(text)
  if (line.length > longest || line.length < 3) return undefined
  const match = prefix.exec(line)
  const number = match?.[1] ?? ''
  // 一、总体情况。 is a title; without a number it is a sentence.
  const words = line.slice(match?.[0].length ?? 0).replace(number === '' ? /[.:]$/ : /[.:。]$/, '')
  if (/[。;!?]|[,，].*[,，]/.test(words)) return undefined
  const found = keywords.find(([, pattern]) => pattern.test(words))
  if (!found) return undefined
  return { section: found[0], number, words, strong: !number.startsWith('(') }
}

/** Whether a line looks like the title of a section with its number: 三、收到和处理政府信息公开申请情况. */
export function isSectionTitle(text: string): boolean {
  const candidate = titleCandidate(text)
  return (
    candidate !== undefined && candidate.strong && candidate.number !== '' && /(情况|事项|措施)$/.test(candidate.words)
  )
}
