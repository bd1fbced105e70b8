/**
 * Makes `dist/nianbao.html` of the parts of the single build: the one file that runs by double click. Each part stands in it
 * once, as a text that the browser does not run; what page and worker need of it is run when it is first needed
 * (`part-loader.js`). All inline scripts and texts are named by hash in the content security policy, so that no other script
 * can ever run in it.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { minifySync } from 'vite'

const loaderFile = fileURLToPath(new URL('part-loader.js', import.meta.url))

/** Parts of fewer characters share a text. */
const small = 8000

/** A Vite plugin; `page` and `worker` are the names of the two programs in the build, `fileName` that of the one file. */
export function oneFile(page, worker, fileName) {
  return {
    name: 'nianbao-one-file',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const files = Object.values(bundle)
      const chunks = files.filter(({ type }) => type === 'chunk')
      const html = String(files.find(({ fileName }) => fileName.endsWith('.html')).source)
      const styles = files.filter(({ fileName }) => fileName.endsWith('.css')).map(({ source }) => String(source))
      const others = files.length - chunks.length - styles.length - 1
      if (others > 0) throw new Error(`the single build has ${others} files that nobody puts into the one file`)
      const source = withPolicy(assembled(html, styles, chunks, entries(chunks, page, worker)))
      for (const file of files) delete bundle[file.fileName]
      this.emitFile({ type: 'asset', fileName, source })
    },
  }
}

function entries(chunks, page, worker) {
  const fileOf = (name) => chunks.find((chunk) => chunk.isEntry && chunk.name === name).fileName
  return { page: fileOf(page), worker: fileOf(worker) }
}

function assembled(html, styles, chunks, entry) {
  const loader = minifySync('part-loader.js', readFileSync(loaderFile, 'utf8')).code
  const ofWorker = reached(chunks, entry.worker)
  const texts = textsOf(chunks).map((text) =>
    inert(
      text,
      text.some(({ fileName }) => ofWorker.has(fileName)),
    ),
  )
  const begin = `<script>nianbaoRequire("./${entry.page}")</script>`
  return html
    .replace(/<link rel="(?:manifest|stylesheet)"[^>]*>\n?|<script[^>]* src="[^"]*"><\/script>\n?/g, '')
    .replace(
      '</head>',
      () => `<style>${styles.join('\n')}</style>\n<script id="part-loader">${safe(loader)}</script>\n</head>`,
    )
    .replace('</body>', () => `${[...texts, begin].join('\n')}\n</body>`)
}

/** The parts that a program may ever need. */
function reached(chunks, entry) {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const found = new Set([entry])
  for (const name of found) {
    const { imports, dynamicImports } = byName.get(name)
    for (const one of [...imports, ...dynamicImports]) found.add(one)
  }
  return found
}

/** The parts by the texts in which they stand: the small ones together. */
function textsOf(chunks) {
  const isSmall = ({ code }) => code.length < small
  return [chunks.filter(isSmall), ...chunks.filter((chunk) => !isSmall(chunk)).map((chunk) => [chunk])]
}

function inert(parts, forWorker) {
  const names = parts.map(({ fileName }) => `./${fileName}`).join(' ')
  const code = parts.map(
    ({ fileName, code }) => `nianbaoParts["./${fileName}"]=function(require,module,exports){${shorter(code).trim()}\n}`,
  )
  const mark = forWorker ? ' data-worker' : ''
  return `<script type="text/plain" data-parts="${names}"${mark}>${safe(`"use strict";${code.join(';')}`)}</script>`
}

/** What a part exports, said in the loader's few characters: some 800 times 70 characters, 3 kB after gzip. */
function shorter(code) {
  const exported =
    /Object\.defineProperty\(exports,(["'`]\w+["'`]),\{enumerable:!0,get:function\(\)\{return ([\w$.]+)\}\}\)/g
  return code.replace(exported, (_, name, value) => `module.gives(${name},()=>${value})`)
}

/** What ends a script in HTML may stand in a string of the program. */
function safe(code) {
  return code.replace(/<\/script/gi, '<\\/script').replace(/<!--/g, '<\\x21--')
}

/** Puts the hashes of all scripts and texts into the policy. */
function withPolicy(html) {
  const scripts = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '')
  const hashes = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
  if (!html.includes("script-src 'self'")) throw new Error("index.html has no script-src 'self' to replace")
  return html.replace("script-src 'self'", () => `script-src ${hashes.join(' ')}`)
}
