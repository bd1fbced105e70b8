import type { Piece } from './printed-text'

const chinese = '[\\u4e00-\\u9fff]'
const ending =
  '(?:人民政府(?:办公[室厅])?|管理委员会|管委会|委员会|街道办事处|街道|办公[室厅]|镇政府|乡政府|[局厅委部署]|中心)'
/** 现公布X2021年政府信息公开工作年度报告, X2021年度…: whose report the opening says this is. */
const ofReport = new RegExp(
  `(?:公布|发布|编制|编写|制作|关于|现将|形成|就|结合|[，,。：:]|^)\\s*(${chinese}{2,28}?${ending})\\s*(?:20\\d\\d\\s*年(?:度)?|的?本?年度)政府信息公开(?:工作)?(?:的?年度)?(?:报告|年报)`,
)
/** 请与X办公室联系: who answers. */
const toReach = new RegExp(`(?:请|可)(?:直接)?(?:与|向|联系|致电|咨询)\\s*(${chinese}{2,28}?${ending})`)
/** Whether a text holds what every sentence does that either of them can be found in; hardly any paragraph does. */
export const mayNameAgency = (text: string): boolean => /政府信息公开|[请可]/.test(text)
const none: readonly OtherAgency[] = []
/** What a text may call itself, or has not named. */
const general = /^(?:我|本|该|各|相关|有关|上级|同级)/

/** A name that was read from the head of the sentence has the verb before it. */
const leading = /^.*(?:公布|发布|编制|编写|制作|关于|现将|形成|结合|现)/

/** An agency that the introduction names as its own and that is another one, with where it stands. */
export interface OtherAgency extends Piece {
  readonly as: 'author' | 'contact'
}

/**
 * The names of other agencies in a sentence of the introduction that says whose report this is, or whom to ask. A short
 * form of the agency's own name (区人社局) is its own; whom to ask may be an office of another kind (the government's
 * office for a township), so only an agency of the same kind counts there.
 */
export function otherAgencies(sentence: string, agency: string): readonly OtherAgency[] {
  if (!mayNameAgency(sentence)) return none
  const plain = sentence.replace(/《[^《》]*》/g, (title) => '，'.repeat(title.length))
  const found: OtherAgency[] = []
  for (const [pattern, as] of [
    [ofReport, 'author'],
    [toReach, 'contact'],
  ] as const) {
    const match = pattern.exec(plain)
    const name = match?.[1]?.replace(leading, '')
    if (!match || !name || general.test(name) || isShortFormOf(name, agency) || isShortFormOf(agency, name)) continue
    if (as === 'contact' && !sameKind(name, agency)) continue
    const from = match.index + match[0].indexOf(name)
    found.push({ text: name, from, to: from + name.length, as })
  }
  return found
}

/** Whether all characters of the short name stand in the long one, in this order. */
function isShortFormOf(short: string, long: string): boolean {
  let at = -1
  for (const character of short) {
    at = long.indexOf(character, at + 1)
    if (at < 0) return false
  }
  return true
}

const kinds = [/局$/, /委员会$|委$/, /厅$/, /街道(?:办事处)?$/, /[镇乡](?:人民)?政府$|[镇乡]$/, /部$/]

function sameKind(a: string, b: string): boolean {
  return kinds.some((kind) => kind.test(a) && kind.test(b))
}
