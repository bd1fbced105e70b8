import { memoize } from '../../../memoize'
import { formatQuantity } from '../../../report/quantity'
import { findHeader, findTable, patternParts } from '../../../template/pattern'
import type { Relation, Template } from '../../../template/template'
import type { CheckContext } from '../../engine/context'
import type { Found, Rule } from '../../engine/rule'
import { plainLabel } from '../../../template/plain-label'
import { cellWords } from '../../words/place-words'
import { brokenIn, total, type Instance, type Term } from './evaluate'
import { isSpecial } from './special'
import { instancePlaces, totalCell } from './words'

/**
 * The rules that are the format's own sums: one for each relation that no rule of the program has words for, under the
 * relation's rule id, in its words, with the format's authority. A new sum needs no code.
 * When: the two sides of an instance differ. Severity: error.
 */
export const formatSums = memoize((template: Template): readonly Rule[] =>
  template.relations
    .filter((relation) => !isSpecial(relation, template))
    .map((relation) => sumRule(relation, template)),
)

function sumRule(relation: Relation, template: Template): Rule {
  return {
    id: relation.rule,
    description: `${relation.description}。`,
    source: template.authority,
    severities: ['error'],
    *check(context) {
      for (const instance of brokenIn(relation, context)) yield wrongSum(instance, context)
    },
  }
}

function wrongSum(instance: Instance, { cells, template }: CheckContext): Found {
  const expected = formatQuantity(total(instance.sum))
  const cell = totalCell(instance)
  const actual = cell === undefined ? formatQuantity(total(instance.equals)) : cells.printed(cell)
  const where = whereOf(instance, template)
  const right =
    cell === undefined
      ? side(instance.equals, instance, template)
      : `${labelOf(instance.equals[0]!, instance, template)}${actual === '' ? '空白' : `写为 ${actual}`}`
  return {
    message: `${where}${side(instance.sum, instance, template)}，而${right}，两者应当相等：${instance.relation.description}。`,
    places: instancePlaces(instance),
    expected,
    actual,
    // What is computed here is printed only where something else is stated: taking that away mends the sum.
    ...(cell !== undefined && cells.computed(cell) === expected
      ? { fix: { label: `改为 ${expected}`, edits: [{ set: 'cell', cell } as const] } }
      : {}),
  }
}

/** “自然人”列： or “（一）予以公开”行：; nothing for a sum that stands once, whose cells are all named. */
function whereOf({ relation, star }: Instance, template: Template): string {
  const starred = [...relation.equals, ...relation.sum]
    .map(patternParts)
    .find(({ row, column }) => row === '*' || column === '*')
  const table = starred && findTable(template, starred.table)
  if (!table) return ''
  const isRow = starred.row === '*'
  const label = findHeader(isRow ? table.rows : table.columns, star ?? '')?.label ?? ''
  return label === '' ? '' : `“${label}”${isRow ? '行' : '列'}：`
}

function side(terms: readonly Term[], instance: Instance, template: Template): string {
  const value = formatQuantity(total(terms))
  if (terms.length > 4) return `各项之和为 ${value}`
  const words = terms.map((term) => `${labelOf(term, instance, template)} ${formatQuantity(term.value)}`)
  return terms.length === 1 ? words[0]! : `${words.join(' + ')} = ${value}`
}

/** A cell by what tells it from the others of the sum: its row, its column, or both. */
function labelOf(term: Term, instance: Instance, template: Template): string {
  const all = [...instance.sum, ...instance.equals].map(({ cell }) => patternParts(cell))
  const varies = (part: 'row' | 'column') => new Set(all.map((one) => one[part])).size > 1
  const { table: id, row, column } = patternParts(term.cell)
  const table = findTable(template, id)
  const last = term.last ? '上年' : ''
  const label = (side: 'rows' | 'columns', of: string) =>
    plainLabel((table && findHeader(table[side], of)?.label) ?? '')
  if (varies('column') && !varies('row') && label('columns', column)) return last + label('columns', column)
  if (varies('row') && !varies('column') && label('rows', row)) return last + label('rows', row)
  return last + cellWords(term.cell, template)
}
