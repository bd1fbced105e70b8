import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { longestWait } from '../../src/app/drafts/autosave'
import { inLongRun, rounds } from '../support/rounds'
import { at, serve, type Served } from './browser'
import { newReport, saved } from './clerk'
import { makeProfile } from './killable'
import {
  agency,
  look,
  missingSince,
  quantile,
  slowest,
  stood,
  workUntilKilled,
  works,
  type Killing,
  type Seen,
} from './killed-work'
import { lookedAt, writeScreenLog } from './screen-log'

/**
 * The browser is killed, with all its processes, at any moment of the clerk's work. What was on the screen for longer
 * than the longest wait and one writing has to be there again, and nothing that never was on the screen.
 */
interface Killed {
  readonly work: string
  readonly missing: number
  readonly allowed: number
  readonly save: number
}

function tell(name: string, kills: readonly Killed[]): void {
  const of = (what: 'missing' | 'save', part: number) =>
    quantile(
      kills.map((one) => one[what]),
      part,
    )
  const counts = works.map((one) => `${one.name} ${kills.filter(({ work }) => work === one.name).length}`)
  console.info(
    `${name}: ${kills.length} kills (${counts.join(', ')}); missing: median ${of('missing', 0.5)} ms, most ${of('missing', 1)} ms; ` +
      `save at the kill: median ${of('save', 0.5)} ms, most ${of('save', 1)} ms`,
  )
}

const folders: Served[] = []
const profiles: ReturnType<typeof makeProfile>[] = []
afterAll(() => {
  folders.forEach((one) => one.stop())
  profiles.forEach((one) => one.remove())
})
async function app(): Promise<Served> {
  const served = await serve()
  folders.push(served)
  return served
}

const office = '--host-resolver-rules=MAP office.test 127.0.0.1'
const targets: readonly {
  readonly name: string
  readonly switches: readonly string[]
  /** Where it is; `worker` waits until the service worker has everything, and takes the server away. */
  readonly place: () => Promise<{ readonly url: string; readonly worker?: (page: Page) => Promise<void> }>
}[] = [
  {
    name: 'the served program at a plain http address',
    switches: [office],
    place: async () => ({ url: (await app()).url.replace('127.0.0.1', 'office.test') }),
  },
  {
    name: 'the one file',
    switches: [],
    place: () => Promise.resolve({ url: pathToFileURL(at('dist/nianbao.html')).href }),
  },
  {
    name: 'the served program with its service worker',
    switches: [],
    async place() {
      const served = await app()
      return {
        url: served.url,
        async worker(page) {
          await page.getByText('断网也能打开').waitFor({ timeout: 60_000 })
          served.stop()
        },
      }
    },
  },
]

describe('the browser is killed at any moment', () => {
  // One of each in the daily run.
  const all = inLongRun ? rounds(4) : targets.length
  it.each(targets.map((target, index) => ({ ...target, kills: Math.ceil((all - index) / targets.length) })))(
    '$name: nothing is missing that is older than the longest wait and one save',
    async ({ name, switches, place, kills }) => {
      const { url, worker } = await place()
      const profile = makeProfile()
      profiles.push(profile)
      const empty: Seen = { at: 0, text: '', cells: {} }
      const done: Killed[] = []
      let address: string | undefined
      let before: Killing | undefined
      let found = empty
      const wrong: unknown[] = []

      try {
        for (let round = 0; round <= kills; round++) {
          const browser = await profile.start(...switches)
          const page = browser.context.pages()[0] ?? (await browser.context.newPage())
          const log = await writeScreenLog(page, found)
          if (!address) {
            await page.goto(url)
            await worker?.(page)
            await newReport(page, agency, '2024')
            await saved(page)
            address = page.url().replace(/[^/]*$/, lookedAt.section)
          } else {
            await page.goto(address)
            found = await look(page)
            const { killed, work } = before!
            const since = missingSince(before!.log, killed, found)
            const missing = killed - since
            const save = slowest(before!.log.writings, since, killed)
            const allowed = Math.max(longestWait, save) + save + stood(before!.log, since, killed) + 60
            done.push({ work, missing, allowed, save })
            if (missing > allowed)
              wrong.push({
                work,
                missing,
                allowed,
                killed,
                found,
                log: before!.log.seen.slice(-4),
                writings: before!.log.writings.slice(-3),
              })
            log.seen.splice(0, log.seen.length, found)
          }
          if (round === kills) {
            browser.kill()
            break
          }
          before = await workUntilKilled(browser, page, log, round)
        }
      } finally {
        if (done.length > 0) tell(name, done)
      }
      expect(wrong).toEqual([])
    },
    300_000 + all * 30_000,
  )
})
