import { memoize } from '../memoize'
import type { RegisterWords } from '../template/register-words'
import { foldText } from './fold-text'
import { readDay, type DayContext } from './read-day'
import type { RegisterRow } from './read-rows'

/** What a register itself says of a term that was missed; how long a term is, is not worked out. */
export interface LateRemark {
  readonly kind: 'late' | 'overdue'
  readonly message: string
}

/**
 * Whether an application was answered late as its row says: by 是否超期, else by 应答复日期. One that is not answered and
 * whose term ended in the year is overdue.
 */
export function lateRemark(
  row: RegisterRow,
  answered: string | undefined,
  context: DayContext,
  yearEnd: string,
  words: RegisterWords,
): LateRemark | undefined {
  const stated = statedLate(row, words)
  if (stated) return { kind: 'late', message: `台账写明超期（${row.text('overdue') || row.text('on-time')}）` }
  if (stated === false || answered === undefined) return undefined
  const due = readDay(row.cell('due-date'), context)
  if (due.is !== 'day') return undefined
  if (answered !== '' && answered > due.date)
    return { kind: 'late', message: `答复日期${answered}晚于应答复日期${due.date}` }
  if ((answered === '' || answered > yearEnd) && due.date <= yearEnd)
    return { kind: 'overdue', message: `应答复日期是${due.date}，年底还没有答复` }
  return undefined
}

/** What 是否超期 or 是否按期答复 says; undefined where neither says anything that is known. */
function statedLate(row: RegisterRow, words: RegisterWords): boolean | undefined {
  for (const field of ['overdue', 'on-time'] as const) {
    const text = row.cell(field)?.text
    const stated = text === undefined ? undefined : termWords(words)(field, text)
    if (stated !== undefined) return stated
  }
  return undefined
}

/** Whether a value of one of the two columns says late; registers repeat few values. */
const termWords = memoize((words: RegisterWords) => {
  const [inTime, late, yes, no] = [words['on-time'], words.late, words.yes, words.no].map((list) => list.map(foldText))
  const says = (text: string, list: readonly string[] = []) =>
    list.some((word) => text === word || (word.length > 1 && text.startsWith(word)))
  const known = new Map<string, boolean | undefined>()
  return (field: 'overdue' | 'on-time', value: string): boolean | undefined => {
    const asked = `${field} ${value}`
    if (known.has(asked)) return known.get(asked)
    const text = foldText(value)
    const isYes = field === 'overdue'
    const stated = says(text, inTime)
      ? false
      : says(text, late)
        ? true
        : says(text, yes)
          ? isYes
          : says(text, no)
            ? !isYes
            : undefined
    if (known.size < 1000) known.set(asked, stated)
    return stated
  }
})
