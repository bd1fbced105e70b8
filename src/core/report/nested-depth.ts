/** Whether a value of a file is nested no deeper than `most`. Needs no stack of its own for what is nested too deep. */
export function isNestedWithin(value: unknown, most: number): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return false
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
  }
  return true
}
