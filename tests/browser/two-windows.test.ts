import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { oldBuild } from '../../scripts/old-build.mjs'
import { inLongRun, numbersOf, rounds, seeds } from '../support/rounds'
import { at, launch, serve, withoutOffline, type Served } from './browser'
import { bothWrote, ClerkWindow, type StoreLog } from './clerk-window'

/**
 * Two windows on one store do what two windows do, at random and at once. Nothing that one wrote is overwritten by the
 * other, one of them writes at a time, the bar tells the truth, and every word that was typed is somewhere.
 */
const agency = '临澜市青屿区民政局'
const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time))
/** So many pairs of windows are at work at once, each pair in a store of its own: most of the time each of them waits. */
const atOnce = Number(process.env['AT_ONCE'] ?? (inLongRun ? 6 : 3))

/** After so many runs of all pairs the pair whose turn it is begins in an empty browser. */
const fresh = 5

/** A machine with much else to do is slow, not wrong, in milliseconds. */
const patience = 120_000

interface Program {
  readonly name: string
  readonly path: string
  /** A program of before knows no note beside its draft: what it refuses to write is only on its screen. */
  readonly old?: boolean
}

/** What happened in one run, and what of it must not happen. */
interface Outcome {
  readonly run: number
  readonly steps: readonly string[]
  readonly wrong: readonly string[]
  readonly typed: number
  readonly writings: number
  /** How often a window told that it can be typed in. */
  readonly told: number
}

