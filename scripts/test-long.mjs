/**
 * The long runs, of which `npm test` has about 2 %: every test that draws its cases at random, with fifty times the
 * rounds, then the mutations. SEED=… repeats a run, RUNS=… sets how many times as many rounds.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const { SEED = String(Date.now() % 2 ** 31), RUNS = '50' } = process.env
const random = readdirSync(join(root, 'tests'), { recursive: true })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => join('tests', name))
  .filter((name) => readFileSync(join(root, name), 'utf8').includes('support/rounds'))
  .sort()

console.log(`SEED=${SEED} RUNS=${RUNS}: ${random.length} files of random tests`)
const run = (...words) =>
  spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit', env: { ...process.env, SEED, RUNS } }).status === 0
const held = run('node_modules/vitest/vitest.mjs', 'run', ...random)
const noticed = run('scripts/mutations.mjs')
process.exitCode = held && noticed ? 0 : 1
