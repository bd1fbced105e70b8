import { blockSpan, type Clause } from './clause'
import type { Passage } from './passage'
import { scopeOf } from './scope'
import { charClass } from './char-classes'

/**
 * all-answered: 均已办结; all-upheld: 均获维持; none-corrected: 零败诉, 未被纠错. Sentences without a number that the
 * tables can contradict.
 */
export interface Claim {
  readonly kind: 'all-answered' | 'all-upheld' | 'none-corrected'
  /** The cases that it speaks of; for all-answered none. */
  readonly cases: readonly ('reconsideration' | 'litigation')[]
  readonly year: number | undefined
  /** The area that it speaks for, where that is not the agency itself. */
  readonly area?: string
  readonly clause: Clause
  readonly from: number
  readonly to: number
}

const allAnswered = /(均|全部|都)[^，]{0,14}?(办结|办理完毕|处理完毕|答复完毕|予以答复|作出答复|答复)(?!率|书)/
const worthALook = /均|全部|都|败诉|纠|撤销/
const exception = /除|其余|其他|到期|应答复|延期|补正|上年|去年|遗留/
const allUpheld = /(均|全部|都)(获得?|被|予以|得到|为|是)?(结果)?维持/
const noneCorrected = /(零败诉|无败诉)|(?:未|没有|无|零)[^，]{0,30}?(败诉|纠错|纠正|撤销)/

/** The claims of a text. */
export function claimsOf(passages: readonly Passage[]): readonly Claim[] {
  const found: Claim[] = []
  let cases: Claim['cases'] = []
  let sentence = -1
  let disclosure = false
  let counting: Clause | undefined
  for (const passage of passages) {
    const { clause, subject, year, charClasses } = passage
    const { text } = clause
    if (clause.sentence !== sentence) {
      cases = []
      counting = undefined
    }
    sentence = clause.sentence
    const before = counting
    if (passage.measured.length > 0 && !clause.aside) counting = clause
    disclosure ||=
      subject === 'applications' ||
      ((charClasses & charClass.disclosure) !== 0 && /信息公开|政务公开|依申请/.test(text))
    const here = charClasses & charClass.dispute ? casesIn(text) : noCases
    if (here.length > 0) cases = here
    if (passage.compares || passage.within || !(charClasses & charClass.claim) || !worthALook.test(text)) continue
    const scope = scopeOf(text)
    if (scope === 'planned') continue
    const add = (kind: Claim['kind'], match: RegExpExecArray | null, of: Claim['cases']) => {
      if (match)
        found.push({
          kind,
          cases: of,
          year,
          ...(passage.area ? { area: passage.area } : {}),
          clause,
          ...blockSpan(clause, match.index, match.index + match[0].length),
        })
    }
    if (
      subject === 'applications' &&
      scope === 'own' &&
      /均|全部|都/.test(text) &&
      !exception.test(text) &&
      here.length === 0 &&
      !ofOthers(before)
    )
      add('all-answered', allAnswered.exec(text), [])
    if (!disclosure || /备案|历年/.test(text)) continue
    if (/维持/.test(text)) add('all-upheld', allUpheld.exec(text), cases)
    if (/败诉|纠错|纠正|撤销/.test(text)) {
      const match = noneCorrected.exec(text)
      const corrected = /纠错|纠正|撤销/.test(text)
      add('none-corrected', match, !corrected ? ['litigation'] : /诉/.test(text) ? here : cases)
    }
  }
  return found
}

/** 协助办理申请6件，均已办结: the clause before says whose they are. */
function ofOthers(clause: Clause | undefined): boolean {
  return clause !== undefined && !['own', 'counted-otherwise'].includes(scopeOf(clause.text))
}

const noCases: Claim['cases'] = []

function casesIn(text: string): Claim['cases'] {
  if (!/复议|诉/.test(text)) return noCases
  return [
    ...(/复议/.test(text) ? (['reconsideration'] as const) : []),
    ...(/诉讼|败诉|应诉/.test(text) ? (['litigation'] as const) : []),
  ]
}
