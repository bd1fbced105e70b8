import { findAll } from '../../engine/find-all'
import { memoizePerBlock } from '../../../report/memoize-per-block'
import { holdsData, type PrintedBlock } from '../../../report/printed'
import { mayBeNumbered, spanPlace } from '../../facts/printed-text'
import type { Rule } from '../../engine/rule'

/** A number of an item: its form (the deeper the higher), value and place. */
interface ItemNumber {
  readonly depth: number
  readonly value: number
  readonly text: string
  readonly from: number
}

const forms: readonly (readonly [RegExp, number])[] = [
  [/^\s*([一二三四五六七八九十]{1,3})、/, 0],
  [/^\s*[（(]([一二三四五六七八九十]{1,3})[)）]/, 1],
  [/^\s*(\d{1,2})(?:[、．]|\.(?!\d))/, 2],
  [/^\s*[（(](\d{1,2})[)）]/, 3],
]
/** How all of them begin: most paragraphs do not. */
const anyForm = /^\s*[（(\d一二三四五六七八九十]/
const listDepth = 4
/** The look-ahead is there for speed alone: without it the look behind is tried at every character. */
const listNumber = /(?=[一二三四五六七八九十])(?<=^|[。；;：:，、！\s）)])([一二三四五六七八九十]{1,3})是/g

/**
 * structure.numbering: （一）（二）… and 一是, 二是… follow each other.
 * When: within a section a number skips or repeats the one before of its form; a number of a higher form, or a new 一,
 * begins the count again.
 * Source: GB/T 9704-2012 7.3.3 (结构层次序数). Fires: 一是…二是…四是; （一）（二）（二）. Silent: a list that begins again; 第（一）项.
 */
export const numbering: Rule = {
  id: 'structure.numbering',
  description: '同一层次的序号依次排列，不跳号、不重号。',
  source: '《党政机关公文格式》（GB/T 9704—2012）7.3.3',
  severities: ['hint'],
  *check({ blocks }) {
    const numbers = numbersOf(blocks)
    let section = ''
    let last: (ItemNumber | undefined)[] = []
    for (let at = 0; at < blocks.length; at++) {
      const block = blocks[at]!
      if (block.section !== section) last = []
      section = block.section
      if (section === 'opening') continue
      for (const item of numbers[at]!) {
        const before = last[item.depth]
        last.length = item.depth
        last[item.depth] = item
        if (!before || item.value === before.value + 1 || item.value < before.value || item.value === 1) continue
        const repeated = item.value === before.value
        yield {
          message: repeated ? `序号“${item.text}”重复。` : `序号从“${before.text}”跳到了“${item.text}”。`,
          places: [spanPlace(block, { from: item.from, to: item.from + item.text.length })],
          actual: item.text,
        }
      }
    }
  },
}

const none: readonly ItemNumber[] = []

const numbersOf = memoizePerBlock((blocks) => blocks.map(numbersIn))

function numbersIn(block: PrintedBlock): readonly ItemNumber[] {
  const { text } = block
  const begins = mayBeNumbered(text) && anyForm.test(text)
  const lists = text.includes('是')
  if ((!begins && !lists) || holdsData(block) || block.kind === 'caption') return none
  const found: ItemNumber[] = []
  for (const [form, depth] of begins ? forms : []) {
    const match = form.exec(text)
    if (!match?.[1]) continue
    found.push({
      depth,
      value: valueOf(match[1]),
      text: match[0].trim(),
      from: match[0].length - match[0].trimStart().length,
    })
    break
  }
  for (const match of lists ? findAll(listNumber, text) : [])
    found.push({ depth: listDepth, value: valueOf(match[1] ?? ''), text: match[0], from: match.index })
  return found
}

/** 十二 is 12; at most 99. */
function valueOf(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral)
  const digits = '零一二三四五六七八九'
  const ten = numeral.indexOf('十')
  if (ten < 0) return digits.indexOf(numeral)
  const tens = ten > 0 ? digits.indexOf(numeral.slice(0, ten)) : 1
  return tens * 10 + digits.indexOf(numeral.slice(ten + 1)) // of nothing it is 0
}
