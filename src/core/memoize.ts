/**
 * Remembers what a function of an object gives, for as long as the object lives. The result must depend on the object
 * alone, which must not change: templates, reports, texts and tables here are never changed in place.
 *
 * @returns a function that computes once for each object; an exception is not remembered
 */
export function memoize<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>()
  return (key) => {
    const before = known.get(key)
    if (before) return before.value
    const value = compute(key)
    known.set(key, { value })
    return value
  }
}

/** As `memoize`, for a function of two objects. */
export function memoizePair<First extends object, Second extends object, Value>(
  compute: (first: First, second: Second) => Value,
): (first: First, second: Second) => Value {
  const ofFirst = memoize((first: First) => memoize((second: Second) => compute(first, second)))
  return (first, second) => ofFirst(first)(second)
}

/** As `memoize`, for a function of an object and a text that is one of few: ids, patterns, names. */
export function memoizeByText<Key extends object, Value>(
  compute: (key: Key, text: string) => Value,
): (key: Key, text: string) => Value {
  const ofKey = memoize((_key: Key) => new Map<string, Value>())
  return (key, text) => {
    const known = ofKey(key)
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before as Value
    const value = compute(key, text)
    known.set(text, value)
    return value
  }
}

/** Longer texts are no names or labels, and are not kept. */
const longest = 80
const mostTexts = 300

/**
 * As `memoizeByText`, for texts that may be any, most of which come again: labels in files of others. Of each object few are
 * remembered and no long ones; after that it begins anew.
 */
export function memoizeByShortText<Key extends object, Value>(
  compute: (key: Key, text: string) => Value,
): (key: Key, text: string) => Value {
  const ofKey = memoize((_key: Key) => new Map<string, { readonly value: Value }>())
  return (key, text) => {
    if (text.length > longest) return compute(key, text)
    const known = ofKey(key)
    const before = known.get(text)
    if (before) return before.value
    const value = compute(key, text)
    if (known.size >= mostTexts) known.clear()
    // A copy, that does not keep the whole file in memory that the text was cut from.
    known.set(` ${text}`.slice(1), { value })
    return value
  }
}
