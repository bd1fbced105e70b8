/**
 * Makes the folder that is given out, `dist/release/nianbao-<version>`: the served program, the one file, the command
 * line, the notices of all packages inside them, and SHA-256 sums to check a copy by (`sha256sum -c SHA256SUMS`).
 */
import { execSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { filesIn, sumOf } from './release-files.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const { version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const folder = join(root, 'dist/release', `nianbao-${version}`)

/** The packages that the builds may contain: those of `dependencies` and what they need in turn, as locked. */
function packagesInside() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  return Object.entries(packages)
    .filter(([path, one]) => path.startsWith('node_modules/') && !one.dev && !one.optional && !one.peer)
    .map(([path, one]) => ({ path, name: path.replace(/^.*node_modules\//, ''), ...one }))
    .filter(({ path }) => existsSync(join(root, path)))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** What a package says of its use: its licence files, else the name of its licence. */
function noticeOf({ path, name, version, license }) {
  const files = readdirSync(join(root, path))
    .filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
    .filter((file) => statSync(join(root, path, file)).isFile())
    .sort()
  const texts = files.map((file) => readFileSync(join(root, path, file), 'utf8').trim())
  const head = `${name} ${version}${license ? `  (${license})` : ''}`
  return [head, '-'.repeat(head.length), ...texts].join('\n')
}

execSync('npm run build', { cwd: root, stdio: 'inherit' })
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
for (const part of ['app', 'nianbao.html', 'cli'])
  cpSync(join(root, 'dist', part), join(folder, part), { recursive: true })
const packages = packagesInside()
writeFileSync(
  join(folder, 'NOTICES.txt'),
  [
    `nianbao ${version}  (${license})`,
    readFileSync(join(root, 'LICENSE'), 'utf8').trim(),
    ...packages.map(noticeOf),
  ].join('\n\n') + '\n',
)
const sums = filesIn(folder).map((file) => `${sumOf(join(folder, file))}  ${file}\n`)
writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''))
console.log(`dist/release/nianbao-${version}: ${sums.length} files, notices of ${packages.length} packages`)
