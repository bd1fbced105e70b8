import { defineConfig } from 'vitest/config'

/** The Word files in LibreOffice and pandoc, which need not be installed: what is missing is said and left out. */
export default defineConfig({
  define: { __ONE_FILE__: 'false' },
  test: {
    include: ['tests/office/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
})
