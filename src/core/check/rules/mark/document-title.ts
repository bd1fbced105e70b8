import { findAll } from '../../engine/find-all'
import type { TextFound, TextRule } from '../../engine/rule'
import { isTitled, knownDocuments, plainNumber, plainTitle, titleMeant } from '../../facts/known-documents'
import { outdatedCitations } from './outdated-notice'

/** 《title》（…number…号): the title, and the number in whatever brackets. */
const citation =
  /《([^《》]{4,60})》\s*[（(]\s*(国务院令\s*第?\s*\d+\s*号|[\u4e00-\u9fff]{2,10}\s*[〔[【（(［﹝]\s*20\d\d\s*[〕\]】）)］﹞]\s*第?\s*\d+\s*号)/g

/**
 * mark.document-title: the documents that every report cites stand with their own numbers.
 * When: a known title is followed by another number, or a known number follows another title.
 * Source: the documents themselves (domain.md, sources).
 * Fires: 《政府信息公开信息处理费管理办法》（国办函〔2020〕119号）; 《…格式（试行）》（国办公开办函〔2021〕30号）.
 * Silent: the right pairs, with spaces, with 国务院令711号 without 第 (that is W12), with 492号 (W14); other brackets
 * (`mark.document-number`); what `mark.outdated-notice` or `mark.document-name` speaks of; the notice and its number 60号 in
 * a report for 2019 or 2020.
 */
export const documentTitle: TextRule = {
  id: 'mark.document-title',
  description: '引用文件时，标题和发文字号要对应。',
  source: '国办公开办函〔2021〕30号、国务院令第711号、国办函〔2020〕109号（国家文件的字号）',
  severities: ['warning'],
  waitsFor: '号',
  *checkText({ text }, { year }) {
    const outdated = year < 2021 ? [] : outdatedCitations(text)
    for (const match of findAll(citation, text)) {
      if (outdated.some(({ from, to }) => from <= match.index && match.index < to)) continue
      const found = judge(match, year)
      if (found) yield found
    }
  },
}

function judge(match: RegExpExecArray, year: number): TextFound | undefined {
  const [whole = '', title = '', number = ''] = match
  const applies = knownDocuments.filter(({ years }) => !years || (years.from <= year && year <= years.to))
  const to = match.index + whole.length
  const from = to - number.length
  const byTitle = applies.find((one) => isTitled(one, title))
  if (byTitle) {
    const isLocal = !/^国/.test(number) && /^关于/.test(title)
    if (isLocal || plainNumber(number) === plainNumber(byTitle.number) || /492/.test(number)) return undefined
    return {
      message: `《${byTitle.title}》的发文字号是${byTitle.number}，这里写成了${number.trim()}。`,
      from,
      to,
      expected: byTitle.number,
      replacement: byTitle.number,
    }
  }
  const byNumber = knownDocuments.filter((one) => plainNumber(one.number) === plainNumber(number))
  const first = byNumber[0]
  if (!first || titleMeant(title) || byNumber.some((one) => isTitled(one, title) || isRelated(title, one.title)))
    return undefined
  return {
    message: `${first.number}是《${first.title}》的发文字号，与《${title}》不对应。`,
    from,
    to,
    expected: `《${first.title}》`,
  }
}

/** 关于印发…的通知 carries the number of what it brings; the trial format has not the number of the one in force. */
function isRelated(written: string, title: string): boolean {
  const plain = plainTitle(written)
  if (/试行/.test(plain) && !/试行/.test(title) && /年度报告格式/.test(plain)) return false
  const inner = /〈([^〈〉]+)〉/.exec(plain)?.[1]
  if (inner !== undefined && titleMeant(inner)) return true
  const kernel = title.replace(/^中华人民共和国|（试行）$/g, '')
  return plain.includes(kernel) || /年度报告格式|信息公开条例|信息处理费|年度报告有关事项/.test(plain)
}
