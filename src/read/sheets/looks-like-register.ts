import type { Sheet } from '../../core/workbook/workbook'

/** What heads the columns of a register of applications, each by one of its words. */
const columns = [
  /(收到|受理|接收|申请|登记)(日期|时间)/,
  /申请人/,
  /(办理|答复|处理)(结果|情况|方式|类型)/,
  /答复|办结/,
  /申请(内容|事项)|所需.*信息/,
]

/** The head stands in one of the first rows, and in so many of its columns. */
const firstRows = 12
const enough = 3

/** Whether a sheet is a register: a row for each application, with names and dates. Its contents are nobody's business. */
export function looksLikeRegister({ rows }: Sheet): boolean {
  return rows.slice(0, firstRows).some(({ cells }) => {
    const texts = cells.flatMap((cell) => (cell && cell.text.length <= 20 ? [cell.text.replace(/\s+/g, '')] : []))
    const found = columns.filter((column) => texts.some((text) => column.test(text)))
    return texts.length > enough && found.length >= enough
  })
}
