import { extraFormats } from './scripts/extra-formats.mjs'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const define = { __ONE_FILE__: 'false', __EXTRA_FORMATS__: extraFormats() }

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
        define,
        test: {
          name: 'pure',
          include: ['tests/{cli,core,formats,read,samples,write}/**/*.test.ts'],
          // These keep nothing between files, so one process serves them all.
          isolate: false,
          testTimeout: 120_000 * longer,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [vue()],
        define,
        test: { name: 'dom', include: ['tests/app/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 60_000 },
      },
      {
        define,
        test: {
          name: 'programs',
          include: ['tests/programs/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        define,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          // Two processes, each with a server and a browser for all its files.
          maxWorkers: 2,
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
