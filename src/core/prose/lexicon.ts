import { memoize } from '../memoize'
import { heldByWord } from './holds'

/**
 * The words of a language by what they do in a sentence: `{ "act.received": ["收到", …] }`. The part before the point is
 * the kind of word, the part behind it the role of the row or column that it names, where it names one. Data, kept in
 * `templates/words/`; the reader knows kinds and roles only, no word.
 */
export type Lexicon = Readonly<Record<string, readonly string[]>>

/** The kinds of words that the reader knows, as places in `Word.roles`; the first 31 have a bit in `Word.bits` too. */
export const Kind = {
  noun: 0,
  decided: 1,
  join: 2,
  person: 3,
  other: 4,
  foreign: 5,
  act: 6,
  veto: 7,
  outcome: 8,
  withdrawn: 9,
  rest: 10,
  applicant: 11,
  result: 12,
  cause: 13,
  share: 14,
  late: 15,
  plan: 16,
  light: 17,
  fill: 18,
  sum: 19,
  total: 20,
  list: 21,
  ratio: 22,
  compare: 23,
  change: 24,
  time: 25,
  all: 26,
  otherwise: 27,
  stop: 28,
  except: 29,
  none: 30,
  unhandled: 31,
  disclosure: 32,
  'own-trade': 33,
  'no-denial': 34,
  rate: 35,
  lead: 36,
  negative: 37,
  perhaps: 38,
  overlap: 39,
  forum: 40,
} as const

export type WordKind = (typeof Kind)[keyof typeof Kind]

/** A mask of some kinds for `isAny`; only the first 31 kinds may stand in it. */
export const kindMask = (...kinds: readonly WordKind[]): number =>
  kinds.reduce<number>((mask, kind) => mask | (1 << kind), 0)
/** How many kinds have a bit in `Word.bits`; those behind them have one in `Word.more`. */
export const masked = 31
/** A mask of some of the kinds behind those for `Word.more`. */
export const moreMask = (...kinds: readonly WordKind[]): number =>
  kinds.reduce<number>((mask, kind) => mask | (1 << (kind - masked)), 0)

/** What a word may be. */
export interface Word {
  readonly text: string
  /** A role for each kind, "" where the kind has none. */
  readonly roles: readonly (string | undefined)[]
  /** The kinds, one bit each. */
  readonly bits: number
  /** The kinds behind the first 31. */
  readonly more: number
  /** What a clause holds that holds this word (`holds.ts`). */
  readonly holds: number
}

/** Finds words in a text. */
export interface WordFinder {
  /** The longest word that begins at an offset and ends before another; undefined where none does. */
  longest(text: string, at: number, before: number): Word | undefined
}

/** The finder of a lexicon, built once. */
export const finderOf = memoize((lexicon: Lexicon): WordFinder => buildFinder(wordsOf(lexicon)))

/** A word of no kind; kinds are added to it while the lexicon is read. */
interface Growing extends Word {
  roles: (string | undefined)[]
  bits: number
  more: number
  holds: number
}

/** The words of a lexicon, each with all its kinds. */
function wordsOf(lexicon: Lexicon): Iterable<Word> {
  const kinds = new Map<string, WordKind>(Object.entries(Kind))
  const words = new Map<string, Growing>()
  for (const [key, texts] of Object.entries(lexicon)) {
    const point = key.indexOf('.')
    const name = point < 0 ? key : key.slice(0, point)
    const role = point < 0 ? '' : key.slice(point + 1)
    const kind = kinds.get(name)
    if (kind === undefined) throw new Error(`kind of word ${name} is unknown`)
    for (const text of texts) {
      let word = words.get(text)
      if (!word)
        words.set(
          text,
          (word = { text, roles: new Array<undefined>(kinds.size).fill(undefined), bits: 0, more: 0, holds: 0 }),
        )
      word.roles[kind] = role
      if (kind < masked) word.bits |= kindMask(kind)
      else word.more |= moreMask(kind)
      word.holds |= heldByWord(name, role)
    }
  }
  return words.values()
}

/**
 * A trie whose edges stand in one table with open addressing, by node and character: looking one up makes no object and
 * follows no pointer.
 */
function buildFinder(words: Iterable<Word>): WordFinder {
  /** The word that ends at each node; node 0 is none, node 1 the root. */
  const ends: (Word | undefined)[] = [undefined, undefined]
  let size = 1 << 10
  let keys = new Int32Array(size)
  let targets = new Uint16Array(size)
  /** Where the edge from a node by a character stands, or would. */
  const slot = (key: number): number => {
    let at = (Math.imul(key, 0x9e3779b1) >>> 12) & (size - 1)
    while (targets[at] !== 0 && keys[at] !== key) at = (at + 1) & (size - 1)
    return at
  }
  const grow = () => {
    const [before, to] = [keys, targets]
    size *= 2
    keys = new Int32Array(size)
    targets = new Uint16Array(size)
    before.forEach((key, i) => {
      if (to[i] === 0) return
      const at = slot(key)
      keys[at] = key
      targets[at] = to[i]!
    })
  }
  /** By first character the node that it leads to, 0 for by far most. */
  const first = new Uint16Array(0x10000)
  for (const word of words) {
    const { text } = word
    let node = (first[text.charCodeAt(0)] ||= ends.push(undefined) - 1)
    for (let i = 1; i < text.length; i++) {
      if (ends.length * 4 > size) grow()
      const key = (node << 16) | text.charCodeAt(i)
      const at = slot(key)
      keys[at] = key
      node = targets[at] ||= ends.push(undefined) - 1
    }
    ends[node] = word
  }
  if (ends.length > 0x10000) throw new Error('the lexicon has too many words')
  return {
    longest(text, at, before) {
      let node = first[text.charCodeAt(at)]!
      if (node === 0) return undefined
      let word = ends[node]
      for (let next = at + 1; next < before; next++) {
        node = targets[slot((node << 16) | text.charCodeAt(next))]!
        if (node === 0) break
        word = ends[node] ?? word
      }
      return word
    },
  }
}
