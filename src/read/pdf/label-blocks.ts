import { isBareNumber, numberOf } from '../recognise/normalise'
import { isValue } from '../recognise/values'
import type { KnownLabels } from './known-labels'
import { joinWords, lineText, type TextLine } from './text-line'

/** A label of one or several lines. */
interface LabelBlock {
  text: string
  left: number
  right: number
  /** The baselines of its first and last line. */
  readonly top: number
  bottom: number
  readonly size: number
  /** Index of the row in which it begins. */
  readonly row: number
}

/** Lines of one label stand no further apart than so many heights of a character. */
const sameLabel = 2.4
/** A label has no more lines than so many, lines of other labels between them counted. */
const longestLabel = 60
/** A label stands no further than so many heights above or below its numbers. */
const besideNumbers = 1.2

/**
 * Puts the lines of a label together, and beside the numbers that belong to it: in a table without lines the numbers stand
 * at the first line, in the middle or at the last of their label. Where one label ends and the next begins, the words of
 * the formats tell, and where they do not know a label, its place.
 *
 * @param rows the parts of each line, from left to right
 */
export function withWholeLabels(rows: readonly (readonly TextLine[])[], labels: KnownLabels): TextLine[][] {
  const from = numbersFrom(rows)
  if (from === undefined) return rows.map((row) => [...row])
  const isLabel = (part: TextLine) => part.right <= from + part.size * 0.3 && !isNumber(part)
  const numbers = rows.map((row) => row.some((part) => !isLabel(part) && isNumber(part)))
  const blocks = blocksOf(rows, isLabel, numbers, labels)
  const owners = ownersOf(rows, numbers, blocks, labels)
  const numbersBelow = nextOf(numbers)
  const beside = new Map<number, LabelBlock[]>()
  for (const block of blocks) {
    // The name of a group stands beside its rows, wherever it is centred: in a row of its own it would have blanks for numbers.
    const inGroup = labels.isGroup(block.text) ? numbersBelow[block.row]! : -1
    const row = owners.get(block) ?? (inGroup < 0 ? block.row : inGroup)
    put(beside, row, block)
  }
  return rows.flatMap((row, index) => {
    const rest = row.filter((part) => !isLabel(part))
    const own = (beside.get(index) ?? []).map((block) => partOf(block, row[0]!.baseline))
    const whole = [...own, ...rest].sort((a, b) => a.left - b.left)
    return whole.length > 0 ? [whole] : []
  })
}

function put(rows: Map<number, LabelBlock[]>, row: number, block: LabelBlock): void {
  const others = rows.get(row)
  if (others) others.push(block)
  else rows.set(row, [block])
}

/** For each place of a list, the place of the next `true`, itself included; -1 where there is none. */
function nextOf(list: readonly boolean[]): number[] {
  const next: number[] = []
  for (let at = list.length - 1; at >= 0; at--) next[at] = list[at] ? at : (next[at + 1] ?? -1)
  return next
}

/** Whether a part of a line is a value of a table: no mark alone, and not the number of a list. */
export function isNumber(part: TextLine): boolean {
  const text = lineText(part)
  return isValue(text) && (/[\d\u3400-\u9fff]/.test(text) || /^[-—–/]+$/.test(text)) && !isBareNumber(text)
}

/** Where the columns of numbers begin: the leftmost number that has words before it in its table. */
function numbersFrom(rows: readonly (readonly TextLine[])[]): number | undefined {
  let from: number | undefined
  for (const row of rows)
    for (const part of row) if (isNumber(part) && (from === undefined || part.left < from)) from = part.left
  return from
}

