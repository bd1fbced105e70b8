import type { Clause } from './clause'
import { measuredIn, type Measured } from './measured'
import { areaOf, comparesYears, namesMoreYears, namesPartOfYear } from './scope'
import { charClass, charClassesOf } from './char-classes'
import { heldByNumber } from './holds'
import type { WordFinder } from './lexicon'
import { splitClauses } from './split-clauses'
import { tokensOf, type Token } from './token'

/** A clause with its words and numbers and the time and area that it speaks of. */
export interface Passage {
  readonly clause: Clause
  /** Which characters the clause holds (`charClasses.ts`): tells cheaply what need not be looked for in it. */
  readonly charClasses: number
  /** All numbers, years and dates too. */
  readonly measured: readonly Measured[]
  /** Those that count things, 0 included. */
  readonly counts: readonly Measured[]
  readonly tokens: readonly Token[]
  /** The kinds of its words and numbers, one bit each (`holds.ts`). */
  readonly kinds: number
  /** `Word.bits` and `Word.more` of all its words: what none of them is need not be looked for among them. */
  readonly bits: number
  readonly more: number
  /** The year that the clause or its sentence names. */
  readonly year: number | undefined
  /** What the time named at the head of the sentence makes of its numbers (上半年，共收到…; 近三年，共收到…). */
  readonly within: 'part' | 'earlier' | undefined
  /** The area for which the sentence speaks (区 of 全区各单位), where it is not the agency itself. */
  readonly area: string | undefined
  /** Says how the numbers differ from those of another year (同比, 较上年, 比2020年). */
  readonly compares: boolean
}

const nothingMeasured: readonly Measured[] = []
const carriedYear =
  /20\d\d年度?(结转|转入|遗留)|20\d\d年\d+月收到|(结转|转|顺延|延期|延至)(至|到|入|自)?20\d\d年|至20\d\d年|于20\d\d年|20\d\d年的\d|20\d\d年(底|末)?(以来|以前|之前)的?/

function lastYearIn(measured: readonly Measured[]): Measured | undefined {
  let last: Measured | undefined
  for (const one of measured) if (one.kind === 'year') last = one
  return last
}

const isCount = ({ kind }: Measured) => kind === 'count'

function countsAmong(measured: readonly Measured[]): readonly Measured[] {
  if (!measured.some(isCount)) return nothingMeasured
  return measured.every(isCount) ? measured : measured.filter(isCount)
}

/** What the clauses of a sentence hand on to the next. */
class Carried {
  private sentence = -1
  private year: number | undefined
  private within: Passage['within']
  private area: string | undefined

  /** The passage of the next clause. */
  next(clause: Clause, charClasses: number, finder: WordFinder | undefined): Passage {
    if (clause.sentence !== this.sentence) {
      this.sentence = clause.sentence
      this.year = undefined
      this.within = undefined
      this.area = undefined
    }
    const { text } = clause
    const measured = charClasses & charClass.measured ? measuredIn(text) : nothingMeasured
    const compares = (charClasses & charClass.earlier) !== 0 && comparesYears(text)
    this.read(clause, measured, charClasses, compares)
    const tokens = finder ? tokensOf(text, measured, finder) : noTokens
    let kinds = 0
    let bits = 0
    let more = 0
    for (const { word, number } of tokens)
      if (word) {
        kinds |= word.holds
        bits |= word.bits
        more |= word.more
      } else if (number) kinds |= heldByNumber(number)
    return {
      clause,
      charClasses,
      measured,
      counts: compares ? nothingMeasured : countsAmong(measured),
      tokens,
      kinds,
      bits,
      more,
      year: this.year,
      within: this.within,
      area: this.area === '' ? undefined : this.area,
      compares,
    }
  }

  private read({ text, aside }: Clause, measured: readonly Measured[], charClasses: number, compares: boolean) {
    const named = measured.length === 0 ? undefined : lastYearIn(measured)
    if (named && !compares && !carriedYear.test(text)) this.year = Number(text.slice(named.from, named.from + 4))
    else if (charClasses & charClass.thisYear && /今年|本年/.test(text)) this.year = undefined
    if (aside) return
    if (charClasses & charClass.earlier && namesMoreYears(text)) this.within = 'earlier'
    else if (charClasses & charClass.partOfYear && namesPartOfYear(text)) this.within = 'part'
    else if (this.within && (named || /全年|今年|本年|年度/.test(text))) this.within = undefined
    if (charClasses & charClass.area) this.area = areaOf(text) ?? this.area
  }
}

const noTokens: readonly Token[] = []
const denied = /[请复诉规许罚强转理费]/
const claimed = /均|全部|都|皆|全数|败诉|纠|为|持/

/** Whether a clause may hold a number that counts, or say something without one. */
function tells(text: string, charClasses: number): boolean {
  if (charClasses & charClass.measured) return true
  if (charClasses & charClass.negative && denied.test(text)) return true
  return (charClasses & (charClass.claim | charClass.dispute)) !== 0 && claimed.test(text)
}

/**
 * The passages of a text, each with what the text before it says of it: those of the sentences that tell something with
 * numbers and of the one before such a sentence, which may name their subject, with the clause on either side of them. In
 * most text that is a small part, and for all the rest nothing is made. Where the text speaks of charges all clauses are
 * there: what is charged for may be told far before the amount.
 */
export function passagesOf(text: string, finder: WordFinder): readonly Passage[] {
  const clauses = splitClauses(text)
  const classes: number[] = []
  /** By number of the sentence whether it tells something. */
  const telling: boolean[] = []
  let all = 0
  for (const { text: words, sentence } of clauses) {
    const found = charClassesOf(words)
    classes.push(found)
    all |= found
    while (telling.length <= sentence) telling.push(false)
    if (!telling[sentence]) telling[sentence] = tells(words, found)
  }
  if (!telling.includes(true)) return noPassages
  const matters = (clause: Clause | undefined) =>
    clause !== undefined && (telling[clause.sentence] || telling[clause.sentence + 1])
  const charges = (all & charClass.charge) !== 0
  const carried = new Carried()
  const passages: Passage[] = []
  clauses.forEach((clause, at) => {
    const words = matters(clause)
    if (words || charges || matters(clauses[at - 1]) || matters(clauses[at + 1]))
      passages.push(carried.next(clause, classes[at]!, words ? finder : undefined))
  })
  return passages
}
const noPassages: readonly Passage[] = []
