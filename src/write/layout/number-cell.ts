import type { GridCell } from '../../core/document/document'

/** A number alone, with its sign or its unit of one or two characters. */
const number = /^\s*[-−+]?\d[\d,，.]*\s*(?:[%％‰]|\p{Script=Han}{1,2})?\s*$/u

/** The least size of a number, in points: what is longer than fits so breaks, and only in its own cell. */
export const leastPoints = 6

/** Whether a cell holds a number, also one of the clerk's own tables: broken in two it is misread. */
export function isNumberCell({ kind, text }: Pick<GridCell, 'kind' | 'text'>): boolean {
  return kind === 'value' || (kind === undefined && number.test(text))
}
