import type { WordTree } from '../template/register-words'
import type { Header } from '../template/template'
import { foldText } from './fold-text'
import { phraseBook, type Phrase, type PhraseBook } from './phrase-book'

/** The rows, or the columns, among which values are understood: leaves and the groups around them. */
export interface HeaderWords {
  readonly book: PhraseBook
  /** Of each leaf the groups around it, from the outside in. */
  readonly groupsOf: ReadonlyMap<string, readonly string[]>
  /** Of each group its leaves without totals. */
  readonly leavesOf: ReadonlyMap<string, readonly string[]>
  /** The words of one group's leaves, for a value whose group is known. */
  readonly insideOf: (group: string) => PhraseBook
}

/**
 * Words for the headers of a table: their labels and aliases, and what offices write for their roles. What is said of a
 * role that the format does not have speaks for its group (〔2019〕60号 has one row for 其他处理).
 */
export function headerWords(headers: readonly Header[], tree: WordTree, more: readonly Phrase[] = []): HeaderWords {
  const phrases: Phrase[] = []
  const groupsOf = new Map<string, readonly string[]>()
  const leavesOf = new Map<string, string[]>()
  const byRole = new Map<string, Header>()
  const visit = (header: Header, above: readonly string[]) => {
    if (header.total) return
    byRole.set(header.role ?? header.id, header)
    for (const word of [header.label, ...(header.aliases ?? [])])
      for (const variant of variantsOf(word)) phrases.push({ word: variant, target: header.id })
    if (header.children) {
      leavesOf.set(header.id, [])
      for (const child of header.children) visit(child, [...above, header.id])
    } else {
      groupsOf.set(header.id, above)
      for (const group of above) leavesOf.get(group)?.push(header.id)
    }
  }
  for (const header of headers) visit(header, [])
  const targetOf = (name: string, otherwise: string) => byRole.get(name)?.id ?? otherwise
  for (const [name, { words, inside = {} }] of Object.entries(tree)) {
    const target = targetOf(name, '')
    for (const word of words) phrases.push({ word, target })
    for (const [inner, innerWords] of Object.entries(inside))
      for (const word of innerWords) phrases.push({ word, target: targetOf(inner, target) })
  }
  phrases.push(...more)
  const books = new Map<string, PhraseBook>()
  return {
    book: phraseBook(phrases),
    groupsOf,
    leavesOf,
    insideOf(group) {
      let book = books.get(group)
      if (!book) {
        const inside = leavesOf.get(group) ?? []
        books.set(group, (book = phraseBook(phrases.filter(({ target }) => inside.includes(target)))))
      }
      return book
    },
  }
}

/**
 * A label as values cite it: whole, without the number before it, and without what follows in brackets. A label of one or
 * two characters (其他) says too little inside another text.
 */
function variantsOf(label: string): string[] {
  const bare = label.replace(
    /^\s*(?:（[一二三四五六七八九十]+）|\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+、|\d+\s*[.．、])\s*/,
    '',
  )
  const short = bare.replace(/[（(][^）)]*[）)]\s*$/, '')
  return [...new Set([label, bare, short])].map((one) => (foldText(one).length <= 2 ? `=${one}` : one))
}
