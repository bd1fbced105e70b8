/**
 * The words of a language by what they do in a sentence: `{ "act.received": ["收到", …] }`. The part before the point is
 * the kind of word, the part behind it the role of the row or column that it names, where it names one. Data, kept in
 * `templates/words/`; the reader knows kinds and roles only, no word.
 */
export type Lexicon = Readonly<Record<string, readonly string[]>>

/** The kinds of words that the reader knows, one bit each. */
const kindNames = [
  'noun',
  'decided',
  'join',
  'person',
  'other',
  'foreign',
  'act',
  'veto',
  'outcome',
  'withdrawn',
  'unhandled',
  'rest',
  'applicant',
  'result',
  'cause',
  'disclosure',
  'own-trade',
  'share',
  'otherwise',
  'late',
  'plan',
  'light',
  'fill',
  'sum',
  'total',
  'list',
  'ratio',
  'compare',
  'change',
  'time',
] as const
const moreNames = ['all', 'none', 'no-denial', 'stop', 'rate', 'lead', 'except', 'negative'] as const

export type WordKind = (typeof kindNames)[number] | (typeof moreNames)[number]

/** What a word may be: a role for each kind, "" where the kind has none. */
export interface Word {
  readonly text: string
  readonly roles: Readonly<Partial<Record<WordKind, string>>>
  /** The kinds, and the kinds with their roles. */
  readonly kinds: readonly string[]
}

/** A node of the trie: what words go on with, by character code, and the word that ends here. */
interface Node {
  readonly next: Map<number, Node>
  word?: Word
}

/** Finds words in a text. */
export interface WordFinder {
  /** The longest word that begins at an offset and ends before another; undefined where none does. */
  longest(text: string, at: number, before: number): Word | undefined
}

const finders = new WeakMap<Lexicon, WordFinder>()

/** The finder of a lexicon, built once. */
export function finderOf(lexicon: Lexicon): WordFinder {
  let finder = finders.get(lexicon)
  if (!finder) finders.set(lexicon, (finder = buildFinder(lexicon)))
  return finder
}

function buildFinder(lexicon: Lexicon): WordFinder {
  const known = new Set<string>([...kindNames, ...moreNames])
  const words = new Map<string, Partial<Record<WordKind, string>>>()
  for (const [key, texts] of Object.entries(lexicon)) {
    const point = key.indexOf('.')
    const kind = point < 0 ? key : key.slice(0, point)
    if (!known.has(kind)) throw new Error(`kind of word ${kind} is unknown`)
    for (const text of texts) {
      const roles = words.get(text) ?? {}
      roles[kind as WordKind] = point < 0 ? '' : key.slice(point + 1)
      words.set(text, roles)
    }
  }
  /** By first character: by far most characters begin no word. */
  const first: (Node | undefined)[] = []
  for (const [text, roles] of words) {
    let node: Node = (first[text.charCodeAt(0)] ??= { next: new Map() })
    for (let at = 1; at < text.length; at++) {
      const code = text.charCodeAt(at)
      let next = node.next.get(code)
      if (!next) node.next.set(code, (next = { next: new Map() }))
      node = next
    }
    const kinds = Object.entries(roles).flatMap(([kind, role]) => (role === '' ? [kind] : [kind, `${kind}.${role}`]))
    node.word = { text, roles, kinds }
  }
  return {
    longest(text, at, before) {
      let node = first[text.charCodeAt(at)]
      let word = node?.word
      for (let next = at + 1; node && next < before; next++) {
        node = node.next.get(text.charCodeAt(next))
        if (node?.word) word = node.word
      }
      return word
    },
  }
}
