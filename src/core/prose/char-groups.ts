/**
 * A look-up of the groups that each character belongs to: bit n of the answer is set where the character stands in
 * group n. At most 31 groups. One look at each character of a text tells which of many expressions can match in it at
 * all, so that hardly any of them has to be tried.
 */
export function charGroups(groups: readonly string[]): Uint32Array {
  const table = new Uint32Array(0x10000)
  groups.forEach((chars, group) => {
    for (let at = 0; at < chars.length; at++) table[chars.charCodeAt(at)]! |= 1 << group
  })
  return table
}

/** The groups of which a text holds at least one character, one bit each. */
export function groupsIn(text: string, table: Uint32Array): number {
  let found = 0
  for (let at = 0; at < text.length; at++) found |= table[text.charCodeAt(at)]!
  return found
}
