import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext } from 'playwright-core'
import { chromiumPath, patience, switches } from './browser'

/** A Chromium whose whole group of processes can be killed at once, as when a computer is switched off. */
export interface Killable {
  readonly context: BrowserContext
  /** Kills every process of it, this moment; gives the moment. */
  kill(): number
}

/** A profile that outlives its browsers. */
export interface Profile {
  start(...more: readonly string[]): Promise<Killable>
  remove(): void
}

/** Makes an empty profile. */
export function makeProfile(): Profile {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-kills-'))
  const groups = new Set<number>()
  const end = (group: number): void => {
    groups.delete(group)
    try {
      process.kill(-group, 'SIGKILL')
    } catch {
      // It has ended by itself.
    }
  }
  return {
    async start(...more) {
      const child = spawn(
        chromiumPath(),
        ['--headless', '--remote-debugging-port=0', `--user-data-dir=${folder}`, ...switches, ...more, 'about:blank'],
        { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
      )
      const group = child.pid!
      groups.add(group)
      const address = await new Promise<string>((resolve, reject) => {
        let said = ''
        child.stderr.on('data', (data: Buffer) => {
          said += String(data)
          const found = /DevTools listening on (ws:\S+)/.exec(said)
          if (found) resolve(found[1]!)
        })
        child.on('error', reject)
        child.on('exit', (code) => reject(new Error(`Chromium ended with ${code}: ${said}`)))
      })
      const browser: Browser = await chromium.connectOverCDP(address)
      const context = browser.contexts()[0]!
      context.setDefaultTimeout(patience)
      return {
        context,
        kill() {
          const now = Date.now()
          end(group)
          return now
        },
      }
    },
    remove() {
      groups.forEach(end)
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
    },
  }
}
