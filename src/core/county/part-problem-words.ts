import { cellWords } from '../check/words/place-words'
import type { PartProblem } from '../sum/part'
import type { Template } from '../template/template'

/** Why a cell of a report is to be looked at before a sum is trusted, in one Chinese sentence. */
export function partProblemWords(problem: PartProblem, template: Template): string {
  if (problem.kind === 'unknown-cell')
    return `“${problem.cell}”不是${template.authority}格式里的单元格，其中的“${problem.stated}”没有计入汇总。`
  const where = cellWords(problem.cell, template)
  return problem.kind === 'total'
    ? `${where}写的是${problem.stated}，各项相加为${problem.computed}；汇总按各项计算。`
    : `${where}写的是“${problem.stated}”，不是可以相加的数，没有计入汇总。`
}
