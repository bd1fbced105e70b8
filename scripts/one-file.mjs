/**
 * Turns the single build into `dist/nianbao.html`: the one file that runs by double click. Its inline scripts are
 * named by hash in the content security policy, so that no other script can ever run in it.
 */
import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'

/** A Vite plugin; `from` is the folder of the build, `to` the file. */
export function oneFile(from, to) {
  return {
    name: 'nianbao-one-file',
    closeBundle() {
      const html = readFileSync(`${from}/index.html`, 'utf8')
      const scripts = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
        (match) => match[1] ?? '',
      )
      const hashes = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
      if (!html.includes("script-src 'self'")) throw new Error("index.html has no script-src 'self' to replace")
      writeFileSync(
        to,
        // It is not installed, and a page from file:// may not load a manifest.
        html
          .replace(/<link rel="manifest"[^>]*>\n/, '')
          .replace("script-src 'self'", () => `script-src ${hashes.join(' ')}`),
      )
      rmSync(from, { recursive: true })
    },
  }
}
