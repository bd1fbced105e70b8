import { plainText, type DocumentRun } from '../../core/document/document'
import { cutRuns } from '../layout/run-in-heading'
import type { CommentSpan } from './comments'
import { element, type Element } from './element'

/**
 * Runs with the marks of their comments: where each begins and ends, and behind its end the reference to it.
 *
 * @param write makes the elements of a part of the runs, which begins `from` characters behind the first
 */
export function markedRuns(
  runs: readonly DocumentRun[],
  spans: readonly CommentSpan[],
  write: (part: readonly DocumentRun[], from: number) => Element[],
): Element[] {
  if (spans.length === 0) return write(runs, 0)
  const text = plainText(runs)
  const within = spans.map(({ id, from, to }) => {
    const end = insideText(to, text)
    return { id, from: Math.min(insideText(from, text), end), to: end }
  })
  const cuts = [...new Set([0, ...within.flatMap(({ from, to }) => [from, to]), text.length])].sort((a, b) => a - b)
  return cuts.flatMap((at, index) => {
    const part = partOf(runs, at, cuts[index + 1] ?? at)
    return [
      ...within.filter(({ from, to }) => to === at && from < at).flatMap(({ id }) => commentEnd(id)),
      ...within.filter(({ from }) => from === at).map(({ id }) => commentStart(id)),
      ...within.filter(({ from, to }) => from === at && to === at).flatMap(({ id }) => commentEnd(id)),
      ...(part.length > 0 ? write(part, at) : []),
    ]
  })
}

/** Not behind the end, and not inside a character that takes two. */
function insideText(offset: number, text: string): number {
  const at = Math.max(0, Math.min(offset, text.length))
  return /[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1)) ? at - 1 : at
}

function partOf(runs: readonly DocumentRun[], from: number, to: number): readonly DocumentRun[] {
  return cutRuns(cutRuns(runs, to)[0], from)[1]
}

function commentStart(id: number): Element {
  return element('w:commentRangeStart', { 'w:id': id })
}

function commentEnd(id: number): Element[] {
  return [
    element('w:commentRangeEnd', { 'w:id': id }),
    element('w:r', undefined, [element('w:commentReference', { 'w:id': id })]),
  ]
}