let folder: string
let served: Served
let browser: Browser
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-two-'))
  cpSync(at('dist/app'), join(folder, 'new'), { recursive: true })
  const old = oldBuild()
  if (old) cpSync(old, join(folder, 'old'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '')
  served = await serve(folder)
  browser = await launch()
})
afterAll(async () => {
  await browser?.close()
  served?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const present: Program = { name: 'new', path: 'new/index.html' }
const before: Program = { name: 'old', path: 'old/index.html', old: true }

/** One run: a draft, two windows, some steps (written down as they are taken), and what is there at the end. */
async function runOnce(
  windows: readonly { readonly window: ClerkWindow; readonly program: Program }[],
  log: StoreLog,
  run: number,
  seed: number,
  steps: string[],
): Promise<Outcome> {
  const random = numbersOf(seed)
  const below = (end: number) => Math.floor(random() * end)
  const wrong: string[] = []
  let words = 0
  log.written.length = log.gone.length = log.writers.length = 0
  const maker = windows[below(2)]!.window
  const draft = await maker.make(agency)
  for (const { window } of windows) {
    window.typed.clear()
    await window.open(draft)
  }

  /** What is typed before a draft is removed for good is gone with it, as the clerk wanted. */
  const forget = () => windows.forEach(({ window }) => window.typed.clear())
  const word = () => `词${run * 1000 + ++words}号`
  async function step({ window }: { readonly window: ClerkWindow }): Promise<void> {
    const what = below(20)
    const say = (name: string) => steps.push(`${window.name} ${name}`)
    if (what < 9) {
      const many = 1 + below(3)
      say(`types ${many}`)
      for (let index = 0; index < many; index++) {
        await window.type(word())
        await pause(below(200))
      }
    } else if (what < 14) {
      say('takes over')
      await window.takeOver()
      await pause(below(900))
    } else if (what < 17) {
      say(what === 14 ? 'reloads' : 'closes and opens')
      if (what === 14) await window.reload()
      else await window.close()
      await pause(below(300))
      await window.open(draft)
    } else if (what === 17) {
      say('is closed for another')
      await window.replace()
      await window.open(draft)
    } else {
      const forGood = what === 19 && below(2) === 0
      say(forGood ? 'deletes for good' : 'deletes')
      await window.delete(draft, forGood)
      if (forGood && log.gone.includes(draft)) {
        forget()
        log.written.length = 0
      }
      await window.open(draft)
    }
  }

  for (let index = 3 + below(4); index > 0; index--) {
    const both = below(3) === 0
    await (both ? Promise.all(windows.map(step)) : step(windows[below(2)]!))
    if (both) steps.push('(both at once)')
  }

  // A handing over ends, then one of them writes at most.
  const writers = async () => (await Promise.all(windows.map(({ window }) => window.canWrite()))).filter(Boolean).length
  const end = Date.now() + patience
  while ((await writers()) > 1 && Date.now() < end) await pause(50)
  if ((await writers()) > 1) wrong.push('two windows write')
  await pause(700)
  // A program of before removes for good what another window has open.
  const takenAway = log.gone.length > 0 && windows.some(({ program }) => program.old)
  for (const { window } of windows) {
    if (takenAway || !(await window.saysSaved())) continue
    const shown = await window.shown()
    const { record } = await window.kept(draft)
    const missing = [...shown].filter((one) => !record.has(one))
    if (missing.length > 0) wrong.push(`${window.name} says saved of what is not: ${missing.join()}`)
  }
  const both = bothWrote(log, draft)
  if (both > 500) wrong.push(`two windows could be typed in for ${both} ms`)
  for (const { window } of windows) await window.close()
  const { all } = await maker.kept(draft)
  for (const { window, program } of windows) {
    if (program.old) continue
    const lost = [...window.typed].filter((one) => !all.has(one))
    if (lost.length > 0) wrong.push(`lost what ${window.name} typed: ${lost.join()}`)
  }
  const own = log.written.filter((one) => one.draft === draft).sort((a, b) => a.revision - b.revision)
  own.forEach(({ words, revision, window }, index) => {
    const earlier = own[index - 1]
    const missing = earlier && [...earlier.words].filter((one) => !words.has(one))
    if (missing && missing.length > 0)
      wrong.push(`${window} overwrote ${missing.join()} of ${earlier.window} (${earlier.revision} → ${revision})`)
    if (earlier?.revision === revision && earlier.words.size !== words.size)
      wrong.push(`${window} and ${earlier.window} both wrote ${revision}`)
  })
  if (both > 0) console.info(`run ${run}: both ${both} ms, ${steps.join(', ')}`)
  const typed = windows.reduce((sum, { window }) => sum + window.typed.size, 0)
  return { run, steps, wrong, typed, writings: own.length, told: log.writers.length }
}

/** Two windows of a browser that holds nothing yet. */
async function pairOf(programs: readonly [Program, Program]) {
  const context = await browser.newContext({ locale: 'zh-CN' })
  context.setDefaultTimeout(patience)
  await withoutOffline(context)
  const log: StoreLog = { written: [], gone: [], writers: [] }
  const windows = programs.map((program, index) => ({
    program,
    window: new ClerkWindow(`${'AB'[index]}(${program.name})`, context, `${served.url}${program.path}`, log),
  }))
  for (const { window } of windows) await window.begin()
  return { windows, log, close: () => context.close() }
}

/** Runs as many as are asked for, a few at once; each run has a seed of its own. */
async function runAll(programs: readonly [Program, Program], count: number): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const seed = seeds()[1]!
  let next = 0
  const tell = (): void => {
    const sum = (of: (one: Outcome) => number) => outcomes.reduce((all, one) => all + of(one), 0)
    console.info(
      `${programs.map(({ name }) => name).join(' and ')}: ${outcomes.length} runs, ${sum(({ steps }) => steps.length)} steps, ` +
        `${sum(({ typed }) => typed)} words typed, ${sum(({ writings }) => writings)} writings, one writer at ${sum(({ told }) => told)} moments`,
    )
  }
  async function work(): Promise<void> {
    let pair = await pairOf(programs)
    while (next < count) {
      const run = next++
      const steps: string[] = []
      const outcome = await runOnce(pair.windows, pair.log, run, seed + run, steps).catch(
        (error: unknown): Outcome => ({ run, steps, wrong: [String(error)], typed: 0, writings: 0, told: 0 }),
      )
      outcomes.push(outcome)
      if (outcome.wrong.length > 0) console.info(JSON.stringify(outcome))
      // What went wrong in one run is no part of the next; nor do the reports of many runs lengthen every list.
      if (outcome.wrong.length > 0 || run % fresh === fresh - 1) {
        await pair.close()
        pair = await pairOf(programs)
      }
      if (outcomes.length % 50 === 0) tell()
    }
    await pair.close()
  }
  try {
    await Promise.all(Array.from({ length: Math.min(atOnce, count) }, work))
  } finally {
    tell()
  }
  return outcomes
}

const long = (count: number) => 300_000 + count * 20_000

/** 1,000 and 200 in the long run; a part in `npm test`, for each takes a second. */
const share = (all: number, few: number) => (inLongRun ? rounds(all / 50) : few)

describe('two windows on one store', () => {
  const windows = share(1000, 3)
  it(
    'overwrite nothing, and one of them writes at a time',
    async () => {
      const outcomes = await runAll([present, present], windows)
      expect(outcomes.filter(({ wrong }) => wrong.length > 0)).toEqual([])
    },
    long(windows),
  )

  const programs = share(200, 2)
  it(
    'of which one runs a program of before: nothing is overwritten either way',
    async () => {
      if (!existsSync(join(folder, 'old'))) {
        console.info('left out: this copy has no history, of which the program of before could be built')
        return
      }
      const outcomes = await runAll([present, before], programs)
      expect(outcomes.filter(({ wrong }) => wrong.length > 0)).toEqual([])
    },
    long(programs),
  )
})
