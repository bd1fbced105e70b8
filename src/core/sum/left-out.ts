import type { Template } from '../template/template'

/** Why a report is not added to a sum: it is of another year, or in another format, whose cells are others. */
export interface LeaveOut {
  readonly reason: 'year' | 'format'
  /** In Chinese, to go on with 没有计入汇总. */
  readonly message: string
}

/** Why a report cannot be added cell by cell to those of a year in a format; undefined where it can. */
export function reasonToLeaveOut(
  report: { readonly year: number; readonly template: Template },
  year: number,
  template: Template,
): LeaveOut | undefined {
  if (report.year !== year) return { reason: 'year', message: `是${report.year}年的报告` }
  if (report.template.id === template.id) return undefined
  const message = `用的是${report.template.authority}的格式，与${template.authority}的格式不能逐格相加`
  return { reason: 'format', message }
}
