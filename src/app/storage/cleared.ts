/** Tells the other windows that everything in this browser is being removed on purpose. */
const key = 'nianbao:cleared'

/** How long the other windows get to hear of it before anything is removed, in milliseconds. */
const hearingTime = 250

/** Tells the other windows, and waits until they have heard. */
export async function announceClearing(): Promise<void> {
  try {
    localStorage.setItem(key, String(Date.now()))
    await new Promise((resolve) => setTimeout(resolve, hearingTime))
  } catch {
    // Storage is refused: then nothing is kept that another window could bring back.
  }
}

/** Calls a listener when another window removes everything; gives the function that ends this. */
export function onClearing(listener: () => void): () => void {
  const hear = (event: StorageEvent): void => {
    if (event.key === key && event.newValue !== null) listener()
  }
  window.addEventListener('storage', hear)
  return () => window.removeEventListener('storage', hear)
}
