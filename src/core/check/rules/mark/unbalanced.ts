import { findAll } from '../../engine/find-all'
import type { TextFound, TextRule } from '../../engine/rule'

/**
 * Opening and closing marks. Half-width brackets pair with full-width ones, since a mix of both is balanced; a lonely
 * one is not reported: it comes from formulas, addresses and bad recognition of pictures (seed 001).
 */
const pairs: Readonly<Record<string, { readonly kind: string; readonly opens: boolean }>> = {
  '（': { kind: '（）', opens: true },
  '(': { kind: '（）', opens: true },
  '）': { kind: '（）', opens: false },
  ')': { kind: '（）', opens: false },
  '《': { kind: '《》', opens: true },
  '》': { kind: '《》', opens: false },
  '“': { kind: '“”', opens: true },
  '”': { kind: '“”', opens: false },
}
const names: Readonly<Record<string, string>> = {
  '（': '左括号',
  '）': '右括号',
  '(': '左括号',
  ')': '右括号',
  '《': '左书名号',
  '》': '右书名号',
  '“': '左引号',
  '”': '右引号',
}
const marks = /[（()）《》“”\n\t]/g
/** 1） and a) number an item and have no partner. */
const itemNumber = /(?:^|[\s。；;：:，,、])[\d一二三四五六七八九十a-zA-Z①-⑳]{1,3}$/

/**
 * mark.unbalanced: brackets, title marks and quotation marks come in pairs.
 * When: within one paragraph (one cell of a table) a mark has no partner; one finding for each kind of mark.
 * Source: GB/T 15834-2011.
 * Fires: 《政府信息公开条例 的要求; “三审三校“. Silent: 1）, a) as numbers of items; 《关于印发〈…〉的通知》; “…（…）…”.
 */
export const unbalanced: TextRule = {
  id: 'mark.unbalanced',
  description: '括号、书名号、引号成对使用。',
  source: '《标点符号用法》（GB/T 15834—2011）',
  severities: ['hint'],
  waitsFor: '（()）《》“”',
  checkText: ({ text }) => (isBalanced(text) ? none : lonelyIn(text)),
}

const none: readonly TextFound[] = []

/** The first mark of each kind that has no partner in its paragraph. */
function lonelyIn(text: string): readonly TextFound[] {
  const open: Record<string, number[]> = { '（）': [], '《》': [], '“”': [] }
  const lonely = new Map<string, number>()
  const close = () => {
    for (const [kind, places] of Object.entries(open)) {
      const first = places.find((at) => text[at] !== '(')
      if (first !== undefined && !lonely.has(kind)) lonely.set(kind, first)
      places.length = 0
    }
  }
  for (const match of findAll(marks, text)) {
    const at = match.index
    const mark = pairs[match[0]]
    if (!mark) close()
    else if (mark.opens) open[mark.kind]?.push(at)
    else if (
      open[mark.kind]?.pop() === undefined &&
      !lonely.has(mark.kind) &&
      match[0] !== ')' &&
      !isItemNumber(text, at)
    )
      lonely.set(mark.kind, at)
  }
  close()
  return [...lonely].map(([kind, at]) => found(text, kind, at))
}

/** By character what it opens (1 brackets, 2 titles, 3 quotes), negative where it closes it; 4 ends a paragraph. */
const roles = new Int8Array(0x10000)
for (const [mark, { kind, opens }] of Object.entries(pairs))
  roles[mark.charCodeAt(0)] = (['（）', '《》', '“”'].indexOf(kind) + 1) * (opens ? 1 : -1)
const ends = 4
roles[0x0a] = roles[0x09] = ends

/** Tells at one look that every mark has its partner, which is so in nearly all paragraphs. */
export function isBalanced(text: string): boolean {
  let brackets = 0
  let titles = 0
  let quotes = 0
  for (let at = 0; at < text.length; at++) {
    const role = roles[text.charCodeAt(at)]!
    if (role === 0) continue
    const step = role > 0 ? 1 : -1
    if (role === step) brackets += step
    else if (role === 2 * step) titles += step
    else if (role === 3 * step) quotes += step
    else if (brackets + titles + quotes > 0) return false
    if (brackets < 0 || titles < 0 || quotes < 0) return false
  }
  return brackets === 0 && titles === 0 && quotes === 0
}

function isItemNumber(text: string, at: number): boolean {
  return text[at] === '）' && itemNumber.test(text.slice(Math.max(0, at - 5), at))
}

function found(text: string, kind: string, at: number): TextFound {
  const mark = text[at] ?? ''
  return { message: `这一段的${names[mark] ?? kind}没有配对，请检查${kind}是否成对。`, from: at, to: at + 1 }
}
