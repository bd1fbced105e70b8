import { findAll } from '../../engine/find-all'
import type { TextFound, TextRule } from '../../engine/rule'

interface KnownDocument {
  readonly title: RegExp
  readonly name: string
  /** Its number, as printed. */
  readonly number: string
  readonly years?: { readonly from: number; readonly to: number }
}

const known: readonly KnownDocument[] = [
  {
    title: /^(?:中华人民共和国)?政府信息公开条例$/,
    name: '《中华人民共和国政府信息公开条例》',
    number: '国务院令第711号',
  },
  {
    title: /^(?:中华人民共和国)?政府信息公开工作年度报告格式$/,
    name: '《中华人民共和国政府信息公开工作年度报告格式》',
    number: '国办公开办函〔2021〕30号',
    years: { from: 2021, to: 9999 },
  },
  {
    title: /^(?:中华人民共和国)?政府信息公开工作年度报告格式(?:[（(]试行[）)])?$/,
    name: '《中华人民共和国政府信息公开工作年度报告格式（试行）》',
    number: '国办公开办函〔2019〕60号',
    years: { from: 2019, to: 2020 },
  },
  {
    title: /^政府信息公开信息处理费管理办法$/,
    name: '《政府信息公开信息处理费管理办法》',
    number: '国办函〔2020〕109号',
  },
]

/** 《title》（…number号…): the title, and the number in whatever brackets. */
const citation =
  /《([^《》]{4,60})》\s*[（(]\s*(国务院令\s*第?\s*\d+\s*号|[\u4e00-\u9fff]{2,10}\s*[〔[【（(［﹝]\s*20\d\d\s*[〕\]】）)］﹞]\s*第?\s*\d+\s*号)/g
const oldFormat = /国办公开办函\s*[〔[【（(［﹝]\s*2019\s*[〕\]】）)］﹞]\s*第?\s*0*60\s*号/g

/**
 * mark.document-title: the documents that every report cites stand with their own numbers.
 * When: a known title is followed by another number, a known number follows another title, or a report for 2021 or later
 * cites 〔2019〕60号.
 * Source: the documents themselves (domain.md, sources).
 * Fires: 《政府信息公开信息处理费管理办法》（国办函〔2020〕119号）. Silent: the right pairs, with spaces, with 国务院令711号
 * without 第 (that is W12), with 492号 (W14); other brackets (that is mark.document-number).
 */
export const documentTitle: TextRule = {
  id: 'mark.document-title',
  description: '引用文件时，标题和发文字号要对应，并引用现行的文件。',
  source: '国办公开办函〔2021〕30号、国务院令第711号、国办函〔2020〕109号',
  severities: ['warning'],
  waitsFor: '号',
  *checkText({ text }, { year }) {
    const reported: number[] = []
    for (const match of findAll(citation, text)) {
      const found = judge(match, year)
      if (!found) continue
      reported.push(found.from)
      yield found
    }
    if (year < 2021) return
    for (const match of findAll(oldFormat, text)) {
      const from = match.index
      if (reported.includes(from)) continue
      yield {
        message: `${year}年报告应当依据国办公开办函〔2021〕30号，国办公开办函〔2019〕60号是2019、2020年报告的格式。`,
        from,
        to: from + match[0].length,
        expected: '国办公开办函〔2021〕30号',
      }
    }
  },
}

function judge(match: RegExpExecArray, year: number): TextFound | undefined {
  const [whole = '', title = '', number = ''] = match
  const applies = known.filter(({ years }) => !years || (years.from <= year && year <= years.to))
  const plainTitle = title.replace(/\s+/g, '')
  const to = match.index + whole.length
  const from = to - number.length
  const byTitle = applies.find((one) => one.title.test(plainTitle))
  if (byTitle) {
    if (plain(number) === plain(byTitle.number) || /492/.test(number)) return undefined
    return {
      message: `${byTitle.name}的发文字号是${byTitle.number}，这里写成了${number.trim()}。`,
      from,
      to,
      expected: byTitle.number,
      replacement: byTitle.number,
    }
  }
  const byNumber = known.find((one) => plain(one.number) === plain(number))
  if (!byNumber || byNumber.title.test(plainTitle) || related(plainTitle, byNumber)) return undefined
  return {
    message: `${byNumber.number}是${byNumber.name}的发文字号，与《${title}》不对应。`,
    from,
    to,
    expected: byNumber.name,
  }
}

/** A number without white space, 第 and the kind of its brackets. */
function plain(number: string): string {
  return number
    .replace(/[\s第]+/g, '')
    .replace(/[[【（(［﹝]/g, '〔')
    .replace(/[\]】）)］﹞]/g, '〕')
}

/** 关于印发…的通知 carries the number of what it brings. */
function related(title: string, { name }: KnownDocument): boolean {
  const kernel = name.replace(/^《(?:中华人民共和国)?|(?:（试行）)?》$/g, '')
  return title.includes(kernel) || /年度报告格式|信息公开条例|信息处理费/.test(title)
}
