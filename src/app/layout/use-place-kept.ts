import { nextTick, onBeforeUnmount, onMounted, watch, type Ref } from 'vue'
import { useRoute } from 'vue-router'
import { lastPlace, rememberPlace } from '../drafts/last-place'
import { isPageId } from '../places/page-id'

/** Notes page and scroll while a draft is open; brings the scroll back once, after a reload or when coming back. */
export function usePlaceKept(draft: Ref<string | undefined>): void {
  const route = useRoute()
  let timer: ReturnType<typeof setTimeout> | undefined
  let restored = false

  function note(): void {
    const { name } = route
    if (restored && draft.value && isPageId(name))
      rememberPlace(draft.value, { page: name, scroll: Math.round(window.scrollY) })
  }
  function noteSoon(): void {
    clearTimeout(timer)
    timer = setTimeout(note, 150)
  }

  watch(
    [draft, () => route.name],
    async ([id, page], [before]) => {
      if (!id || !isPageId(page)) return
      await nextTick()
      if (id === before) {
        window.scrollTo(0, 0)
        document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
      } else {
        const place = lastPlace(id)
        await scrollWhenDrawn(place?.page === page ? place.scroll : 0)
        await focusHeadingWhenDrawn()
        restored = true
      }
      note()
    },
    { immediate: true },
  )

  onMounted(() => {
    if ('scrollRestoration' in history) history.scrollRestoration = 'manual'
    window.addEventListener('scroll', noteSoon, { passive: true })
    window.addEventListener('pagehide', note)
  })
  onBeforeUnmount(() => {
    clearTimeout(timer)
    window.removeEventListener('scroll', noteSoon)
    window.removeEventListener('pagehide', note)
  })
}

/** Pages come in chunks: waits until the page is long enough, two seconds at most. */
async function scrollWhenDrawn(top: number): Promise<void> {
  for (let tries = 0; top > 0 && tries < 40; tries++) {
    if (document.documentElement.scrollHeight >= top + window.innerHeight) break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  window.scrollTo(0, top)
}

/** Whatever opened the report is gone, and the focus with it: reading and Tab begin at the heading. */
async function focusHeadingWhenDrawn(): Promise<void> {
  const heading = () => document.querySelector<HTMLElement>('main h1')
  for (let tries = 0; !heading() && tries < 40; tries++) await new Promise((resolve) => setTimeout(resolve, 50))
  if (document.activeElement === document.body || document.activeElement === null)
    heading()?.focus({ preventScroll: true })
}
