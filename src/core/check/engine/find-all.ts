const none: readonly RegExpExecArray[] = []

/**
 * All matches of a global expression. Does what `matchAll` does without a copy of the expression for each call: rules ask
 * hundreds of paragraphs for things that stand in hardly any of them.
 */
export function findAll(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (!match) return none
  const found: RegExpExecArray[] = []
  for (; match; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  pattern.lastIndex = 0
  return found
}
