import { readTaskPackage, type TaskPackage } from '../../core/county/task-package'
import { ReadError } from '../../core/read-error'
import { offerDemands, type Asking } from './open-demands'

/** How the file of a package begins; a report is not read twice to be told from one. */
const beginning = /^\ufeff?\s*\{\s*"type"\s*:\s*"task-package"/
const enough = 200

/**
 * Offers what a data file holds that is no report: a task package, or local demands; says why they are refused. False where
 * it is something else, which the readers of reports read.
 */
export async function offerJson(importing: Asking & { task: TaskPackage | undefined }, file: File): Promise<boolean> {
  if (importing.reading !== undefined) return false
  const begins = await file
    .slice(0, enough)
    .text()
    .catch(() => '')
  if (!beginning.test(begins)) return offerDemands(importing, file)
  importing.choices = undefined
  importing.refusal = undefined
  importing.advice = undefined
  try {
    importing.task = readTaskPackage(await file.text())
  } catch (trouble) {
    if (!(trouble instanceof ReadError)) throw trouble
    importing.refusal = `“${file.name}”没有读入：${trouble.message}`
  }
  return true
}
