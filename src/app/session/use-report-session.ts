import { inject, provide, type InjectionKey } from 'vue'
import type { ReportSession } from './report-session'

/** Under which a session is given to components. */
export const reportSessionKey: InjectionKey<ReportSession> = Symbol('report session')

/** Gives a session to all components below this one. Where another report is to be shown, draw them anew (`key`). */
export function provideReportSession(session: ReportSession): void {
  provide(reportSessionKey, session)
}

/**
 * The session of the report that this component stands in.
 * @throws {Error} where no component above provides one, which is a bug of ours
 */
export function useReportSession(): ReportSession {
  const session = inject(reportSessionKey, undefined)
  if (!session) throw new Error('no report session was provided above this component')
  return session
}

/** As `useReportSession`; undefined on a page that stands in no report. */
export function useOptionalReportSession(): ReportSession | undefined {
  return inject(reportSessionKey, undefined)
}
