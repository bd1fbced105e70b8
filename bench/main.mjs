/**
 * `npm run bench [name …]`: builds each `bench/<name>.bench.ts` and runs it, in Node and, where the file's first line
 * says «browser», in Chromium too. A bench exports `run(print)`; what it prints are medians, side by side with the
 * alternative in one run. Speed is never judged by a test: machines differ.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'
import { findChromium } from '../scripts/find-chromium.mjs'
import { formatConstants } from '../scripts/format-heads.mjs'

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const cache = at('node_modules/.cache/bench')
const wanted = process.argv.slice(2)
const names = readdirSync(at('bench'))
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''))
  .filter((name) => wanted.length === 0 || wanted.includes(name))

async function bundle(name, forBrowser) {
  const outDir = `${cache}/${name}-${forBrowser ? 'browser' : 'node'}`
  rmSync(outDir, { recursive: true, force: true })
  const entry = at(`bench/${name}.bench.ts`)
  await build({
    root: at('.'),
    configFile: false,
    logLevel: 'error',
    define: {
      __ONE_FILE__: 'false',
      ...formatConstants(),
      ...(forBrowser ? { 'process.env.NODE_ENV': '"production"', global: 'globalThis' } : {}),
    },
    ...(forBrowser
      ? {
          build: {
            outDir,
            target: 'chrome88',
            minify: true,
            lib: { entry, formats: ['es'], fileName: () => 'bench.js' },
          },
        }
      : {
          build: {
            outDir,
            target: 'node20',
            ssr: entry,
            minify: false,
            rollupOptions: { output: { entryFileNames: 'bench.js' } },
          },
          // What drives a browser is no part of what is measured, and does not like to be bundled.
          ssr: { noExternal: true, external: ['playwright-core'] },
        }),
  })
  return `${outDir}/bench.js`
}

async function inNode(name) {
  console.log(`\n## ${name} · Node ${process.version}`)
  const { run } = await import(pathToFileURL(await bundle(name, false)).href)
  await run((line) => console.log(line))
}

async function inBrowser(name) {
  const executablePath = findChromium()
  if (!executablePath) return console.log(`\n## ${name} · Chromium: not installed`)
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })
  console.log(`\n## ${name} · Chromium ${browser.version()}`)
  const file = await bundle(name, true)
  const folder = file.slice(0, file.lastIndexOf('/'))
  const page = await browser.newPage()
  await page.route('http://bench.localhost/**', (route) => {
    const path = new URL(route.request().url()).pathname
    if (path === '/') return route.fulfill({ contentType: 'text/html', body: '<!doctype html><meta charset="utf-8">' })
    return route.fulfill({ contentType: 'text/javascript', body: readFileSync(folder + path) })
  })
  await page.goto('http://bench.localhost/')
  await page.exposeFunction('print', (line) => console.log(line))
  await page.evaluate(async () => (await import('/bench.js')).run(globalThis.print))
  await browser.close()
}

mkdirSync(cache, { recursive: true })
writeFileSync(`${cache}/package.json`, '{ "type": "module" }')
for (const name of names) {
  await inNode(name)
  if (readFileSync(at(`bench/${name}.bench.ts`), 'utf8').startsWith('// browser')) await inBrowser(name)
}
