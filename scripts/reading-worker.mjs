/**
 * Puts the worker that reads files into the page of the one file, as a text that the browser does not run: browsers refuse
 * a worker from a file of its own beside a page from file://, and module workers altogether. The text has a script's hash in
 * the policy (`one-file.mjs`), so that it can be run on the page where no worker starts.
 */
import { build } from 'vite'
import { formatConstants } from './format-heads.mjs'

/** A Vite plugin; `entry` is the program of the worker, `target` the oldest browser. */
export function readingWorker(entry, target) {
  return {
    name: 'nianbao-reading-worker',
    enforce: 'post',
    async transformIndexHtml(html, { bundle } = {}) {
      if (!bundle) return html
      const source = await bundled(entry, target)
      // What ends a script in HTML may stand in a string of the program.
      const safe = source.replace(/<\/script/gi, '<\\/script').replace(/<!--/g, '<\\x21--')
      return html.replace('</head>', () => `<script type="text/plain" id="reading-worker">${safe}</script>\n</head>`)
    },
  }
}

/** One classic script, with everything that it loads later inside. */
async function bundled(entry, target) {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    define: {
      __ONE_FILE__: 'true',
      ...formatConstants(),
      'process.env.NODE_ENV': '"production"',
    },
    build: { write: false, target, minify: true, lib: { entry, formats: ['iife'], name: 'nianbaoReadingWorker' } },
  })
  const chunks = [made].flat().flatMap(({ output }) => output)
  if (chunks.length !== 1) throw new Error(`the worker is ${chunks.length} files and has to be one`)
  return chunks[0].code
}
