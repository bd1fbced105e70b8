import { quantity, type Quantity } from '../report/quantity'
import { isCount, isExact, type Figure } from './figure'
import type { PartList } from './list'

/** Fewer than these are off by a digit too easily by chance. */
const least = 100n
const most = 12
const unit = quantity(1)

/**
 * 全年主动公开信息1536条，网站公开904条，公众号公开587条，政务公开栏公开145条: parts behind a whole, of which no word says that they
 * are its parts. They are told as such only where one wrong digit of one number, or two that changed places, is all that
 * keeps them from making it up; else the list may be none, name some parts only, or parts that overlap.
 */
export function unmarkedOf(all: readonly Figure[]): readonly PartList[] {
  const found: PartList[] = []
  for (let at = 0; at + 2 < all.length; at++) {
    const whole = all[at]!
    if (!mayBe(whole) || whole.sum || whole.counts[0] !== 'other' || valueOf(whole) < least) continue
    const parts = partsBehind(all, at)
    if (parts.length < 2) continue
    const sum = parts.reduce((total, part) => total + valueOf(part), 0n)
    if (sum <= valueOf(whole) || !isSlip(whole, parts, sum)) continue // fewer: not all of them may be named
    found.push({ wholes: [whole], parts, exhaustive: true, marker: 'unmarked' })
  }
  return found
}

const valueOf = ({ number }: Figure): Quantity => (number.value ?? 0n) / unit

const mayBe = (figure: Figure): boolean =>
  isCount(figure) && isExact(figure) && !figure.change && !figure.whole && !figure.passage.clause.aside

/** The numbers behind a whole to the end of its sentence or segment, if they are all of its measure and smaller. */
function partsBehind(all: readonly Figure[], at: number): readonly Figure[] {
  const whole = all[at]!
  const parts: Figure[] = []
  for (let i = at + 1; i < all.length && parts.length < most; i++) {
    const part = all[i]!
    if (part.passage.clause.sentence !== whole.passage.clause.sentence) break
    if (!mayBe(part) || part.number.unit !== whole.number.unit || part.sum || part.passage === whole.passage) return []
    if (valueOf(part) >= valueOf(whole)) return []
    parts.push(part)
    if (part.passage.clause.end === '；') break
  }
  return parts
}

/** Whether one number, changed in one digit or with two neighbours changed over, would make the sum right. */
function isSlip(whole: Figure, parts: readonly Figure[], sum: Quantity): boolean {
  if (isMisprint(valueOf(whole), sum)) return true
  return parts.some((part) => isMisprint(valueOf(part), valueOf(part) + valueOf(whole) - sum))
}

function isMisprint(printed: Quantity, meant: Quantity): boolean {
  const [one, other] = [String(printed), String(meant)]
  if (meant < least || one.length !== other.length) return false
  const apart = [...one].flatMap((digit, i) => (digit === other[i] ? [] : [i]))
  if (apart.length === 1) return true
  const [i = 0, k = 0] = apart
  return apart.length === 2 && k === i + 1 && one[i] === other[k] && one[k] === other[i]
}
