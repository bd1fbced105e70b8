/** Whether the browser is older than one of the methods that `polyfills.ts` brings. */
export function lacksMethods(): boolean {
  const list: object = []
  return (
    !['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed'].every((name) => name in list) ||
    !('hasOwn' in Object)
  )
}
