import type { CellTable } from '../../core/report/cell-table'
import { figureText, isMissing } from '../../core/report/figure'
import type { Figure } from '../../core/report/report'
import { findHeader, patternParts } from '../../core/template/pattern'
import { leaves, type Header, type Table, type Template } from '../../core/template/template'

/** A number of the tables that can be put into the text. */
export interface FigureChoice {
  readonly label: string
  readonly of: Figure
  /** As it would be printed now. */
  readonly text: string
  readonly unit: string
}

/**
 * The numbers that the text can quote: every cell and group that has a value, and the share of each part in its total.
 * Those above 0 come first, since they are what a report speaks about.
 */
export function figureChoices(template: Template, cells: CellTable): FigureChoice[] {
  const all: FigureChoice[] = []
  const add = (label: string, of: Figure, unit: string) => {
    const text = figureText(of, cells)
    if (text !== undefined) all.push({ label, of, text, unit })
  }
  for (const section of template.sections)
    for (const table of section.tables ?? []) {
      for (const [row, rowLabel] of pathsOf(table.rows))
        for (const [column, columnLabel] of pathsOf(table.columns)) {
          const unit = leaves([column]).find((leaf) => leaf.unit)?.unit ?? ''
          const label = [rowLabel, columnLabel].filter(Boolean).join(' · ') || section.title
          add(label, { sum: [`${table.id}/${row.id}/${column.id}`] }, unit)
        }
    }
  for (const share of sharesOf(template)) add(share.label, share.of, '')
  const stated = all.filter(({ of }) => !isMissing(of, cells))
  return [...stated.filter(({ text }) => !isZero(text)), ...stated.filter(({ text }) => isZero(text))]
}

/** Pairs of letters that stand in nearly every sentence of a report, and tell nothing apart. */
const everywhere = /政府|信息|公开|情况|本年|年度/g

/** The choices in the order of how much of their labels the words around the cursor say; else as they were. */
export function nearestFirst(choices: readonly FigureChoice[], words: string): FigureChoice[] {
  const said = pairsOf(words)
  const score = ({ label }: FigureChoice) => {
    const pairs = [...pairsOf(label)]
    const known = pairs.filter((pair) => said.has(pair)).length
    // Of labels that say as much the shorter one is meant: 总计 before its parts.
    return known === 0 ? 0 : known + known / (pairs.length + 1)
  }
  return choices
    .map((choice, at) => ({ choice, at, score: score(choice) }))
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .map(({ choice }) => choice)
}

function pairsOf(text: string): ReadonlySet<string> {
  const plain = text.replace(everywhere, ' ').replace(/（[^（）]*）/g, ' ')
  return new Set([...plain.matchAll(/(?=([\u3400-\u9fff]{2}))/g)].map((match) => match[1]!))
}

function isZero(text: string): boolean {
  return !/[1-9]/.test(text)
}

/**
 * Every header with the labels that lead to it, groups included: but no group that has its own total, and no label of a
 * header that stands alone on its side, since it tells nothing apart.
 */
function pathsOf(headers: readonly Header[], above = ''): [Header, string][] {
  return headers.flatMap((header): [Header, string][] => {
    const alone = headers.length === 1 && header.children !== undefined && above === ''
    const label = [above, alone ? '' : header.label].filter(Boolean).join(' › ')
    const own: [Header, string][] = header.children?.some((child) => child.total) ? [] : [[header, label]]
    return [...own, ...(header.children ? pathsOf(header.children, label) : [])]
  })
}

/** Shares of the parts of each computed total, in the column or row that is itself a total. */
function sharesOf(template: Template): { label: string; of: Figure }[] {
  return template.relations.flatMap((relation) => {
    if (!relation.fills || relation.sum.length !== 1) return []
    const part = patternParts(relation.sum[0] ?? '')
    const whole = relation.equals[0] ?? ''
    const table = template.sections.flatMap((section) => section.tables ?? []).find(({ id }) => id === part.table)
    if (!table || part.column !== '*') return []
    const total = leaves(table.columns).find((column) => column.total)
    const group = total && findHeader(table.rows, part.row)
    if (!total || !group) return []
    return partsOf(group, table, total, whole)
  })
}

function partsOf(group: Header, table: Table, total: Header, whole: string): { label: string; of: Figure }[] {
  return (group.children ?? [])
    .filter((child) => !child.total)
    .map((child) => ({
      label: `${child.label} 占办理结果总计的比例`,
      of: { sum: [`${table.id}/${child.id}/${total.id}`], over: [whole.replace('*', total.id)], decimals: 1 },
    }))
}
