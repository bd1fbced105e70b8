import { findAll } from '../../engine/find-all'
import type { TextFound, TextRule } from '../../engine/rule'
import { isTitled, knownDocuments, plainNumber, plainTitle } from '../../facts/known-documents'

const outdated = knownDocuments.filter(({ years }) => years && years.to < 2021)
const inForce = knownDocuments.find(({ years }) => years && years.from >= 2021)
const bracketed = '[〔[【（(［﹝]\\s*20\\d\\d\\s*[〕\\]】）)］﹞]\\s*第?\\s*\\d+\\s*号'
/** 《title》, with the number of the document behind it or without. */
const citation = new RegExp(`《([^《》]{4,60})》(?:\\s*[（(]\\s*([\\u4e00-\\u9fff]{2,10}\\s*${bracketed}))?`, 'g')
const number = new RegExp(`国办公开办函\\s*${bracketed}`, 'g')
/** It may be told that it no longer holds. */
const told = /废止|不再|失效|代替|替代|原《|此前|同时停止/

/** A document of 2019 that a text cites: its span, and the span of its number alone where that is wrong beside a title. */
export interface OutdatedCitation {
  readonly from: number
  readonly to: number
}

/**
 * Where a text cites the notice or the trial format of 2019: by their titles, alone or with their own number, or by the
 * number alone. A title with another number is not meant: that is the matter of `mark.document-title`.
 */
export function outdatedCitations(text: string): readonly OutdatedCitation[] {
  if (!/60\s*号|有关事项的通知|试行/.test(text)) return []
  const own = plainNumber(outdated[0]?.number ?? '')
  const found: OutdatedCitation[] = []
  const judged: OutdatedCitation[] = []
  for (const match of findAll(citation, text)) {
    const span = { from: match.index, to: match.index + match[0].length }
    judged.push(span)
    const hasOwnNumber = match[2] !== undefined && plainNumber(match[2]) === own
    const title = match[1] ?? ''
    const isTitle = outdated.some((one) => isTitled(one, title))
    // The format of 2021 has the title of the trial format without 试行.
    const isOfTwo = inForce !== undefined && isTitled(inForce, plainTitle(title))
    if (isOfTwo || (match[2] !== undefined && !hasOwnNumber)) continue
    if (isTitle || (hasOwnNumber && /年度报告/.test(title))) found.push(span)
  }
  for (const match of findAll(number, text)) {
    const span = { from: match.index, to: match.index + match[0].length }
    const isJudged = judged.some((one) => one.from <= span.from && span.to <= one.to)
    if (!isJudged && plainNumber(match[0]) === own) found.push(span)
  }
  return found.filter(({ from, to }) => !told.test(sentenceAround(text, from, to)))
}

function sentenceAround(text: string, from: number, to: number): string {
  const begin = Math.max(text.lastIndexOf('。', from), text.lastIndexOf('\n', from)) + 1
  const end = text.indexOf('。', to)
  return text.slice(begin, end < 0 ? text.length : end)
}

/**
 * mark.outdated-notice: a report for 2021 or later rests on the format of 2021.
 * When: the notice or the trial format of 2019 is cited, with or without its number 国办公开办函〔2019〕60号.
 * Source: 国办公开办函〔2021〕30号. Fires: 根据国办公开办函〔2019〕60号编制; 《…格式（试行）》 in a report for 2022.
 * Silent: the same in a report for 2019 or 2020; a text that says it no longer holds; local notices of nearly the same title.
 */
export const outdatedNotice: TextRule = {
  id: 'mark.outdated-notice',
  description: '2021年起的年度报告依据国办公开办函〔2021〕30号的格式编制，不再依据2019年的通知和试行格式。',
  source: '国办公开办函〔2021〕30号（自2021年度报告起施行）',
  severities: ['warning'],
  waitsFor: '号知行',
  *checkText({ text }, { year }) {
    if (year < 2021) return
    for (const span of outdatedCitations(text)) yield said(text, span, year)
  },
}

function said(text: string, { from, to }: OutdatedCitation, year: number): TextFound {
  return {
    message: `${year}年报告应当依据国办公开办函〔2021〕30号，“${text.slice(from, to).replace(/\s+/g, '')}”是2019、2020年报告的依据。`,
    from,
    to,
    expected: '国办公开办函〔2021〕30号',
  }
}
