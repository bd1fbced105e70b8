import '../../src/app/session/all-checks'
import { frames } from '../../src/app/ui/after-paint'

// What comes a frame later in a browser comes at once: these tests are about what comes, not about when.
frames.afterPaint = (act) => act()
