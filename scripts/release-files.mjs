/** The files of a built folder, and the sums by which a copy of them is checked. */
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** All files below a folder, in order, with `/` between their parts on every system. */
export function filesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .map((file) => String(file).replaceAll('\\', '/'))
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort()
}

/** The SHA-256 of a file, in hexadecimal. */
export function sumOf(path) {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}
