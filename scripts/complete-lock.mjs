/**
 * Run after `npm install` has changed package-lock.json. Where a registry has no copy of the validator for other
 * systems, npm leaves those optional packages out of the lock file, and `npm ci` then refuses it everywhere. This adds
 * them by name and version, so that the lock file is whole on every machine.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const path = fileURLToPath(new URL('../package-lock.json', import.meta.url))
const lock = JSON.parse(readFileSync(path, 'utf8'))
for (const entry of Object.values({ ...lock.packages }))
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const system = /-(darwin|linux|win32)-(arm64|x64)$/.exec(name)
    const key = `node_modules/${name}`
    if (system && !lock.packages[key] && name.startsWith('@xarsh/'))
      lock.packages[key] = { version, cpu: [system[2]], dev: true, license: 'MIT', optional: true, os: [system[1]] }
  }
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
