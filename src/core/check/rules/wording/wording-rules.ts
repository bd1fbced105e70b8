import { findAll } from '../../engine/find-all'
import type { Severity } from '../../engine/finding'
import type { TextFound, TextRule } from '../../engine/rule'
import entries from './wording-rules.json'

/** One entry of `wording-rules.json`. */
interface Entry {
  readonly id: string
  readonly re: string
  /** The right wording; in brackets, or with a slash between several, it is said and never put in. */
  readonly to: string
  readonly sev: string
  readonly flags?: string
  readonly fix?: boolean
  /** What of the text behind a match is shown with it, so that “已” can be read as 已申请公开. */
  readonly behind?: string
  /** The entry is the expression of another rule (`mark.*`, `structure.placeholder`) and not a rule of its own. */
  readonly reportedAs?: string
  readonly says?: string
  readonly source?: string
  /** One of these stands in every match: most texts have none, which spares the expression. */
  readonly near?: readonly string[]
  /** What each wrong word should be, where an entry knows many. */
  readonly words?: Readonly<Record<string, string>>
}

/**
 * wording.W01 … wording.W28: wrong words, each an expression with what it should be (domain.md 6). What, source and
 * severity stand in `wording-rules.json`; a replacement is offered as a fix only where the entry says so.
 * Fires: 截止2021年底 (W01), 其它 (W02), 布署 (W07), 国务院令711号 (W12). Silent: 截止日期, 其他, 国务院令第711号, 人民政府政府信息公开.
 */
export const wordingRules: readonly TextRule[] = (entries as readonly Entry[])
  .filter((entry) => entry.reportedAs === undefined)
  .map((entry) => ({
    id: `wording.${entry.id}`,
    description: entry.says ?? '',
    source: entry.source ?? '',
    severities: [entry.sev as Severity],
    ...(entry.near ? { waitsFor: entry.near.map((word) => word.slice(-1)).join('') } : {}),
    checkText: checker(entry),
  }))

function checker(entry: Entry): TextRule['checkText'] {
  const pattern = new RegExp(entry.re, `g${entry.flags ?? ''}`)
  const behind = entry.behind ? new RegExp(`^${entry.behind}`) : undefined
  const { near } = entry
  return ({ text }) => {
    if (near && !holdsOne(text, near)) return none
    const matches = findAll(pattern, text)
    if (matches.length === 0) return none
    return matches.map((match) =>
      found(entry, match, behind?.exec(text.slice(match.index + match[0].length))?.[0] ?? ''),
    )
  }
}

const none: readonly TextFound[] = []

function holdsOne(text: string, words: readonly string[]): boolean {
  for (const word of words) if (text.includes(word)) return true
  return false
}

function found(entry: Entry, match: RegExpExecArray, behind: string): TextFound {
  const from = match.index
  const span = { from, to: from + match[0].length }
  const word = entry.words?.[match[0]]
  if (word) return { ...span, message: `“${match[0]}”应为“${word}”。`, expected: word }
  if (entry.to.startsWith('(')) return { ...span, message: `“${match[0]}”：${entry.says ?? entry.to}` }
  const choice = entry.to.split('/')
  const isChoice = choice.length > 1 && choice.every((one) => one.length <= 4)
  const message = isChoice
    ? `“${shown(match[0])}”应为${choice.map((one) => `“${one}”`).join('或者')}。`
    : statement(entry, match[0], behind)
  const expected = choice.length > 1 || !entry.fix ? choice.join('或') : entry.to
  return { ...span, message, expected, ...(entry.fix ? { replacement: entry.to } : {}) }
}

/** A replacement is a wording; an advice that is longer is said as it is. */
function statement(entry: Entry, match: string, behind: string): string {
  return entry.fix || entry.to.length <= 4
    ? `“${shown(match + behind)}”应为“${entry.to}${behind.trim()}”。`
    : `“${shown(match)}”：${entry.says ?? entry.to}`
}

function shown(match: string): string {
  const plain = match.trim()
  return plain.length > 24 ? `${plain.slice(0, 10)}……${plain.slice(-10)}` : plain
}
