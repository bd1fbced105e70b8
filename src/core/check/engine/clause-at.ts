import { charGroups } from '../../prose/char-groups'

/** By character whether a clause ends at it (bit 0), and whether a sentence does (bit 1). */
const edges = charGroups(['，。；：！？、,;!?\n', '。！？\n'])
const clause = 1
const sentence = 2

/** The clause of a text around a span: from the mark before it to the mark behind it. */
export function clauseAt(text: string, from: number, to: number): string {
  let end = Math.max(to, from)
  while (end < text.length && (edges[text.charCodeAt(end)]! & clause) === 0) end++
  return text.slice(beginOf(text, from, clause), end)
}

/** Where the sentence begins that an offset of a text stands in. */
export const sentenceBegin = (text: string, at: number): number => beginOf(text, Math.min(at, text.length), sentence)

function beginOf(text: string, at: number, edge: number): number {
  let begin = at
  while (begin > 0 && (edges[text.charCodeAt(begin - 1)]! & edge) === 0) begin--
  return begin
}
