import { isCount, type Phrase } from './figure'
import { has, Holds } from './holds'
import { Kind } from './lexicon'
import type { Passage } from './passage'
import { is, roleIn, type Token } from './token'

/**
 * 2021年、2022年、2023年分别收到申请30件、45件、54件; 2021至2023年，申请量依次为…; 2022年45件、2023年54件: each number with the
 * year that it is of. Where years and numbers do not match one to one, the phrases as they are.
 *
 * @param before the clause before in the same sentence, which may hold the years
 */
export function ofTheirYears(phrases: readonly Phrase[], before: Passage | undefined): readonly Phrase[] {
  const [first] = phrases
  if (!first || phrases.length < 2 || phrases.some(({ change }) => change !== undefined)) return phrases
  const { passage } = first
  if (!has(passage.kinds, Holds.year) && !(before && has(before.kinds, Holds.year))) return phrases
  const counts = phrases.filter(isCount)
  if (counts.length < 2 || counts.length !== phrases.length) return phrases
  const apart = yearsApart(counts)
  if (apart)
    return counts.map((one, i) => {
      const goesOn = i > 0 && one.nouns.length === 0 && one.acts.length === 0
      const led = goesOn ? { nouns: first.nouns, acts: first.acts, total: first.total } : {}
      return { ...one, ...led, marker: undefined, year: apart[i]! }
    })
  const years = [namedYears(passage, first.at), before && namedYears(before, before.tokens.length)].find(
    (named) => named?.length === counts.length,
  )
  if (!years || !sharesOut(counts)) return phrases
  return counts.map((one, i) => ({
    ...one,
    nouns: first.nouns,
    acts: first.acts,
    gap: first.gap,
    marker: undefined,
    year: years[i]!,
  }))
}

/** 2022年45件、2023年54件: one year stands right before each number. */
function yearsApart(counts: readonly Phrase[]): readonly number[] | undefined {
  let from = 0
  const years: number[] = []
  for (const { passage, at } of counts) {
    const named = yearsIn(passage, from, at)
    if (named.length !== 1 || passage.tokens.slice(from, at).some(leadsOn)) return undefined
    years.push(named[0]!)
    from = at + 1
  }
  return new Set(years).size === years.length ? years : undefined
}

/** 结转, 比: the year is not the one in which they were counted. */
const leadsOn = (token: Token) =>
  roleIn(token, Kind.act) === 'carried' || is(token, Kind.compare) || is(token, Kind.late) || is(token, Kind.plan)

function yearsIn({ tokens, clause }: Passage, from: number, to: number): number[] {
  const years: number[] = []
  for (let i = from; i < to; i++)
    if (tokens[i]!.number?.kind === 'year') years.push(Number(clause.text.slice(tokens[i]!.from, tokens[i]!.from + 4)))
  return years
}

const range = /(20\d\d)年?度?(?:至|到|[-－—–~～]+)(20\d\d)年/
const listed = /20\d\d(?=年|、|和|及|与)/g

/** The years of a list or of a range before an index, in their order; the last one is followed by 年. */
function namedYears({ clause, tokens }: Passage, to: number): readonly number[] {
  const text = to < tokens.length ? clause.text.slice(0, tokens[to]!.from) : clause.text
  const match = range.exec(text)
  if (!match) return /20\d\d年/.test(text) ? (text.match(listed) ?? []).map(Number) : []
  const [from, until] = [Number(match[1]), Number(match[2])]
  return until > from && until - from < 10 ? Array.from({ length: until - from + 1 }, (_, i) => from + i) : []
}

/** 30件、45件、54件: nothing but 、 between the numbers. */
const sharesOut = (counts: readonly Phrase[]): boolean =>
  counts.every(({ passage, at, number }, i) => {
    const before = counts[i - 1]
    if (!before) return true
    if (number.unit !== before.number.unit) return false
    return passage.tokens.slice(before.at + 1, at).every((token) => token.joins !== undefined)
  })
