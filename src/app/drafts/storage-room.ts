/** From this share on the browser may soon refuse to save; the clerk is asked for a backup before (experience.md 26). */
const nearlyFull = 0.85

/** Whether the room that the browser grants is nearly used up; false where it does not say (plain http, old browsers). */
export async function isStorageNearlyFull(): Promise<boolean> {
  const storage = navigator.storage as StorageManager | undefined
  const estimate = await storage?.estimate?.().catch(() => undefined)
  return Boolean(estimate?.quota && (estimate.usage ?? 0) / estimate.quota > nearlyFull)
}
