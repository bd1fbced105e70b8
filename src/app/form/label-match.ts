import { leaves, type Header, type Table } from '../../core/template/template'

/** A row or column header of the form that a pasted label names. */
export interface LabelMatch {
  readonly table: Table
  readonly header: Header
}

/** The label without width, white space, quotation marks and marks between numbers and words. */
function comparableLabel(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\ufeff"'“”‘’「」]/g, '')
    .replace(/[、，,;；:：]/g, '')
}

/** The label without its number （一）, 1., 三. */
function withoutNumber(plain: string): string {
  return plain.replace(/^(?:\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]+(?=本|上|结)|\d+[.．])/, '')
}

/** The label without its remark in brackets at the end. */
function withoutRemark(plain: string): string {
  return plain.replace(/\([^()]*\)$/, '')
}

/** All ways in which one header may be written, from the exact one to the loosest. */
function spellings(header: Header): string[] {
  return [header.label, ...(header.aliases ?? [])].filter((label) => label !== '').map(comparableLabel)
}

/**
 * Finds the row that a label names among the tables of a section: its wording and its aliases, then the same without
 * numbers and remarks. Never by a part of a label (其他 is not 其他处理), and not where two rows fit.
 */
export function matchRow(label: string, tables: readonly Table[]): LabelMatch | undefined {
  return match(
    label,
    tables.flatMap((table) => every(table.rows).map((header) => ({ table, header }))),
  )
}

/** Finds the column with a number that a label names, as `matchRow` does for rows. */
export function matchColumn(label: string, table: Table): Header | undefined {
  return match(
    label,
    leaves(table.columns).map((header) => ({ table, header })),
  )?.header
}

/** Tells whether a label names any column or group of columns of these tables, however often. */
export function isColumnLabel(label: string, tables: readonly Table[]): boolean {
  const plain = comparableLabel(label)
  if (plain === '') return false
  return tables.some((table) =>
    every(table.columns).some((header) =>
      spellings(header).some((one) => one === plain || withoutRemark(one) === plain),
    ),
  )
}

function match(label: string, candidates: readonly LabelMatch[]): LabelMatch | undefined {
  const plain = comparableLabel(label)
  if (plain === '') return undefined
  const short = withoutNumber(plain)
  const stem = withoutRemark(short)
  return (
    only(candidates, (one) => one === plain) ??
    only(candidates, (one) => withoutNumber(one) === short) ??
    only(candidates, (one) => withoutRemark(withoutNumber(one)) === stem && stem !== '')
  )

  function only(among: readonly LabelMatch[], fits: (spelling: string) => boolean): LabelMatch | undefined {
    const found = among.filter(({ header }) => spellings(header).some(fits))
    return found.length === 1 ? found[0] : undefined
  }
}

/** All headers of one side, groups too. */
function every(headers: readonly Header[]): Header[] {
  return headers.flatMap((header) => [header, ...every(header.children ?? [])])
}
