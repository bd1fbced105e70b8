import { computed, nextTick, onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue'
import { desk } from '../ui/desk'

/** In a bar less wide than each of these, in rem, one thing more gives way (TopBar.vue says which). */
const thresholds = [90, 80, 72, 62, 40] as const

const remPixels = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize) || 16

/**
 * How little room the bar on top has: 0 where there is room for everything, 5 on a telephone or at 400 % zoom. Large
 * letters take room as a small window does, and no media query knows of them. Also tells what sticks below the bar how
 * high it is, as the property `--bar`.
 */
export function useBarLevel(bar: Ref<HTMLElement | undefined>): Ref<number> {
  const root = document.documentElement
  const room = ref(0)
  let watcher: ResizeObserver | undefined

  function look(): void {
    // Where nothing is laid out (tests without a browser), there is room.
    room.value = (root.clientWidth || Infinity) / remPixels()
    if (!bar.value) return
    const sticks = getComputedStyle(bar.value).position === 'sticky'
    root.style.setProperty('--bar', `${sticks ? bar.value.offsetHeight : 0}px`)
  }
  look()
  onMounted(() => {
    if (typeof ResizeObserver === 'undefined' || !bar.value) return
    watcher = new ResizeObserver(look)
    watcher.observe(bar.value)
  })
  watch(
    () => desk.largeText,
    () => void nextTick(look),
  )
  onBeforeUnmount(() => {
    watcher?.disconnect()
    root.style.removeProperty('--bar')
  })
  return computed(() => thresholds.filter((threshold) => room.value < threshold).length)
}
