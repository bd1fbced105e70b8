/**
 * Builds the program as it was at a commit of before, with the packages of today, and keeps what came out: tests set
 * old and new copies of the program to work on one store, as they meet on the computers of an office.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** "The old build" of contracts.md. */
const oldCommit = '08af5f3'

/**
 * The folder of the old build as a web server gives it out; built at the first call. Undefined where git does not know
 * the commit, as in a copy without the history.
 * @throws {Error} where the build fails
 */
export function oldBuild() {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const kept = join(root, 'node_modules/.cache/nianbao-old', oldCommit)
  if (existsSync(kept)) return kept
  const git = (...words) =>
    execFileSync('git', words, { cwd: root, maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'ignore'] })
  try {
    git('cat-file', '-e', oldCommit)
  } catch {
    return undefined
  }
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-old-'))
  try {
    execFileSync('tar', ['x', '-C', folder], { input: git('archive', oldCommit) })
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    execFileSync(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    mkdirSync(join(kept, '..'), { recursive: true })
    // Another process may have been faster; a folder that is there is whole.
    cpSync(join(folder, 'dist/app'), `${kept}.part`, { recursive: true })
    if (!existsSync(kept)) renameSync(`${kept}.part`, kept)
    return kept
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
