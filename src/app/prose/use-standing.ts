import type { Node } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import { onBeforeUnmount, ref, shallowRef } from 'vue'
import { frames } from '../ui/after-paint'
import { countCharacters } from './count-characters'
import { sameStanding, standing, type Standing } from './prose-commands'

/**
 * What is drawn beside a text from where its cursor stands and from how much is written. `moved` takes each state of the
 * editor. Most letters change nothing of it but the count, and that follows when the letter is painted.
 */
export function useStanding() {
  const at = shallowRef<Standing>()
  const isEmpty = ref(false)
  const characters = ref(0)
  let last: Node | undefined
  let countWaits = false
  let ended = false
  onBeforeUnmount(() => (ended = true))

  function count(): void {
    countWaits = false
    if (last && !ended) characters.value = countCharacters(last)
  }

  function moved(state: EditorState): void {
    const now = standing(state)
    if (!at.value || !sameStanding(at.value, now)) at.value = now
    if (last === state.doc) return
    const isFirst = last === undefined
    last = state.doc
    const { firstChild } = last
    isEmpty.value = last.childCount === 1 && firstChild?.isTextblock === true && firstChild.content.size === 0
    if (isFirst) return count()
    if (countWaits) return
    countWaits = true
    frames.afterPaint(count)
  }

  return { at, isEmpty, characters, moved }
}
