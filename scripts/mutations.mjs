/**
 * Puts one small fault after the other into the code that decides what is right (the report, the checks, the limits of
 * the readers) and runs the tests that concern it: a fault that no test notices is a test that is missing.
 *
 *   npm run test:mutations            400 faults, drawn with a printed seed
 *   SEED=7 COUNT=50 FOLDER=src/core/report npm run test:mutations
 *
 * Two workers, each with a copy of the sources of its own. Fails under 85 %.
 */
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { mutantsOf } from './mutants.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31)
const count = Number(process.env.COUNT ?? 400)
const wanted = 0.85
const workers = 2
/** Longer than any set of tests takes: the fault made a loop endless. */
const patience = 180_000

/** What is mutated: folders, and the files of the readers in which their limits stand. */
const targets = [
  'src/core/report',
  'src/core/check',
  'src/read/docx/zip-parts.ts',
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

/** Runs tests in a copy; resolves to whether they all passed. */
function pass(copy, words) {
  return new Promise((resolve) => {
    const vitest = join(copy, 'node_modules/vitest/vitest.mjs')
    const options = ['--project', 'pure', '--bail', '1', '--reporter', 'dot', '--passWithNoTests', '--maxWorkers', '1']
    const child = spawn(process.execPath, [vitest, ...words, ...options], {
      cwd: copy,
      stdio: 'ignore',
      detached: true,
      // Fewer rounds of the random tests than in `npm test`, the same ones for every fault.
      env: { ...process.env, SEED: String(seed), RUNS: '0.3' },
    })
    running.add(child)
    const timer = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), patience)
    child.on('close', (code) => {
      running.delete(child)
      clearTimeout(timer)
      resolve(code === 0)
    })
  })
}

/** The tests that stand where the file stands: first the file's own, else those of its folder or the next above. */
function nearTests(file) {
  const place = file.replace(/^src\//, 'tests/').replace(/\.ts$/, '')
  if (existsSync(join(root, `${place}.test.ts`))) return [`${place}.test.ts`]
  for (let folder = dirname(place); folder.split('/').length > 3; folder = dirname(folder))
    if (existsSync(join(root, folder))) {
      const own = readdirSync(join(root, folder)).filter((name) => name.endsWith('.test.ts'))
      if (own.length > 0) return own.map((name) => join(folder, name))
    }
  return []
}

/** Puts one fault in and takes it out again; resolves to whether a test noticed it. */
async function isNoticed(copy, { path, start, end, text }) {
  const file = join(copy, path)
  const source = readFileSync(file, 'utf8')
  writeFileSync(file, source.slice(0, start) + text + source.slice(end))
  try {
    const near = nearTests(path)
    if (near.length > 0 && !(await pass(copy, ['run', ...near]))) return true
    // These start programs or read thousands of files; the others see what they would see.
    const slow = ['tests/cli/**', 'tests/read/fuzz.test.ts', 'tests/read/pdf/printed-report.test.ts']
    const words = ['related', path, '--run', ...slow.flatMap((one) => ['--exclude', one])]
    return !(await pass(copy, words))
  } finally {
    writeFileSync(file, source)
  }
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
  try {
    for (let one = queue.shift(); one; one = queue.shift()) {
      const noticed = await isNoticed(copy, one)
      done++
      if (noticed) continue
      survived.push(one)
      const was = readFileSync(join(root, one.path), 'utf8').slice(one.start, one.end).replace(/\s+/g, ' ').slice(0, 60)
      console.log(
        `${done}/${mutants.length} survived  ${one.path}:${one.line}  ${one.kind}: ${was} → ${one.text.slice(0, 60)}`,
      )
    }
  } finally {
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
