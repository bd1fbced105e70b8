import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { rounds } from '../support/rounds'
import { at, serve, type Served } from './browser'
import { draftLink, newReport, saved } from './clerk'
import { makeProfile } from './killable'
import {
  agency,
  look,
  missingSince,
  quantile,
  slowest,
  stood,
  workUntilKilled,
  type Killing,
  type Seen,
} from './killed-work'
import { lookedAt, writeScreenLog } from './screen-log'

/**
 * The browser is killed while the clerk works, and everything that it had kept is wiped away. The file beside it brings
 * back what was on the screen a second and a half before. Headless Chromium has no picker: the served program gets a file
 * of the origin's private file system, which is a handle of the real kind; the one file, whose origin has none, a double
 * with the same interface that writes a real file.
 */
const promised = 1500
/** The file is written at most once in so many milliseconds. */
const interval = 1000

/** What a window of Chromium has in a secure context. */
type Picking = { showSaveFilePicker?: () => Promise<FileSystemFileHandle> }

/** Runs in the page: the next choice of a file gives one of the private file system, and its writings are told. */
function pickPrivateFile(): void {
  const { createWritable } = FileSystemFileHandle.prototype
  FileSystemFileHandle.prototype.createWritable = async function (this: FileSystemFileHandle, ...rest) {
    const began = Date.now()
    console.debug(`log filing ${began} `)
    const stream = await createWritable.apply(this, rest)
    const close = stream.close.bind(stream)
    stream.close = () => close().then(() => console.debug(`log filed ${Date.now()} ${began}`))
    return stream
  }
  ;(window as Picking).showSaveFilePicker = async () =>
    (await navigator.storage.getDirectory()).getFileHandle('年报.json', { create: true })
}

/** What the double asks of the machine. */
interface Disk {
  readFromDisk(): Promise<{ readonly text: string; readonly modified: number }>
  writeToDisk(text: string): Promise<void>
}

/** Runs in the page: the next choice of a file gives a double that writes a real file, whole or not at all. */
function pickDouble(): void {
  const disk = window as unknown as Disk
  const handle = {
    kind: 'file',
    name: '年报.json',
    async getFile() {
      const { text, modified } = await disk.readFromDisk()
      return new File([text], '年报.json', { lastModified: modified })
    },
    createWritable() {
      const began = Date.now()
      console.debug(`log filing ${began} `)
      let all = ''
      return Promise.resolve({
        write: (text: string) => Promise.resolve(void (all += text)),
        close: () => disk.writeToDisk(all).then(() => console.debug(`log filed ${Date.now()} ${began}`)),
        abort: () => Promise.resolve(),
      })
    },
  }
  ;(window as Picking).showSaveFilePicker = () => Promise.resolve(handle as unknown as FileSystemFileHandle)
}

/** Runs in a page of the same origin: what the browser has kept for the program is thrown away. */
async function wipe(): Promise<void> {
  localStorage.clear()
  for (const { name } of await indexedDB.databases())
    await new Promise((resolve, reject) => {
      const asked = indexedDB.deleteDatabase(name!)
      asked.onsuccess = resolve
      asked.onerror = () => reject(new Error('it is not deleted'))
    })
}

const served: Served[] = []
const profiles: ReturnType<typeof makeProfile>[] = []
const folder = mkdtempSync(join(tmpdir(), 'nianbao-copy-'))
const onDisk = join(folder, '年报.json')
afterAll(() => {
  served.forEach((one) => one.stop())
  profiles.forEach((one) => one.remove())
  rmSync(folder, { recursive: true, force: true })
})

