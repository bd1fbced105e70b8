/**
 * Makes the served program ready to work without a network: the page gets the list of its parts, as data that the browser
 * does not run, and `service-worker.js` the list of all files of the release with their SHA-256.
 */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { filesIn, sumOf } from './release-files.mjs'

const name = 'service-worker.js'

/** A Vite plugin; `entry` is the service worker, `folder` where the build lies, `target` the oldest browser. */
export function offline(entry, target) {
  let folder
  return {
    name: 'nianbao-offline',
    enforce: 'post',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir)
    },
    transformIndexHtml(html, { bundle } = {}) {
      if (!bundle) return html
      const parts = Object.keys(bundle).filter((file) => /\.(?:js|css)$/.test(file))
      // Parts of the worker are no modules of the page.
      const own = parts.filter((file) => !/worker/.test(file))
      const list = JSON.stringify(own.sort())
      return html.replace('</head>', () => `<script type="application/json" id="parts">${list}</script>\n</head>`)
    },
    closeBundle: () => writeServiceWorker(folder, entry, target),
  }
}

/** Writes `service-worker.js` of a built folder: the list of its files makes a release of them. */
export async function writeServiceWorker(folder, entry, target) {
  const files = {}
  for (const file of filesIn(folder)) if (file !== name) files[file] = sumOf(join(folder, file))
  const id = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16)
  writeFileSync(join(folder, name), await bundled(entry, target, { id, files }))
}

async function bundled(entry, target, release) {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { __RELEASE__: JSON.stringify(release) },
    build: { write: false, target, minify: true, lib: { entry, formats: ['iife'], name: 'nianbaoOffline' } },
  })
  return [made].flat()[0].output[0].code
}
