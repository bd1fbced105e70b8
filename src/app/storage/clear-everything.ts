import { announceClearing } from './cleared'
import { openTime, within } from './within'

/** What all that this program keeps in a browser is named by: databases, caches, keys. */
const ours = 'nianbao'

/** The databases of which browsers that do not list them are asked by name. */
export interface Removable {
  readonly name: string
  remove(): Promise<void>
}

/**
 * Removes every database, cache and key of this program from this browser, and lets go of its service worker. Other
 * windows are told first, so that none of them brings back what is on its screen. Gives what could not be removed,
 * because a window of an older program holds it, in names for the clerk.
 */
export async function clearEverything(databases: readonly Removable[]): Promise<string[]> {
  await announceClearing()
  const left: string[] = []
  const tried = (name: string, removing: Promise<unknown>): Promise<void> =>
    within(openTime, removing).then(
      () => undefined,
      () => void left.push(name),
    )
  const known = new Set(databases.map(({ name }) => name))
  const others = (await databaseNames()).filter((name) => name.startsWith(ours) && !known.has(name))
  await Promise.all([
    ...databases.map((database) => tried('草稿等数据', database.remove())),
    ...others.map((name) => tried('草稿等数据', deleteByName(name))),
    tried('离线缓存', removeCaches()),
  ])
  for (const storage of ['localStorage', 'sessionStorage'] as const) removeKeys(storage)
  return [...new Set(left)]
}

async function databaseNames(): Promise<string[]> {
  try {
    return (await indexedDB.databases()).flatMap(({ name }) => (name === undefined ? [] : [name]))
  } catch {
    return []
  }
}

function deleteByName(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.deleteDatabase(name)
    asked.onsuccess = () => resolve()
    asked.onerror = () => reject(asked.error ?? new Error(name))
  })
}

/** The program kept for working offline; absent on plain http and under file://. */
async function removeCaches(): Promise<void> {
  const workers =
    'serviceWorker' in navigator ? (navigator.serviceWorker as ServiceWorkerContainer | undefined) : undefined
  const registrations = (await workers?.getRegistrations().catch(() => [])) ?? []
  for (const registration of registrations) await registration.unregister()
  if (!('caches' in window)) return
  for (const name of await caches.keys()) if (name.startsWith(ours)) await caches.delete(name)
}

function removeKeys(where: 'localStorage' | 'sessionStorage'): void {
  try {
    const storage = window[where]
    for (const key of Object.keys(storage)) if (key.startsWith(`${ours}:`)) storage.removeItem(key)
  } catch {
    // Refused: then there is nothing in it.
  }
}