const editions: readonly {
  readonly name: string
  /** Where the program is, and a page of the same origin that does nothing. */
  readonly place: () => Promise<{ readonly url: string; readonly still: string }>
  readonly prepare: (page: Page) => Promise<void>
  readonly file: (page: Page) => Promise<string>
}[] = [
  {
    name: 'the served program',
    async place() {
      const one = await serve()
      served.push(one)
      return { url: one.url, still: `${one.url}icon.svg` }
    },
    async prepare(page) {
      await page.addInitScript(pickPrivateFile)
    },
    file: (page) =>
      page.evaluate(async () => {
        const handle = await (await navigator.storage.getDirectory()).getFileHandle('年报.json')
        return (await handle.getFile()).text()
      }),
  },
  {
    name: 'the one file',
    place: () =>
      Promise.resolve({
        url: pathToFileURL(at('dist/nianbao.html')).href,
        still: pathToFileURL(at('dist/app/icon.svg')).href,
      }),
    async prepare(page) {
      const disk: Disk = {
        readFromDisk: () =>
          Promise.resolve(
            existsSync(onDisk)
              ? { text: readFileSync(onDisk, 'utf8'), modified: Math.floor(statSync(onDisk).mtimeMs) }
              : { text: '', modified: 0 },
          ),
        writeToDisk(text) {
          writeFileSync(`${onDisk}.part`, text)
          renameSync(`${onDisk}.part`, onDisk)
          return Promise.resolve()
        },
      }
      await page.exposeFunction('readFromDisk', disk.readFromDisk)
      await page.exposeFunction('writeToDisk', disk.writeToDisk)
      await page.addInitScript(pickDouble)
    },
    file: () => Promise.resolve(readFileSync(onDisk, 'utf8')),
  },
]

interface Recovered {
  readonly work: string
  readonly missing: number
  readonly allowed: number
  readonly filing: number
}

function tell(name: string, all: readonly Recovered[]): void {
  const of = (what: 'missing' | 'filing', part: number) =>
    quantile(
      all.map((one) => one[what]),
      part,
    )
  const late = all.filter(({ missing }) => missing > promised).length
  console.info(
    `${name}: recovered from the file ${all.length} times; missing: median ${of('missing', 0.5)} ms, most ${of('missing', 1)} ms; ` +
      `over ${promised} ms: ${late}; writing the file: median ${of('filing', 0.5)} ms, most ${of('filing', 1)} ms`,
  )
}

/** What was recovered, against what was on the screen. A machine that stood still, or a slow disk, is told apart. */
function measure({ work, log, killed }: Killing, found: Seen): Recovered {
  const since = missingSince(log, killed, found)
  const filing = slowest(log.filings, since, killed)
  const allowed = Math.max(promised, Math.max(interval, filing) + filing + stood(log, since, killed) + 60)
  return { work, missing: killed - since, allowed, filing }
}

describe('a store that is wiped after a kill', () => {
  const all = rounds(2)
  it.each(editions.map((edition, index) => ({ ...edition, kills: Math.ceil((all - index) / editions.length) })))(
    '$name: the second copy brings back what was there a second and a half before',
    async ({ name, place, prepare, file, kills }) => {
      const { url, still } = await place()
      const profile = makeProfile()
      profiles.push(profile)
      const done: Recovered[] = []
      let found: Seen = { at: 0, text: '', cells: {} }
      let before: Killing | undefined
      try {
        for (let round = 0; round <= kills; round++) {
          const browser = await profile.start()
          const page = browser.context.pages()[0] ?? (await browser.context.newPage())
          // Where the bar has room for the button that is pressed below.
          await page.setViewportSize({ width: 1366, height: 768 })
          await page.goto(still)
          const text = before && (await file(page))
          await page.evaluate(wipe)
          await prepare(page)
          const log = await writeScreenLog(page, found)
          await page.goto(url)
          if (before && text !== undefined) {
            await page.locator('.start .empty').waitFor()
            const buffer = Buffer.from(text)
            const picker = page.getByLabel('恢复备份文件')
            await picker.setInputFiles({ name: '年报.json', mimeType: 'application/json', buffer })
            await draftLink(page, agency).click()
          } else await newReport(page, agency, '2024')
          await page.waitForURL(/#\/r\//)
          await page.evaluate((section) => {
            location.hash = location.hash.replace(/[^/]*$/, section)
          }, lookedAt.section)
          const now = await look(page)
          if (before) done.push(measure(before, now))
          found = now
          log.seen.splice(0, log.seen.length, found)
          if (round === kills) {
            browser.kill()
            break
          }
          await page.getByRole('button', { name: '同步到文件' }).click()
          await page.locator('.second-copy[data-state="current"]').waitFor()
          await saved(page)
          before = await workUntilKilled(browser, page, log, round, 4000)
        }
      } finally {
        if (done.length > 0) tell(name, done)
      }
      expect(done.filter(({ missing, allowed }) => missing > allowed)).toEqual([])
    },
    300_000 + all * 60_000,
  )
})
