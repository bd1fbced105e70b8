/** After so many milliseconds it is done in any case. */
const latest = 2000

/** Resolves when the browser has nothing else to do; where it does not tell, a little later. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout: latest })
    else setTimeout(resolve, 200)
  })
}
