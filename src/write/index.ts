import { docxWriter } from './docx/docx-writer'
import { fragmentWriter } from './html/fragment-writer'
import { htmlWriter } from './html/html-writer'
import type { Writer } from './writer'
import { xlsxWriter } from './xlsx/xlsx-writer'

/** The two files that an agency files and publishes under the official name. */
export const officialWriters: readonly Writer[] = [docxWriter, htmlWriter]

/** All writers: the official files, the fragment for content systems, the workbook of the three tables. */
export const writers: readonly Writer[] = [...officialWriters, fragmentWriter, xlsxWriter]
