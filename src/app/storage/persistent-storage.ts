/** Asks the browser not to throw drafts away when room gets short; absent on plain http. True where it agrees. */
export async function requestPersistentStorage(): Promise<boolean> {
  const storage = navigator.storage as StorageManager | undefined
  return (await storage?.persist?.().catch(() => false)) ?? false
}
