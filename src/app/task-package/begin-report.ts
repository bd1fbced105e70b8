import { beginFromPackage, type TaskPackage } from '../../core/county/task-package'
import { isLocalDemands } from '../../core/local-demands/parse-demands'
import type { Dossier } from '../../core/report/report'
import { formats } from '../../templates/formats'

/**
 * The report of an agency of the package, by its place in the list, with everything that the package knows of it filled in.
 * @throws {ReadError} where last year's figures are in a format that came after this program
 */
export function beginReport(given: TaskPackage, index: number): Dossier {
  const begun = beginFromPackage(given, index, formats)
  const { demands } = given
  return isLocalDemands(demands) ? { ...begun, demands } : begun
}
