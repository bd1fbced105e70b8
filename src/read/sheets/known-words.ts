import { memoize } from '../../core/memoize'
import type { Header, Template } from '../../core/template/template'
import { core } from '../recognise/normalise'

/** The words of all statutory tables: labels of rows and columns in every wording, captions and corners. */
export const knownWords = memoize((templates: readonly Template[]): ReadonlySet<string> => {
  const words = new Set<string>()
  const add = (text: string | undefined) => {
    const word = core(text ?? '')
    if (word.length >= 2) words.add(word)
  }
  const each = (headers: readonly Header[]) => {
    for (const { label, aliases = [], children = [] } of headers) {
      for (const wording of [label, ...aliases]) add(wording)
      each(children)
    }
  }
  for (const { sections } of templates)
    for (const table of sections.flatMap(({ tables = [] }) => tables)) {
      add(table.caption)
      add(table.corner)
      each([...table.rows, ...table.columns])
    }
  return words
})
