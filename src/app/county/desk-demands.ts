import { stableText } from '../../core/county/content-hash'
import { readTaskPackage } from '../../core/county/task-package'
import { areDemandsOf } from '../../core/local-demands/local-demands'
import { readLocalDemands } from '../../core/local-demands/parse-demands'
import { bytesOfUtf16 } from '../../core/bytes'
import { ReadError } from '../../core/read-error'
import { sha256 } from '../../core/report/sha256'
import type { KeptDemands } from '../demands/remembered-demands'

/** Those of the desk's demands that a report of a year is checked by. */
export function demandsFor(year: number, demands: KeptDemands | undefined): KeptDemands | undefined {
  return demands && areDemandsOf(year, demands) ? demands : undefined
}

/** By what a row tells which demands it was checked by: of their content, so that a changed file is another. */
export function demandsId(demands: KeptDemands): string {
  return sha256(bytesOfUtf16(stableText(demands))).slice(0, 16)
}

const isPackage = /^\ufeff?\s*\{\s*"type"\s*:\s*"task-package"/

/**
 * The local demands of a file: one of demands alone, or the task package that they were given out with.
 * @throws {ReadError} as `readLocalDemands` and `readTaskPackage`; not-a-report where the package has none
 */
export function readDeskDemands(text: string): KeptDemands {
  if (!isPackage.test(text)) return { ...readLocalDemands(text) }
  const { demands } = readTaskPackage(text)
  if (!demands) throw new ReadError('not-a-report', '这个任务包里没有本地要求。')
  return demands
}
