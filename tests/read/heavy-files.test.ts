import { execFileSync } from 'node:child_process'
import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openFile } from '../../src/cli/open-file'
import { ReadError } from '../../src/core/read-error'
import { readFile } from '../../src/read/index'
import { templates } from '../../src/templates/index'
import { heavyFiles } from './support/heavy-files'

/**
 * Seconds of the processor: other work on the machine does not count. On a quiet one every file is read or refused within
 * two (`npm run bench read-growth` prints the times); before, they took from eight to hundreds.
 */
const limit = 5

/** The seconds of the processor that reading took, and its outcome. */
async function spent(read: () => Promise<unknown>): Promise<{ seconds: number; outcome: unknown }> {
  const begin = process.cpuUsage()
  const outcome = await read().catch((reason: unknown) => reason)
  const { user, system } = process.cpuUsage(begin)
  return { seconds: (user + system) / 1_000_000, outcome }
}

describe('a heavy file is read or refused at once', () => {
  it.each(heavyFiles)('$name: $title', async ({ name, bytes }) => {
    const content = bytes()
    const { seconds, outcome } = await spent(() => readFile(name, content, templates))
    expect(seconds).toBeLessThan(limit)
    if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ReadError)
  })
})

describe('what never ends, or is larger than any report', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-heavy-'))

  it('refuses a file of 3 GB without reading it', async () => {
    const path = join(folder, 'a.docx')
    writeFileSync(path, 'PK')
    truncateSync(path, 3_000_000_000)
    const { seconds, outcome } = await spent(() => openFile(path))
    expect(seconds).toBeLessThan(limit)
    expect(outcome).toMatchObject({ code: 'too-large', message: expect.stringContaining('太大') as string })
  })

  it.runIf(process.platform === 'linux')('refuses a pipe that never ends', async () => {
    const { seconds, outcome } = await spent(() => openFile('/dev/zero'))
    expect(seconds).toBeLessThan(limit)
    expect(outcome).toMatchObject({ code: 'too-large' })
  })

  it.runIf(process.platform === 'linux')('reads a pipe that ends', async () => {
    const path = join(folder, 'pipe.txt')
    execFileSync('mkfifo', [path])
    execFileSync('sh', ['-c', `(printf '今天天气很好。' > ${path}) >/dev/null 2>&1 &`])
    expect((await spent(() => openFile(path))).outcome).toMatchObject({ code: 'not-a-report' })
  })
})
