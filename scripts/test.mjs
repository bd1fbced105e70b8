/**
 * Runs everything that `npm test` promises, two steps at a time. What a step prints is kept together and printed when
 * the step ends; the first step that fails ends the other one and the run.
 */
import { spawn } from 'node:child_process'

/** The steps, the longest ways first: a name, the npm script, and the steps that have to be over before. */
const steps = [
  ['builds', 'build', []],
  ['types', 'check:types', []],
  ['Chromium', 'chromium', []],
  ['browser tests', 'test:browser', ['builds', 'Chromium']],
  ['unit tests', 'test:unit', []],
  ['lint', 'check:lint', []],
  ['formatting', 'check:format', []],
  ['unused code', 'check:unused', []],
  ['walls', 'check:walls', []],
]
const atOnce = 2

/** Ends a step with all that it has started; a group of its own on systems that have groups. */
const groups = process.platform !== 'win32'
const running = new Set()
function endAll() {
  for (const child of running)
    try {
      if (groups) process.kill(-child.pid, 'SIGTERM')
      else child.kill()
    } catch {
      // It has ended meanwhile.
    }
}

let failed
const start = Date.now()
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(0)} s`

/** Runs one npm script; resolves to whether it went well. */
function run([name, script]) {
  const begin = Date.now()
  const printed = []
  const child = spawn('npm', ['run', '--silent', script], {
    detached: groups,
    shell: !groups,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
  })
  running.add(child)
  child.stdout.on('data', (data) => printed.push(data))
  child.stderr.on('data', (data) => printed.push(data))
  return new Promise((resolve) => {
    child.on('error', (error) => {
      printed.push(Buffer.from(`${String(error)}\n`))
      resolve(false)
    })
    child.on('close', (code) => {
      running.delete(child)
      if (failed && code !== 0) return resolve(false)
      console.log(`\n── ${name} (npm run ${script}): ${code === 0 ? 'passed' : 'FAILED'} in ${seconds(begin)}`)
      process.stdout.write(Buffer.concat(printed))
      if (code !== 0) failed = `${name} (npm run ${script})`
      resolve(code === 0)
    })
  })
}

const waiting = [...steps]
const over = new Set()

/** Takes the first step whose time has come, until none is left; waits for the other one where none can begin yet. */
async function runSteps() {
  while (waiting.length > 0 && !failed) {
    const index = waiting.findIndex(([, , needs]) => needs.every((name) => over.has(name)))
    if (index < 0) {
      await new Promise((resolve) => setTimeout(resolve, 100))
      continue
    }
    const [step] = waiting.splice(index, 1)
    if (await run(step)) over.add(step[0])
    else endAll()
  }
}

for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    failed ??= signal
    endAll()
  })
await Promise.all(Array.from({ length: atOnce }, runSteps))
console.log(failed ? `\nFAILED: ${failed}, after ${seconds(start)}` : `\nEverything passed in ${seconds(start)}.`)
process.exitCode = failed ? 1 : 0
