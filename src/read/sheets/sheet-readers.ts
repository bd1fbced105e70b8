import type { Workbook } from '../../core/workbook/workbook'
import type { Progress, Reader } from '../reader'
import { zipKind } from '../zip/zip-kind'

/** What stands in a workbook beside its cells. */
const loses = '图片、图表和链接'

/** Reads the statutory tables of a workbook. What it needs is loaded when one is opened. */
export const xlsxReader: Reader = {
  format: 'xlsx',
  label: 'Excel 工作簿（.xlsx）',
  loses,
  sheets: true,
  accepts: (name, bytes) => zipKind(name, bytes) === 'workbook',
  read: async (bytes, templates, onProgress) => {
    const { xlsxWorkbook } = await import('../workbook/xlsx-workbook')
    return documentOf(xlsxWorkbook(bytes, cellsOf(onProgress)), templates)
  },
}

/** As `xlsxReader`, for the format of LibreOffice, which WPS writes too. */
export const odsReader: Reader = {
  format: 'ods',
  label: 'ODS 表格（.ods）',
  loses,
  sheets: true,
  accepts: (name, bytes) => zipKind(name, bytes) === 'odf-sheet',
  read: async (bytes, templates, onProgress) => {
    const { odsWorkbook } = await import('../workbook/ods-workbook')
    return documentOf(odsWorkbook(bytes, cellsOf(onProgress)), templates)
  },
}

async function documentOf(book: Workbook, templates: Parameters<Reader['read']>[1]) {
  const { workbookDocument } = await import('./workbook-document')
  return workbookDocument(book, templates)
}

function cellsOf(onProgress: Progress | undefined) {
  return onProgress && ((part: number) => onProgress({ step: 'parse', part: 0.1 + part * 0.5 }))
}
