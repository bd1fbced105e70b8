import { formatConstants } from './scripts/format-heads.mjs'
import { slimPdfjs } from './scripts/slim-pdfjs.mjs'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

/** An object of its own for each project: vitest takes away what it has read. */
const constants = () => ({ __ONE_FILE__: 'false', ...formatConstants() })

/** The rounds of random tests (tests/support/rounds.ts) take their time. */
const longer = Number(process.env['RUNS'] ?? 1)

/**
 * The tests by what they need. `pure` and `dom` run everywhere and fast; `programs` opens files in LibreOffice and
 * pandoc, and `browser` drives the built program in a real Chromium.
 */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [slimPdfjs()],
        define: constants(),
        test: {
          name: 'pure',
          // The tests read PDF files by what the builds keep of pdf.js.
          server: { deps: { inline: [/pdfjs-dist/] } },
          include: ['tests/{cli,core,formats,read,samples,write}/**/*.test.ts'],
          // These keep nothing between files, so one process serves them all.
          isolate: false,
          testTimeout: 120_000 * longer,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [vue()],
        define: constants(),
        test: {
          name: 'dom',
          include: ['tests/app/**/*.test.ts'],
          // The checks are there from the start, as they are a moment after a report is shown.
          setupFiles: ['tests/app/with-checks.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        define: constants(),
        test: {
          name: 'programs',
          include: ['tests/programs/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 240_000 * longer,
          hookTimeout: 240_000,
        },
      },
      {
        define: constants(),
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          // Three processes on two cores, each with a server and a browser for all its files: one of them waits at most times.
          maxWorkers: 3,
          isolate: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // Vitest's own second is less than a busy machine takes to show what is waited for.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
})
