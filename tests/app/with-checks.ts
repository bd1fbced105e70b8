import '../../src/app/session/all-checks'
import { vi } from 'vitest'
import { frames } from '../../src/app/ui/after-paint'

// What comes a frame later in a browser comes at once: these tests are about what comes, not about when.
frames.afterPaint = (act) => act()

// Vitest waits for one second, in which a busy machine may not have shown what is waited for.
const { waitFor } = vi
vi.waitFor = (look, options = {}) =>
  waitFor(look, typeof options === 'number' ? options : { timeout: 10_000, ...options })
