import { defineConfig } from 'vitest/config'

/** The built program in a real Chromium: one file after another, each with a browser of its own. */
export default defineConfig({
  test: {
    include: ['tests/pages/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
