/** Is told how much of a workbook is read, from 0 to 1. */
export type CellProgress = (part: number) => void
