import type { WriteOptions } from '../writer'

/** What the sums of the workbook are made from: the format and the numbers; without them there are numbers only. */
export type XlsxOptions = Pick<WriteOptions, 'template' | 'cells'>
