import { foldParts, foldText, type FoldedText } from './fold-text'

/** Words and what they speak for. One word may speak for two things: then it fits both. */
export interface Phrase {
  readonly word: string
  readonly target: string
}

/** A word found in a value. */
export interface PhraseHit {
  readonly target: string
  /** The word is the whole value. */
  readonly whole: boolean
  readonly length: number
}

/** Looks words up in values. */
export interface PhraseBook {
  /** What a value speaks for: what the whole of it says, else all that is found in it, the longest words first. */
  find(value: string): readonly PhraseHit[]
}

/** Said directly before a word, these turn it into its opposite: 不属于国家秘密, 非自然人. */
const denials = '不未非无没'

interface Entry {
  readonly text: string
  readonly targets: readonly string[]
  /** Counts only as the whole of a value or of a part of it. */
  readonly wholeOnly: boolean
}

/**
 * Makes a book of phrases. A word that begins with = counts only as the whole of a value or of one of its parts. Target
 * '' speaks for nothing: its words hide the shorter ones inside them.
 */
export function phraseBook(phrases: readonly Phrase[]): PhraseBook {
  const byText = new Map<string, { targets: string[]; wholeOnly: boolean }>()
  for (const { word, target } of phrases) {
    const wholeOnly = word.startsWith('=')
    const text = foldText(wholeOnly ? word.slice(1) : word)
    if (text === '') continue
    const entry = byText.get(text) ?? { targets: [], wholeOnly }
    if (!entry.targets.includes(target)) entry.targets.push(target)
    entry.wholeOnly = entry.wholeOnly && wholeOnly
    byText.set(text, entry)
  }
  const entries: Entry[] = [...byText].map(([text, entry]) => ({ text, ...entry }))
  entries.sort((a, b) => b.text.length - a.text.length)
  const known = new Map<string, readonly PhraseHit[]>()
  return {
    find(value) {
      let hits = known.get(value)
      if (!hits) {
        hits = findIn(foldParts(value), entries, byText)
        // Registers repeat few values; free text is not worth remembering.
        if (value.length <= 60 && known.size < 5000) known.set(value, hits)
      }
      return hits
    },
  }
}

function findIn(
  value: FoldedText,
  entries: readonly Entry[],
  byText: ReadonlyMap<string, { readonly targets: readonly string[] }>,
): readonly PhraseHit[] {
  const whole = byText.get(value.text)
  if (whole) return hitsOf(whole.targets, value.text.length, true)
  const covered = new Array<boolean>(value.text.length).fill(false)
  const hits: PhraseHit[] = []
  for (const { text, targets, wholeOnly } of entries)
    for (let at = value.text.indexOf(text); at >= 0; at = value.text.indexOf(text, at + 1)) {
      const to = at + text.length
      if (wholeOnly && !value.parts.some((part) => part.from === at && part.to === to)) continue
      if (isCovered(covered, at, to)) continue
      covered.fill(true, at, to)
      if (!isDenied(value, at)) hits.push(...hitsOf(targets, text.length, false))
    }
  return hits
}

function hitsOf(targets: readonly string[], length: number, whole: boolean): PhraseHit[] {
  return targets.filter((target) => target !== '').map((target) => ({ target, whole, length }))
}

function isCovered(covered: readonly boolean[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (covered[at]) return true
  return false
}

function isDenied({ text, parts }: FoldedText, at: number): boolean {
  return at > 0 && denials.includes(text[at - 1]!) && !parts.some(({ from }) => from === at)
}
