import { role } from '../template/roles'
import { measureOf, type Figure, type FigureList, type Noun, type Phrase } from './figure'
import { Kind } from './lexicon'
import type { Passage } from './passage'
import { is, roleIn, type Token } from './token'

/** What a word may stand for where the text around it makes that plain: the group or list that asks for it, and its row or column. */
interface Guess {
  readonly within: string
  readonly role: string
}

/** The last word of a number that may stand for a row or column: 重复提交 in 不予处理8件，其中重复提交的2件. */
function guessOf({ passage: { tokens }, at }: Phrase): Guess | undefined {
  for (let i = at - 1; i >= 0 && !ends(tokens[i]!); i--) {
    const name = roleIn(tokens[i], Kind.perhaps)
    if (name === undefined) continue
    const point = name.indexOf('.')
    return { within: name.slice(0, point), role: name.slice(point + 1) }
  }
  return undefined
}

const ends = (token: Token) => token.joins !== undefined || (token.number !== undefined && token.number.kind !== 'year')

/**
 * What a number counts by words that mean a row or column of the table only beside others of it: 信访 within 不予处理,
 * 企业 beside 自然人, 公开 beside 不予公开. Undefined where the words have their everyday meaning.
 *
 * @param around what its sentence holds
 */
export function supposed(
  phrase: Phrase,
  list: FigureList | undefined,
  around: Surroundings,
): Pick<Figure, 'outcomes'> | Pick<Figure, 'applicants'> | Pick<Figure, 'nouns' | 'decided'> | Same | undefined {
  if (measureOf(phrase) !== '件' || phrase.outcomes.length + phrase.applicants.length + phrase.results.length > 0)
    return undefined
  const guess = guessOf(phrase)
  if (!guess) return undefined
  if (guess.within === 'applicant') return around.applicants ? { applicants: [guess.role] } : undefined
  if (guess.within === 'same') return sameOutcome(phrase, around)
  if (guess.within === 'decision')
    return standsRightBefore(phrase) && around.decisions ? { nouns: [guess.role as Noun], decided: true } : undefined
  if (guess.within === 'outcome') return besideOutcomes(phrase, around) ? { outcomes: [guess.role] } : undefined
  const group = list?.wholes.some((whole) => whole.outcomes.includes(guess.within))
  return group ? { outcomes: [guess.role] } : undefined
}

/** What 此类 counts: applications with the outcome that the sentence speaks of. */
type Same = Pick<Figure, 'nouns' | 'outcomes'> & { readonly same: true }

/** 对于不予公开的决定，逐件说明理由，此类决定共8件: the one outcome that the sentence names before, without a number. */
function sameOutcome({ passage, acts, shares, vetoes }: Phrase, around: Surroundings): Same | undefined {
  const doubtful = shares.size + vetoes.size > 0
  if (doubtful || acts.some((act) => act !== 'decided' && act !== 'answered')) return undefined
  const outcome = around.outcomeBefore(passage)
  return outcome === undefined ? undefined : { nouns: ['application'], outcomes: [outcome], same: true }
}

/** 公开 right before the number, and other outcomes beside it. */
function besideOutcomes({ passage, at, acts }: Phrase, around: Surroundings): boolean {
  return acts.length === 0 && standsRightBefore({ passage, at }) && around.outcomes
}

function standsRightBefore({ passage: { tokens }, at }: Pick<Phrase, 'passage' | 'at'>): boolean {
  let i = at - 1
  while (i >= 0 && is(tokens[i], Kind.fill)) i--
  return roleIn(tokens[i], Kind.perhaps) !== undefined
}

const others: ReadonlySet<string> = new Set([role.partlyDisclosed, 'withheld', 'unavailable', role.notProcessed])

/** What the whole of a sentence holds, looked for once and only where a number asks. */
export class Surroundings {
  private tellsApplicants: boolean | undefined
  private tellsOutcomes: boolean | undefined
  private decides: readonly Noun[] | undefined
  private tellsDecisions: boolean | undefined

  /** @param first the index of the first clause of the sentence */
  constructor(
    private readonly passages: readonly Passage[],
    private readonly first: number,
  ) {}

  /** It tells applications apart by who applied. */
  get applicants(): boolean {
    return (this.tellsApplicants ??=
      this.find(
        (token) =>
          is(token, Kind.applicant) || (roleIn(token, Kind.lead) === 'way' && byApplicant.test(token.word!.text)),
      ) !== undefined)
  }

  /** It names other outcomes than 予以公开. */
  get outcomes(): boolean {
    return (this.tellsOutcomes ??= this.find((token) => others.has(roleIn(token, Kind.outcome) ?? '')) !== undefined)
  }

  /** It speaks of decisions, or of 执法, and names two kinds of them. */
  get decisions(): boolean {
    if (this.tellsDecisions !== undefined) return this.tellsDecisions
    const named = new Set<string>()
    let decides = false
    this.find((token) => {
      const role = roleIn(token, Kind.perhaps)
      if (role?.startsWith('decision.')) named.add(role)
      decides ||= roleIn(token, Kind.act) === 'decided' || is(token, Kind['own-trade'])
      return false
    })
    return (this.tellsDecisions = decides && named.size > 1)
  }

  /** 复议机关, 法院: whoever decides tells what is decided. */
  get forum(): readonly Noun[] {
    if (this.decides) return this.decides
    const token = this.find((one) => is(one, Kind.forum))
    return (this.decides = token ? [roleIn(token, Kind.forum) as Noun] : [])
  }

  /** The one outcome that its clauses before another name, where none of them has a number. */
  outcomeBefore(passage: Passage): string | undefined {
    const named = new Set<string>()
    for (let i = this.first; i < this.passages.length && this.passages[i] !== passage; i++) {
      if (this.passages[i]!.counts.length > 0) return undefined
      for (const token of this.passages[i]!.tokens) {
        const outcome = roleIn(token, Kind.outcome)
        if (outcome !== undefined) named.add(outcome)
      }
    }
    return named.size === 1 ? [...named][0] : undefined
  }

  private find(wanted: (token: Token) => boolean): Token | undefined {
    const { passages, first } = this
    const sentence = passages[first]?.clause.sentence
    for (let i = first; i < passages.length && passages[i]!.clause.sentence === sentence; i++) {
      const token = passages[i]!.tokens.find(wanted)
      if (token) return token
    }
    return undefined
  }
}

const byApplicant = /^申请(人(类[别型]|身份|性质)|主体)/
