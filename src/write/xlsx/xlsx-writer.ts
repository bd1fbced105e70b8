import type { Writer } from '../writer'

/**
 * Makes the statutory tables as a workbook in the official form, with live sums. The parts are written by hand: the
 * library at hand (write-excel-file 4.1.1) writes formulas without their values, puts the time into the zip file, and
 * cannot fit a sheet to a page. The code loads when the first workbook is made.
 */
export const xlsxWriter: Writer<'template' | 'cells'> = {
  format: 'xlsx',
  label: '三张表格（Excel）',
  mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  options: ['template', 'cells'],
  async write(document, options = {}) {
    const { writeXlsx } = await import('./write-xlsx')
    return writeXlsx(document, options)
  },
}
