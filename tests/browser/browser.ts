import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { findChromium } from '../../scripts/find-chromium.mjs'

/** Files of the repository. */
export const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** Where tests leave screenshots and downloads; not in git. */
export const output = (name: string) => {
  mkdirSync(at('tests/output'), { recursive: true })
  return at(`tests/output/${name}`)
}

/** The program as `npm start` serves it. */
export interface Served {
  readonly url: string
  stop(): void
}

/** Serves the built program, or one built into another folder, with the very script of `npm start`; on any free port, or on this. */
export async function serve(folder = at('dist/app'), port = 0): Promise<Served> {
  if (!existsSync(`${folder}/index.html`)) throw new Error('dist/app is missing: run npm run build first')
  const server: ChildProcess = spawn(process.execPath, [at('scripts/serve.mjs'), folder], {
    env: { ...process.env, PORT: String(port) },
    // The channel tells the server when the process of the tests has gone.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    server.stdout!.on('data', (chunk: Buffer) => {
      said += String(chunk)
      const address = /http:\/\/[\d.:]+\//.exec(said)
      if (address) resolve(address[0])
    })
    server.on('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
  return { url, stop: () => void server.kill() }
}

/**
 * What Chromium does without. The lists below the address bar are web pages of their own, which every window loads and no
 * test sees: a fifth of what opening a report costs. The others are Playwright's, whose switch this one takes the place of.
 */
const unwanted = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
]

/** What keeps Chromium to itself, and lets root run it. */
export const switches = [
  `--disable-features=${unwanted.join(',')}`,
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Where the browser of the tests is. */
export function chromiumPath(): string {
  const found = findChromium()
  if (!found) throw new Error('no Chromium: npm test installs one, or says what to install')
  return found
}

/** For so many milliseconds a test waits for what it looks at; Playwright's own half a minute is too short at times. */
export const patience = 60_000

/** A real Chromium without any connection of its own; `more` are further switches. */
export function launch(...more: readonly string[]): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: [...switches, ...more] })
}

/** A page that writes down every error and every request that leaves the program's own address. */
export interface Watched {
  readonly page: Page
  readonly context: BrowserContext
  readonly errors: string[]
  readonly strangers: string[]
}

/**
 * Opens a page in a fresh profile. There the program is not kept for use without a network unless `offline` asks for it:
 * its service worker takes in all its parts behind each first page of a profile, which is a third of what opening a report
 * costs the machine.
 */
export async function open(
  browser: Browser,
  own: string,
  width = 1280,
  height = 900,
  { offline = false } = {},
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', acceptDownloads: true })
  // A machine with much else to do is slow, not wrong.
  context.setDefaultTimeout(patience)
  if (!offline) await withoutOffline(context)
  const page = await context.newPage()
  // A machine so many times slower finds tests that do not wait for what they look at.
  const rate = Number(process.env['SLOWER'] ?? 1)
  if (rate > 1) await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate })
  return { context, ...watch(page, own) }
}

/** Keeps what a profile opens from being kept for use without a network. */
export const withoutOffline = (context: BrowserContext) => context.addInitScript(neverReady)

/** Runs in the page: the service worker goes on being on its way, as over a slow line. A plain http address has none. */
function neverReady(): void {
  if ('serviceWorker' in navigator) navigator.serviceWorker.register = () => new Promise(() => undefined)
}

/** Writes down every error of a page and every request that leaves the program's own address. */
function watch(page: Page, own: string): Omit<Watched, 'context'> {
  const errors: string[] = []
  const strangers: string[] = []
  page.on('pageerror', (error) => errors.push(String(error.stack ?? error)))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(own) && !/^(data|blob|about):/.test(url)) strangers.push(url)
  })
  return { page, errors, strangers }
}

/** The served program and a browser for it; both are there as soon as the tests of the file run. */
export interface Running {
  readonly url: string
  readonly browser: Browser
}

/**
 * What the test files of one process share: they are in contexts of their own, and a browser takes seconds to start. Both
 * end with the process: the server as its parent goes, the browser by Playwright.
 */
let sharedServer: Promise<Served> | undefined
let sharedBrowser: Browser | undefined

/** Begins what the tests of a file need: what is shared, or with further switches (`more`) a browser of the file's own. */
export function running(...more: readonly string[]): Running {
  let served: Served | undefined
  let browser: Browser | undefined
  beforeAll(async () => {
    served = await (sharedServer ??= serve())
    if (more.length > 0) browser = await launch(...more)
    else browser = sharedBrowser = sharedBrowser?.isConnected() ? sharedBrowser : await launch()
  })
  afterAll(async () => {
    if (more.length > 0) await browser?.close()
    else await Promise.all(browser?.contexts().map((context) => context.close()) ?? [])
  })
  return {
    get url() {
      return served!.url
    },
    get browser() {
      return browser!
    },
  }
}
