import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

/** Rules, core, readers, writers, command line and components: everything that needs no real browser. */
export default defineConfig({
  plugins: [vue()],
  define: { __ONE_FILE__: 'false' },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/pages/**', 'tests/office/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
