import { onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

/**
 * Whether an element is at least so many CSS pixels wide. The panels beside a page come and go, so the window's own width
 * does not tell, and the oldest browsers have no container queries.
 */
export function useWide(element: Ref<HTMLElement | undefined>, pixels: number): Ref<boolean> {
  const isWide = ref(false)
  const look = () => {
    isWide.value = (element.value?.clientWidth ?? 0) >= pixels
  }
  let observer: ResizeObserver | undefined
  onMounted(() => {
    look()
    if (!element.value || typeof ResizeObserver === 'undefined') return
    observer = new ResizeObserver(look)
    observer.observe(element.value)
  })
  onBeforeUnmount(() => observer?.disconnect())
  return isWide
}
