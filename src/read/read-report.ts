import type { Finding } from '../core/check/engine/finding'
import type { Dossier } from '../core/report/report'
import type { Review } from './review'

/**
 * What reading a file gives: the report, what is to be said about the file as it was written (these findings are not
 * kept with the draft), and an account of what was found in it.
 */
export interface ReadReport {
  readonly dossier: Dossier
  readonly findings: readonly Finding[]
  readonly review: Review
}