function blocksOf(
  rows: readonly (readonly TextLine[])[],
  isLabel: (part: TextLine) => boolean,
  numbers: readonly boolean[],
  labels: KnownLabels,
): LabelBlock[] {
  const blocks: LabelBlock[] = []
  let open: LabelBlock[] = []
  rows.forEach((row, index) => {
    for (const part of row.filter(isLabel)) {
      open = open.filter((block) => part.baseline - block.bottom <= part.size * sameLabel)
      const text = lineText(part)
      const above = open.filter((block) => block.bottom < part.baseline && overlap(block, part) > 0)
      const goesOn = (block: LabelBlock) => labels.begins(joinWords(block.text, text))
      const mayGoOn = (block: LabelBlock) =>
        !labels.isWhole(block.text) &&
        !labels.begins(block.text) &&
        !numbers[index] &&
        numberOf(text) === '' &&
        !labels.isWhole(text) &&
        part.baseline - block.bottom <= part.size * 1.7
      const candidates = above.some(goesOn) ? above.filter(goesOn) : above.filter(mayGoOn)
      const block = candidates.sort((a, b) => overlap(b, part) - overlap(a, part) || b.bottom - a.bottom)[0]
      if (block) {
        block.text = joinWords(block.text, text)
        block.left = Math.min(block.left, part.left)
        block.right = Math.max(block.right, part.right)
        block.bottom = part.baseline
      } else {
        const { left, right, baseline, size } = part
        const begun: LabelBlock = { text, left, right, top: baseline, bottom: baseline, size, row: index }
        blocks.push(begun)
        open.push(begun)
      }
    }
  })
  return blocks
}

/** How much of a part stands under a label, between 0 and 1. */
function overlap(block: LabelBlock, part: TextLine): number {
  const shared = Math.min(block.right, part.right) - Math.max(block.left, part.left)
  return shared / Math.max(1, Math.min(block.right - block.left, part.right - part.left))
}

/** The row of numbers of each label that has one. */
function ownersOf(
  rows: readonly (readonly TextLine[])[],
  numbers: readonly boolean[],
  blocks: readonly LabelBlock[],
  labels: KnownLabels,
): Map<LabelBlock, number> {
  const at = rows.flatMap((row, index) => (numbers[index] ? [{ index, y: row[0]!.baseline }] : []))
  const owners = new Map<LabelBlock, number>()
  // As many labels of rows as rows of numbers, each beside the other: they belong together one after another.
  const known = blocks.filter(({ text }) => labels.isRow(text))
  for (const some of [known, known.filter(({ text }) => !labels.isGroup(text))])
    if (some.length === at.length && some.every((block, index) => distance(block, at[index]!.y) <= besideNumbers)) {
      some.forEach((block, index) => owners.set(block, at[index]!.index))
      return owners
    }
  const byRow = new Map<number, LabelBlock[]>()
  for (const block of blocks) put(byRow, block.row, block)
  const beginningAt = (row: number) =>
    Array.from({ length: longestLabel * 2 }, (_, at) => byRow.get(row - longestLabel + at) ?? []).flat()
  const taken = new Set<LabelBlock>()
  for (const { index, y } of at) {
    const near = beginningAt(index).filter(
      (block) => !taken.has(block) && distance(block, y) <= besideNumbers && !isOnlyGroup(block, labels),
    )
    const rank = (block: LabelBlock) => distance(block, y) * 10 + Math.abs(block.top + block.bottom - 2 * y) / 1000
    const inner = near.filter((block) => !near.some((other) => other !== block && other.left >= block.right))
    const nearest = inner.sort((a, b) => rank(a) - rank(b))[0]
    if (!nearest) continue
    taken.add(nearest)
    owners.set(nearest, index)
  }
  return owners
}

function isOnlyGroup({ text }: LabelBlock, labels: KnownLabels): boolean {
  return labels.isGroup(text) && !labels.isRow(text)
}

/** How far a baseline is from a label, in heights of a character; 0 beside it. */
function distance({ top, bottom, size }: LabelBlock, y: number): number {
  return Math.max(0, top - y, y - bottom) / size
}

function partOf({ text, left, right, size }: LabelBlock, baseline: number): TextLine {
  return { pieces: [{ text, left, right, baseline, size }], left, right, baseline, size }
}
