import type { ListedAgency } from '../../core/county/agency-list'
import { parseAgencyList } from '../../core/county/read-agency-list'
import { agenciesOfRows } from '../../core/county/read-agency-rows'
import { ReadError } from '../../core/read-error'
import type { Sheet } from '../../core/workbook/workbook'
import { decodeText } from '../../read/text/decode-text'
import { readCellsApart } from '../import/worker/read-apart'

/** What a file of names gives; `trouble` is one sentence on why it could not be read. */
export interface AgencyFile {
  readonly agencies: readonly ListedAgency[]
  readonly remarks: readonly { readonly line: number; readonly message: string }[]
  readonly trouble?: string
}

/** Reads the list of agencies from a text, a CSV or the first sheet with rows of a workbook. */
export async function readAgencyFile(file: File): Promise<AgencyFile> {
  if (/\.txt$/i.test(file.name)) return parseAgencyList(decodeText(new Uint8Array(await file.arrayBuffer())))
  try {
    const read = await readCellsApart(file, () => undefined).outcome
    const rows = read?.book.sheets.map(rowsOf).find((one) => one.length > 0) ?? []
    return agenciesOfRows(rows)
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    return { agencies: [], remarks: [], trouble: `“${file.name}”没有读入：${error.message}` }
  }
}

/** The texts of a sheet; a row that is hidden is no less a row. */
function rowsOf({ rows }: Sheet): string[][] {
  return rows.map(({ cells }) => Array.from(cells, (cell) => cell?.text ?? ''))
}
