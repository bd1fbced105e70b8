/**
 * Runs everything that `npm test` promises, in two lanes side by side: one builds and drives the built program in a
 * browser, the other checks the code and runs the unit tests. What a step prints is kept together and printed when the
 * step ends; the first step that fails ends the other lane and the run.
 */
import { spawn } from 'node:child_process'

/** The lanes; a step is a name and the npm script with its arguments. */
const lanes = [
  [
    ['builds', 'build'],
    ['Chromium', 'chromium'],
    ['browser tests', 'test:browser'],
  ],
  [
    ['formatting', 'check:format'],
    ['types', 'check:types'],
    ['walls', 'check:walls'],
    ['unused code', 'check:unused'],
    ['lint', 'check:lint'],
    ['unit tests', 'test:unit'],
  ],
]

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

async function runLane(lane) {
  for (const step of lane) {
    if (failed) return
    if (!(await run(step))) endAll()
  }
}

for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    failed ??= signal
    endAll()
  })
await Promise.all(lanes.map(runLane))
console.log(failed ? `\nFAILED: ${failed}, after ${seconds(start)}` : `\nEverything passed in ${seconds(start)}.`)
process.exitCode = failed ? 1 : 0
