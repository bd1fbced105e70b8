/**
 * The service worker of the served program (`dist/app`): the program opens without a network. A release is kept whole or
 * not at all, in a cache of its own, and a new one takes over only when no window of the old one is open any more. This is
 * the only part of the program that fetches anything, and only files of its own release from its own folder.
 */
declare const self: ServiceWorkerGlobalScope

/** Filled in by the build (scripts/offline.mjs). */
declare const __RELEASE__: {
  /** Tells this release from all others. */
  readonly id: string
  /** Each file of the release, relative to the scope, with its SHA-256 in hexadecimal. */
  readonly files: Readonly<Record<string, string>>
}

const prefix = 'nianbao-'
const cacheName = prefix + __RELEASE__.id
const addressOf = (file: string) => new URL(file, self.registration.scope).href
const page = 'index.html'

self.addEventListener('install', (event) => event.waitUntil(keepRelease()))
self.addEventListener('activate', (event) => event.waitUntil(takeOver()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const address = new URL(request.url)
  if (request.method !== 'GET' || address.origin !== self.location.origin) return
  if (!address.href.startsWith(self.registration.scope)) return
  event.respondWith(answer(request))
})

/** @throws where a file is missing or is one of another release: then the browser keeps the release that it has. */
async function keepRelease(): Promise<void> {
  const kept = await caches.open(cacheName)
  try {
    await Promise.all(Object.entries(__RELEASE__.files).map(([file, hash]) => keep(kept, file, hash)))
  } catch (error) {
    await caches.delete(cacheName)
    throw error
  }
}

async function keep(kept: Cache, file: string, hash: string): Promise<void> {
  // Past the cache of the browser, in which a file of the release before may stand.
  const response = await fetch(addressOf(file), { cache: 'no-store', credentials: 'same-origin' })
  const digest = response.ok ? await sha256(await response.clone().arrayBuffer()) : ''
  if (digest !== hash) throw new Error(`${file} is not of release ${__RELEASE__.id}`)
  await kept.put(addressOf(file), response)
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The windows of the releases before are closed by now. */
async function takeOver(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(prefix) && name !== cacheName) await caches.delete(name)
  // The window that brought the first release is served from now on.
  await self.clients.claim()
}

/** The file of this release; the page for every address of the program. What is none of ours is fetched as always. */
async function answer(request: Request): Promise<Response> {
  const kept = await caches.open(cacheName)
  const address = request.url.replace(/[?#].*$/, '')
  const wanted = address === self.registration.scope ? addressOf(page) : address
  return (await kept.match(wanted)) ?? fetch(request)
}

// A module of its own, whose `self` is that of a service worker.
export {}
