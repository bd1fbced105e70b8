/** Where a text stands: 五 speaks of the year after the report's, all else of the report's own. */
export type YearPlace = 'opening' | 'plans' | 'other'

/** Years as reports write them: 2023年, 2023 年. */
const yearNamed = /(?<!\d)(20\d\d)(?=\s*年)/g

/** Before a year: what makes it a point to compare with, or to count from. */
const pointBefore = /(自|从|至|到|较|比|与|和|同|跟|于|及|对比|相比|[-－—–~～])\s*$/
/** After a year: the same, a month, or a document with that year in its name. */
const pointAfter =
  /^\s*年\s*(?:度\s*)?(?:\d{1,2}\s*月|以来|以后|以前|之前|之后|起|开始|始|[年]?[底末初]|相比|同期|相较|至|到|[-－—–~～]|[^，。；]{0,6}(?:决算|预算|审计|要点))/
/** The first and the last day of the year: the period of the report. */
const periodAfter = /^\s*年\s*(?:0?1\s*月\s*0?1\s*日|12\s*月\s*31\s*日)/
/** Something happened once: it does not move with the report. */
const happenedOnce = /成立|建成|开通|启用|上线|印发|出台|修订|修正|施行|实施|生效|荣获|颁布/
const plan = /将|计划|下一步|拟|力争/
/** Before the year at the head of a clause: the number of an item, a preposition. */
const headBefore =
  /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、．.]|[一二三四五六七八九十]{1,3}[是、])?\s*在?$/

/**
 * Moves the years of last year's text on by one where that is safe: the report's own year at the head of a clause or in
 * plain mention, the period, and in plans the year after. Years in titles and numbers of documents (《》〔〕), in
 * comparisons, of events and with a month stay. The text keeps its length.
 */
export function moveYears(text: string, year: number, place: YearPlace): string {
  return text.replace(yearNamed, (named: string, digits: string, at: number) => {
    const found = Number(digits)
    const own = found === year
    const planned = found === year + 1
    if ((!own && !planned) || isQuoted(text, at)) return named
    const clause = clauseAround(text, at)
    const after = text.slice(at + 4)
    const head = headBefore.test(text.slice(clause.from, at))
    if (own && periodAfter.test(after) && !happenedOnce.test(clause.text)) return String(found + 1)
    if (pointAfter.test(after) || pointBefore.test(text.slice(Math.max(0, at - 3), at))) return named
    if (planned) return plan.test(sentenceAround(text, at)) || (place === 'plans' && head) ? String(found + 1) : named
    return head || !happenedOnce.test(clause.text) ? String(found + 1) : named
  })
}

function clauseAround(text: string, at: number): { readonly text: string; readonly from: number } {
  return around(text, at, /[，；。：？！\n\t（）()]/)
}

function sentenceAround(text: string, at: number): string {
  return around(text, at, /[。？！\n]/).text
}

function around(text: string, at: number, mark: RegExp): { readonly text: string; readonly from: number } {
  let from = at
  while (from > 0 && !mark.test(text[from - 1] ?? '')) from--
  let to = at
  while (to < text.length && !mark.test(text[to] ?? '')) to++
  return { text: text.slice(from, to), from }
}

/** Whether a position stands inside 《》, 〔〕 or quotation marks that were opened before it. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at)
  return (['《》', '〔〕', '“”', '「」'] as const).some(
    ([open = '', close = '']) => before.lastIndexOf(open) > before.lastIndexOf(close),
  )
}
