import { unlinkSync } from 'node:fs'
import { open, realpath, rename, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Temporary files of this run, removed also when a person interrupts it. */
const unfinished = new Set<string>()

for (const [signal, number] of [
  ['SIGINT', 2],
  ['SIGTERM', 15],
] as const)
  process.once(signal, () => {
    for (const path of unfinished)
      try {
        unlinkSync(path)
      } catch {
        // It was renamed or removed meanwhile.
      }
    process.exit(128 + number)
  })

/**
 * Writes a file whole or not at all: into a temporary file beside it, which then takes its name. What is no plain file
 * (a pipe, /dev/stdout) is written directly; a link keeps pointing to its file.
 * @throws what the system says (with `code` and `syscall`); the file that was there before stands unchanged
 */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const target = await realpath(path).catch(() => path)
  const before = await stat(target).catch(() => undefined)
  if (before && !before.isFile()) return writeTo(target, content)
  const temporary = join(dirname(target), `.${basename(target).slice(0, 60)}.${process.pid}.tmp`)
  unfinished.add(temporary)
  try {
    await writeTo(temporary, content, before?.mode)
    await rename(temporary, target)
  } catch (error) {
    await unlink(temporary).catch(() => undefined)
    throw error
  } finally {
    unfinished.delete(temporary)
  }
}

async function writeTo(path: string, content: Uint8Array | string, mode = 0o666): Promise<void> {
  const file = await open(path, 'w', mode & 0o777)
  try {
    await file.writeFile(content)
    // The data is on the disk before the name is: after a power cut there is the old file or the new one.
    await file.sync().catch(() => undefined)
  } finally {
    await file.close()
  }
}
