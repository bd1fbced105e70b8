import { onBeforeUnmount, ref, watch, type Ref } from 'vue'

/** What of a table that is wider than its place is hidden on either side, followed while it scrolls and is resized. */
export function useSideways(frame: Ref<HTMLElement | undefined>) {
  const before = ref(0)
  const after = ref(0)
  const whole = ref(0)
  let watcher: ResizeObserver | undefined

  function look(): void {
    const at = frame.value
    if (!at) return
    whole.value = at.scrollWidth
    before.value = Math.round(at.scrollLeft)
    // A pixel of rounding is nothing hidden.
    after.value = Math.max(0, Math.round(at.scrollWidth - at.clientWidth - at.scrollLeft) - 1)
  }
  function leave(at: HTMLElement | undefined): void {
    at?.removeEventListener('scroll', look)
    watcher?.disconnect()
  }

  watch(
    frame,
    (now, old) => {
      leave(old)
      if (!now) return
      now.addEventListener('scroll', look, { passive: true })
      look()
      if (typeof ResizeObserver === 'undefined') return
      watcher = new ResizeObserver(look)
      watcher.observe(now)
      for (const inside of Array.from(now.children)) watcher.observe(inside)
    },
    { immediate: true, flush: 'post' },
  )
  onBeforeUnmount(() => leave(frame.value))

  function scrollTo(left: number): void {
    if (frame.value && Math.abs(frame.value.scrollLeft - left) > 1) frame.value.scrollLeft = left
  }

  return { before, after, whole, scrollTo }
}

/** Keeps an element scrolled as far from the left as another one is. */
export function useFollower(follower: Ref<HTMLElement | undefined>, before: Ref<number>): void {
  watch(
    [before, follower],
    ([left]) => {
      if (follower.value) follower.value.scrollLeft = left
    },
    { flush: 'post' },
  )
}
