/**
 * Puts one small fault after the other into the code that decides what is right (the report, the checks, the limits of
 * the readers) and runs the tests that concern it: a fault that no test notices is a test that is missing.
 *
 *   npm run test:mutations            400 faults, drawn with a printed seed
 *   SEED=7 COUNT=50 FOLDER=src/core/report npm run test:mutations
 *
 * Two workers (WORKERS), each with a copy of the sources of its own. VERBOSE=1 prints what noticed. Fails under 85 %.
 */
import { fork } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { mutantsOf } from './mutants.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)
const count = Number(process.env.COUNT ?? 400)
const wanted = 0.85
const workers = Number(process.env.WORKERS ?? 2)
/** After so many times as long as all tests take without a fault, the fault has made a loop endless. */
const patience = 2

/** After so many faults the tests are run without any, and have to pass. */
const controlEvery = 25
/** Nothing is judged by the time of that, which may be long on a busy machine. */
const controlTime = 30 * 60_000

/** A change that changes nothing, in a file that nearly all tests load. */
const noFault = { path: 'src/core/memoize.ts', start: 0, end: 0, text: '' }

/** What is mutated: folders, and the files of the readers in which their limits stand. */
const targets = [
  'src/core/report',
  'src/core/check',
  'src/read/zip/zip-parts.ts',
  'src/read/docx/docx-reader.ts',
  'src/read/docx/docx-table.ts',
  'src/read/html/html-table.ts',
  'src/read/pdf/ruled-table.ts',
  'src/read/recognise/find-sections.ts',
  'src/read/pasted-tables.ts',
  'src/read/known-formats.ts',
]

function filesOf(target) {
  const path = join(root, target)
  if (!existsSync(path)) return []
  if (target.endsWith('.ts')) return [target]
  return readdirSync(path, { recursive: true })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(target, name))
    .sort()
}

/** The generator of tests/support/rounds.ts. */
function numbersOf(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Draws the mutants; each folder has its share of them. */
function draw() {
  const next = numbersOf(seed)
  const byFolder = new Map()
  let all = 0
  for (const target of targets)
    for (const file of filesOf(target)) {
      if (process.env.FOLDER && !file.startsWith(process.env.FOLDER)) continue
      const folder = dirname(file)
      const mutants = mutantsOf(join(root, file)).map((one) => ({ ...one, path: file }))
      byFolder.set(folder, [...(byFolder.get(folder) ?? []), ...mutants])
      all += mutants.length
    }
  const drawn = []
  for (const mutants of byFolder.values()) {
    const share = Math.max(1, Math.round((mutants.length / all) * count))
    for (let left = Math.min(share, mutants.length); left > 0; left--)
      drawn.push(mutants.splice(Math.floor(next() * mutants.length), 1)[0])
  }
  return drawn
}

/** A copy of what the tests need, so that the working tree stays as it is. */
function makeCopy() {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-mutations-'))
  for (const name of ['src', 'tests', 'templates', 'docs', 'package.json', 'tsconfig.base.json', 'vitest.config.ts'])
    cpSync(join(root, name), join(folder, name), { recursive: true })
  for (const name of ['scripts', 'vite.config.ts', 'bench', 'README.md'])
    cpSync(join(root, name), join(folder, name), { recursive: true })
  rmSync(join(folder, 'tests/output'), { recursive: true, force: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

const running = new Set()
const copies = new Set()

/** Starts a process that tries faults in a copy; resolves when it is ready. */
function startWorker(copy) {
  const child = fork(join(root, 'scripts/mutation-worker.mjs'), [copy], {
    cwd: copy,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    detached: true,
    // Fewer rounds of the random tests than in `npm test`, the same ones for every fault.
    env: { ...process.env, SEED: String(seed), RUNS: '0.3' },
  })
  running.add(child)
  child.on('exit', () => running.delete(child))
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child))
    child.once('exit', () => reject(new Error('The tests cannot be started.')))
  })
}

/** Resolves to whether a test noticed the fault; a worker that does not answer was caught in it, which is noticed. */
function ask(child, fault, milliseconds) {
  return new Promise((resolve) => {
    const end = (noticed) => {
      clearTimeout(timer)
      child.off('message', answered)
      child.off('exit', gone)
      resolve(noticed)
    }
    const answered = ({ noticed }) => end(noticed)
    const gone = () => end(true)
    const timer = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), milliseconds)
    child.on('message', answered)
    child.on('exit', gone)
    child.send(fault)
  })
}

const mutants = draw()
console.log(`SEED=${seed}: ${mutants.length} faults`)
const survived = []
let done = 0
const queue = [...mutants]
const begin = Date.now()

async function work() {
  const copy = makeCopy()
  copies.add(copy)
  let child
  let allowed = 0
  try {
    for (let one = queue.shift(); one; one = queue.shift()) {
      if (!running.has(child)) {
        // A worker that was ended left its fault in the copy.
        cpSync(join(root, 'src'), join(copy, 'src'), { recursive: true })
        child = await startWorker(copy)
        // The tests have to pass as long as nothing is changed, or every fault would seem to be noticed.
        const begin = Date.now()
        if (await ask(child, noFault, controlTime)) throw new Error('Tests fail without any fault.')
        allowed = patience * (Date.now() - begin)
      }
      const noticed = await ask(child, one, allowed)
      done++
      if (done % controlEvery === 0) {
        console.log(`${done}/${mutants.length} tried, ${survived.length} survived so far`)
        if (running.has(child) && (await ask(child, noFault, controlTime)))
          throw new Error('Tests fail without any fault.')
      }
      if (noticed) continue
      survived.push(one)
      const was = readFileSync(join(root, one.path), 'utf8').slice(one.start, one.end).replace(/\s+/g, ' ').slice(0, 60)
      console.log(
        `${done}/${mutants.length} survived  ${one.path}:${one.line}  ${one.kind}: ${was} → ${one.text.slice(0, 60)}`,
      )
    }
  } finally {
    if (running.has(child)) child.disconnect()
    rmSync(copy, { recursive: true, force: true })
  }
}

function tell() {
  const noticed = done - survived.length
  const minutes = ((Date.now() - begin) / 60_000).toFixed(1)
  console.log(
    `${noticed} of ${done} noticed: ${((noticed / done) * 100).toFixed(1)} %, ${minutes} min, SEED=${seed}` +
      (done < mutants.length ? `; ${mutants.length - done} were not tried` : ''),
  )
  return noticed / done
}

// Interrupted, it tells what it has found and leaves nothing behind.
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    for (const child of running) process.kill(-child.pid, 'SIGKILL')
    for (const copy of copies) rmSync(copy, { recursive: true, force: true })
    tell()
    process.exit(1)
  })

await Promise.all(Array.from({ length: workers }, work))
process.exitCode = tell() >= wanted ? 0 : 1
