import { ReadError } from '../read-error'
import type { RegisterWords } from '../template/register-words'
import type { Workbook } from '../workbook/workbook'
import { columnName } from './find-columns'
import type { FoundRegister } from './find-register'

/**
 * Why a file is no register, in one sentence; undefined where it is one, or where only columns have to be named
 * (`isNearlyRegister`).
 */
export function registerRefusal(found: FoundRegister, book: Workbook): ReadError | undefined {
  const refuse = (message: string) => new ReadError('not-a-report', message)
  if (book.sheets.every(({ rows }) => rows.length === 0)) return refuse('这个表格是空的，里面没有任何内容。')
  if (found.otherSubject !== undefined)
    return refuse(
      `这个表格的名称或者标题里写着“${found.otherSubject}”，不像政府信息公开申请台账，没有读入；如果确实是，请在标题里写明“信息公开申请”再来读入。`,
    )
  if (found.applications.length > 0 || isNearlyRegister(found)) return undefined
  return refuse(
    '这个表格不像政府信息公开申请台账：没有找到收到日期、申请人类型、办理结果、答复日期这些列，没有读入；请确认选对了文件，或者从“台账模板”开始。',
  )
}

/** Whether a sheet has some of the columns, so that the others can be asked for. */
function isNearlyRegister({ nearest }: FoundRegister): boolean {
  return nearest !== undefined && nearest.sheet.fields.size > 0
}

/** That columns are missing, where nobody can be asked for them. */
export function missingColumns(found: FoundRegister, book: Workbook, words: RegisterWords): ReadError | undefined {
  if (found.applications.length > 0 || !found.nearest) return undefined
  const { sheet, missing } = found.nearest
  const wanted = missing.map((field) => `“${words.columns[field].label}”`).join('、')
  const heads = sheet.columns.filter(({ parts }) => parts.length > 0).map((column) => columnName(column))
  const name = book.sheets.length > 1 ? `工作表“${book.sheets[sheet.sheet]!.name}”` : '台账'
  return new ReadError(
    'not-a-report',
    `${name}里没有找到${wanted}列（表头是：${heads.slice(0, 20).join('、')}），没有读入；请改表头，或者指明是哪一列。`,
  )
}
