import { createImporting, importingKey, type Importing } from '../../src/app/import/importing'
import type { ReportSession } from '../../src/app/session/report-session'
import { reportSessionKey } from '../../src/app/session/use-report-session'

/** What the desk provides to the parts of an open report, for tests that mount such a part by itself. */
export function provided(session: ReportSession | undefined, importing: Importing = createImporting()) {
  return { [importingKey as symbol]: importing, ...(session ? { [reportSessionKey as symbol]: session } : {}) }
}
