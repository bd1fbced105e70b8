const edge = /[，。；：！？、,;!?\n]/

/** The clause of a text around a span: from the mark before it to the mark behind it. */
export function clauseAt(text: string, from: number, to: number): string {
  let begin = from
  while (begin > 0 && !edge.test(text[begin - 1]!)) begin--
  let end = Math.max(to, from)
  while (end < text.length && !edge.test(text[end]!)) end++
  return text.slice(begin, end)
}
