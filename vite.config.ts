import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig, type UserConfig } from 'vite'
import { formatConstants } from './scripts/format-heads.mjs'
import { offline } from './scripts/offline.mjs'
import { oneFile } from './scripts/one-file.mjs'
import { runBit } from './scripts/run-bit.mjs'
import { slimPdfjs } from './scripts/slim-pdfjs.mjs'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The oldest browser of government desktops (360, 奇安信, 统信 UOS): syntax and styles are lowered to it. */
const oldest = 'chrome88'

/** All components in the order of their names. Numbered, their scopes weigh a third of the usual hashes, which do not compress. */
const components = readdirSync(at('./src/app'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replace(/\\/g, '/'))
  .filter((path) => path.endsWith('.vue'))
  .sort()

/** The scope of a component's styles: its number among all of them; of one made since `npm run dev` began, its path. */
function scopeOf(path: string): string {
  const name = path.replace(/\\/g, '/').replace(/^src\/app\//, '')
  const number = components.indexOf(name)
  return number < 0 ? name.replace(/\W/g, '-') : number.toString(36)
}

/** Vue and what the start page and a report both need of the packages. */
const framework = { name: 'framework', test: /node_modules\/(?:@vue|vue|vue-router|pinia|idb)\// }

/** Small things that every page uses. */
const everywhere = {
  name: 'everywhere',
  test: /src\/app\/(?:symbols\/|ui\/(?:chinese-time|desk|download-file|keep-focus|plain-year|use-now|ModalDialog)|drafts\/(?:beside|copy-label|county-file|download-reminder|last-place)\.|session\/use-report-session|storage\/(?:as-record|local-notes|within|store-error))|src\/core\/(?:memoize|read-error|report\/(?:agency-kind|calendar|report\.)|template\/template\.)|src\/templates\/format-heads/,
}

/** Small things that every report that is opened uses, and the start page does not. */
const ofReports = {
  name: 'of-reports',
  test: /src\/core\/(?:document\/(?:compose|opening|grid|table-slots|prose-text|correction-note)|report\/(?:quantity|figure|cell-table|cell-reading|section-text|link-address|last-year-numbers|carried-over|sha256)|chart\/(?:chart-text|printed-chart)|template\/(?:find-by-role|roles|pattern)|check\/engine\/context)\.ts/,
  includeDependenciesRecursively: false,
}

/** What only a PDF needs. */
const pdf = { name: 'pdf', test: /node_modules\/pdfjs-dist\// }

/** What only an office that collects reports needs; its core is used by the worker too. */
const county = [
  {
    name: 'county-core',
    test: /src\/core\/county\/|law-sentences|words\/law\.json/,
    includeDependenciesRecursively: false,
  },
  { name: 'county', test: /src\/app\/county(?:-store)?\//, includeDependenciesRecursively: false },
]

/**
 * Three builds of one source: `dist/app` for a web server (chunks), `dist/nianbao.html` for a double click (one file,
 * because browsers refuse module scripts from file://), `dist/cli` for the command line.
 */
export default defineConfig(({ mode }): UserConfig => {
  if (mode === 'cli')
    return {
      publicDir: false,
      define: formatConstants(),
      plugins: [slimPdfjs(), runBit('main.js')],
      build: {
        target: 'node20',
        outDir: 'dist/cli',
        ssr: at('src/cli/main.ts'),
        rollupOptions: {
          output: { banner: '#!/usr/bin/env node', entryFileNames: 'main.js', chunkFileNames: '[name]-[hash].js' },
        },
      },
      // Everything is bundled, so that the program runs without node_modules.
      ssr: { noExternal: true },
    }
  const single = mode === 'single'
  return {
    // The parts of the one file have no addresses.
    base: single ? '/' : './',
    // What makes the served program installable is of no use to the one file.
    publicDir: single ? false : 'public',
    plugins: [
      vue({ features: { componentIdGenerator: scopeOf } }),
      slimPdfjs(),
      single ? oneFile('index', 'reading-worker', 'nianbao.html') : offline(at('src/pwa/service-worker.ts'), oldest),
    ],
    resolve: {
      alias: single
        ? [{ find: /^\.\/start-worker$/, replacement: at('src/app/import/worker/start-worker.one-file.ts') }]
        : [],
    },
    define: {
      __ONE_FILE__: JSON.stringify(single),
      ...formatConstants(),
    },
    build: {
      target: oldest,
      cssTarget: oldest,
      outDir: single ? 'dist' : 'dist/app',
      emptyOutDir: !single,
      chunkSizeWarningLimit: 6000,
      ...(single
        ? {
            // One file holds all styles, and page and worker share its parts.
            cssCodeSplit: false,
            assetsInlineLimit: Number.MAX_SAFE_INTEGER,
            modulePreload: false,
            rolldownOptions: {
              // pdf.js asks for its own address, and does without.
              checks: { emptyImportMeta: false },
              input: { index: at('index.html'), 'reading-worker': at('src/app/import/worker/reading-worker.ts') },
              output: {
                format: 'cjs',
                entryFileNames: '[name]',
                chunkFileNames: '[name]',
                codeSplitting: { groups: [pdf, ...county] },
              },
            },
          }
        : {
            // The names of the parts that a part needs weigh more than asking for them early gains; styles are asked for by it.
            modulePreload: { resolveDependencies: (_file, needed) => needed.filter((one) => one.endsWith('.css')) },
            // What every page needs is one part: apart, its pieces weigh more and take longer to come.
            rolldownOptions: { output: { codeSplitting: { groups: [framework, everywhere, ofReports] } } },
          }),
    },
    worker: { format: 'es', plugins: () => [slimPdfjs()] },
  }
})
