import { readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { readableEndings } from '../read/readable-endings'

/**
 * The files that the arguments stand for, in their order. A folder stands for its files with a readable ending,
 * recursively, sorted by UTF-16 code units of the path inside it; hidden and temporary names and links are left out.
 */
export async function findFiles(paths: readonly string[]): Promise<string[]> {
  const files: string[] = []
  for (const path of paths) files.push(...((await isFolder(path)) ? await filesOf(path) : [path]))
  return files
}

/** Whether an argument is a folder; one that cannot be looked at is taken for a file, and opening it says what is wrong. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

async function filesOf(folder: string): Promise<string[]> {
  const inside: string[] = []
  async function collect(relative: string): Promise<void> {
    for (const entry of await readdir(join(folder, relative), { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue
      const path = relative ? `${relative}/${entry.name}` : entry.name
      // A folder that cannot be listed is kept as a path, so that it is named as unreadable and not passed over.
      if (entry.isDirectory()) await collect(path).catch(() => inside.push(path))
      else if (entry.isFile() && readableEndings.includes(extname(entry.name).toLowerCase())) inside.push(path)
    }
  }
  await collect('').catch(() => inside.push(''))
  return inside.sort().map((path) => join(folder, path))
}
