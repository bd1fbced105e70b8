import { memoize, memoizeByShortText } from '../../core/memoize'
import type { Header } from '../../core/template/template'
import { core, distance, numberOf, plain } from './normalise'

/** A header that a text stands for, and whether the wording is the official one. */
export interface LabelMatch {
  readonly header: Header
  readonly exact: boolean
}

/**
 * The header among `headers` that a label read from a file stands for: the official wording first, then its aliases,
 * then the nearest wording, the longest first; a label is never found inside another by the order of a list
 * (重复申请 in 大量反复申请, 其他 in 其他处理).
 */
export function matchLabel(text: string, headers: readonly Header[]): LabelMatch | undefined {
  return matchIn(headers, text)
}

const matchIn = memoizeByShortText((headers: readonly Header[], text): LabelMatch | undefined => {
  const words = core(text)
  if (words === '') return undefined
  const official = officialLabel(text, headers)
  if (official) return official
  const other = wordingsOf(headers).aliases.get(words)
  if (other) return { header: other, exact: false }
  const near = nearest(words, headers) ?? sameNumber(text, words, headers)
  return near && { header: near, exact: false }
})

/** The header whose official wording a label is. `headers`: of a format, always the same list for the same headers. */
export function officialLabel(text: string, headers: readonly Header[]): LabelMatch | undefined {
  return officialIn(headers, text)
}

const officialIn = memoizeByShortText((headers: readonly Header[], text): LabelMatch | undefined => {
  const words = core(text)
  if (words === '') return undefined
  const { whole, cores } = wordingsOf(headers)
  const found = whole.get(plain(text)) ?? cores.get(words)
  return found && { header: found, exact: true }
})

/** The first header with each wording: in full, without its number, and as met before. */
interface Wordings {
  readonly whole: ReadonlyMap<string, Header>
  readonly cores: ReadonlyMap<string, Header>
  readonly aliases: ReadonlyMap<string, Header>
}

const wordingsOf = memoize((headers: readonly Header[]): Wordings => {
  const [whole, cores, aliases] = [new Map<string, Header>(), new Map<string, Header>(), new Map<string, Header>()]
  const add = (to: Map<string, Header>, words: string, header: Header) => {
    if (!to.has(words)) to.set(words, header)
  }
  for (const header of headers) {
    add(whole, plain(header.label), header)
    add(cores, core(header.label), header)
    for (const alias of header.aliases ?? []) add(aliases, core(alias), header)
  }
  return { whole, cores, aliases }
})

/** The header whose wording differs in few characters, or is a part of the text or holds it. */
function nearest(words: string, headers: readonly Header[]): Header | undefined {
  if (words.length < 3) return undefined
  const limit = Math.floor(words.length / 5)
  const scored: { header: Header; score: number }[] = []
  for (const header of headers)
    for (const label of [header.label, ...(header.aliases ?? [])].map(core)) {
      if (label.length < 3) continue
      const changes = limit > 0 ? distance(words, label, limit) : 1
      if (changes <= limit) scored.push({ header, score: 1000 - changes })
      else if (words.includes(label)) scored.push({ header, score: 500 + label.length })
      else if (words.length >= 4 && label.includes(words)) scored.push({ header, score: words.length })
    }
  scored.sort((a, b) => b.score - a.score)
  return scored[0]?.header
}

/** The header with the same number that shares words with the text: 2.逾期不缴费 for 2.申请人逾期未按收费通知要求缴纳费用…. */
function sameNumber(text: string, words: string, headers: readonly Header[]): Header | undefined {
  const number = numberOf(text).replace(/[^一二三四五六七八九十\d]/g, '')
  if (number === '') return undefined
  const found = headers.find((header) => numberOf(header.label).replace(/[^一二三四五六七八九十\d]/g, '') === number)
  if (!found) return undefined
  const label = core(found.label)
  let shared = 0
  for (const character of new Set(words)) if (label.includes(character)) shared++
  return shared * 2 >= new Set(words).size && shared >= 2 ? found : undefined
}
