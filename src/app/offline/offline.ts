import { readonly, ref } from 'vue'

/** What a window can rely on: nothing, the program kept for use without a network, or a newer release that waits. */
export type Offline = 'none' | 'ready' | 'update'

const state = ref<Offline>('none')

/** One for the window: there is one release of the program in it, whatever report is open. */
export const offlineState = readonly(state)

/**
 * Keeps the program for use without a network where the browser can (a secure context); elsewhere loads all its parts
 * when there is time, so that a new release on the server breaks nothing in this window. Not for the one file.
 */
export async function prepareOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return loadParts()
  try {
    const registration = await navigator.serviceWorker.register('./service-worker.js', { scope: './' })
    const look = () => {
      if (registration.waiting && registration.active) state.value = 'update'
      else if (registration.active) state.value = 'ready'
    }
    look()
    registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look))
    registration.installing?.addEventListener('statechange', look)
  } catch {
    // Switched off by a policy of the office, or the server does not have the file: as without it.
    loadParts()
  }
}

/** Puts every part into the module map, from which later imports are served; styles into the page. */
function loadParts(): void {
  const list = document.getElementById('parts')?.textContent
  if (!list) return
  for (const part of JSON.parse(list) as readonly string[]) {
    const href = new URL(part, document.baseURI).href
    const isStyle = part.endsWith('.css')
    if (document.querySelector(`link[href$="${part}"]${isStyle ? '[rel="stylesheet"]' : ''}`)) continue
    const link = document.createElement('link')
    link.rel = isStyle ? 'stylesheet' : 'modulepreload'
    link.href = href
    link.crossOrigin = ''
    document.head.append(link)
  }
}
