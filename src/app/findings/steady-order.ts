import { onBeforeUnmount, onMounted, shallowRef, type ShallowRef } from 'vue'

/**
 * The order of a list while somebody types beside it: what was listed stays where it is among the others, and what is new
 * comes behind it, however grave, so that nothing that is being read moves down.
 */
export function steadyOrder<One extends { readonly id: string }>(
  now: readonly One[],
  before: readonly { readonly id: string }[],
): readonly One[] {
  const places = new Map(before.map(({ id }, at) => [id, at]))
  const known = now.filter(({ id }) => places.has(id))
  if (known.length === 0) return now
  known.sort((a, b) => places.get(a.id)! - places.get(b.id)!)
  return [...known, ...now.filter(({ id }) => !places.has(id))]
}

const fields = 'input, textarea, select, [contenteditable="true"]'

/** The field in which the caret is; undefined where it is in none. Another one each time the caret goes to another. */
export function useFieldWithCaret(): Readonly<ShallowRef<Element | undefined>> {
  const field = shallowRef<Element>()
  const fieldOf = (target: EventTarget | null): Element | undefined =>
    target instanceof Element ? (target.closest(fields) ?? undefined) : undefined
  const arrive = ({ target }: FocusEvent): void => void (field.value = fieldOf(target))
  const leave = ({ relatedTarget }: FocusEvent): void => void (field.value = fieldOf(relatedTarget))
  onMounted(() => {
    field.value = fieldOf(document.activeElement)
    document.addEventListener('focusin', arrive)
    document.addEventListener('focusout', leave)
  })
  onBeforeUnmount(() => {
    document.removeEventListener('focusin', arrive)
    document.removeEventListener('focusout', leave)
  })
  return field
}
