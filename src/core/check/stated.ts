import { blockSpan } from '../prose/clause'
import { readingsOf, saysNothing, type Reading } from '../prose/reading'
import type { Statement } from '../prose/statement'
import type { Topic } from '../prose/topic'
import type { CellTable } from '../report/cell-table'
import { formatQuantity, type Quantity } from '../report/quantity'
import type { PrintedBlock } from '../report/printed'
import { cellsOf, type CellId, type CellPattern, type Template } from '../template/template'
import type { CheckContext } from './context'
import type { Fix, Place } from './finding'

/** A statement of the text with the block that it stands in. */
export interface Stated {
  readonly block: PrintedBlock
  readonly statement: Statement
}

/** A block with what was read in it. */
export interface ReadBlock {
  readonly block: PrintedBlock
  readonly reading: Reading
}

const readBlocks = new WeakMap<readonly PrintedBlock[], readonly ReadBlock[]>()

/** The blocks that say something with numbers, with their readings; worked out once for all rules and as long as no block changes. */
export function readings({ blocks }: CheckContext): readonly ReadBlock[] {
  let known = readBlocks.get(blocks)
  if (!known) {
    const telling: ReadBlock[] = []
    readingsOf(blocks).forEach((reading, i) => {
      if (reading !== saysNothing) telling.push({ block: blocks[i]!, reading })
    })
    known = telling
    readBlocks.set(blocks, known)
  }
  return known
}

/** One thing of a kind that the text says, with the block that it stands in. */
export interface SaidIn<Kind extends keyof Reading> {
  readonly block: PrintedBlock
  readonly one: Reading[Kind][number]
}

const said = new WeakMap<readonly ReadBlock[], Map<keyof Reading, readonly SaidIn<keyof Reading>[]>>()

/** Everything of one kind that the text says, in its order; gathered once for all rules. */
export function saidIn<Kind extends keyof Reading>(context: CheckContext, kind: Kind): readonly SaidIn<Kind>[] {
  const blocks = readings(context)
  let kinds = said.get(blocks)
  if (!kinds) said.set(blocks, (kinds = new Map()))
  const known = kinds.get(kind) as readonly SaidIn<Kind>[] | undefined
  const found = known ?? blocks.flatMap(({ block, reading }) => reading[kind].map((one) => ({ block, one })))
  if (!known) kinds.set(kind, found)
  return found
}

/** A statement with an exact number. */
export type FirmStatement = Stated & { readonly value: Quantity }

/** The firm statements about the same topics, with their places among all firm statements. */
export interface FirmGroup {
  readonly topics: readonly Topic[]
  readonly statements: readonly (FirmStatement & { readonly order: number })[]
}

/** What the text states about one year. */
interface StatedOfYear {
  readonly year: number
  readonly firm: readonly FirmStatement[]
  readonly groups: readonly FirmGroup[]
  readonly all: readonly Stated[]
}

const ofTheYear = new WeakMap<readonly ReadBlock[], StatedOfYear>()

function stated(context: CheckContext): StatedOfYear {
  const blocks = readings(context)
  const { year } = context.report
  const known = ofTheYear.get(blocks)
  if (known?.year === year) return known
  const all: Stated[] = []
  const firm: FirmStatement[] = []
  const groups = new Map<string, { topics: readonly Topic[]; statements: (FirmStatement & { order: number })[] }>()
  for (const { block, reading } of blocks)
    for (const statement of reading.statements) {
      if (statement.year !== undefined && statement.year !== year) continue
      all.push({ block, statement })
      const { scope, value, measured, topics } = statement
      if (scope !== 'own' || value === undefined || measured?.approximate) continue
      const one = { block, statement, value, order: firm.length }
      firm.push(one)
      const key = topicsKey(topics)
      const group = groups.get(key)
      if (group) group.statements.push(one)
      else groups.set(key, { topics, statements: [one] })
    }
  const found = { year, all, firm, groups: [...groups.values()] }
  ofTheYear.set(blocks, found)
  return found
}

/** The statements of the text about the report's own year. */
export function statementsIn(context: CheckContext): readonly Stated[] {
  return stated(context).all
}

/** Statements that can be held against the tables: this agency's exact numbers. */
export function firmStatements(context: CheckContext): readonly FirmStatement[] {
  return stated(context).firm
}

/** The same by topic: a rule looks once at a topic, not at every statement. */
export function firmGroups(context: CheckContext): readonly FirmGroup[] {
  return stated(context).groups
}

const topicsKey = (topics: readonly Topic[]): string => (topics.length === 1 ? topics[0]! : topics.join())

const received = 'applications/received/total'
const broughtForward = 'applications/brought-forward/total'
const outcomesTotal = 'applications/outcomes-total/total'
const corner: Readonly<Record<string, readonly string[]>> = { issued: ['issued', 'made'], repealed: ['repealed'], 'in-force': ['in-force'] }
const decisionTables: Readonly<Record<string, string>> = {
  licenses: 'licensing/licenses/decisions',
  penalties: 'enforcement/penalties/decisions',
  compulsion: 'enforcement/compulsion/decisions',
  'administrative-fees': 'fees/administrative-fees/amount',
}

/**
 * The sums of cells that a topic may honestly mean, the most usual first: 收到 may count those brought forward from
 * last year, 办理 also the finished ones (checks.md, false alarms 5).
 */
export function sumsOf(topic: Topic): readonly (readonly CellPattern[])[] {
  const [kind, id = '', part = ''] = topic.split('.')
  switch (kind) {
    case 'received':
      return [[received], [received, broughtForward]]
    case 'newly-received':
      return [[received]]
    case 'handled':
      return [[received], [received, broughtForward], [outcomesTotal]]
    case 'answered':
      return [[outcomesTotal]]
    case 'brought-forward':
      return [[broughtForward]]
    case 'carried-forward':
      return [['applications/carried-forward/total']]
    case 'outcome':
      return [[`applications/${id}/total`]]
    case 'applicant':
      return [
        [`applications/received/${id}`],
        [`applications/received/${id}`, `applications/brought-forward/${id}`],
        [`applications/outcomes-total/${id}`],
      ]
    case 'reconsideration':
      return [['disputes/cases/reconsideration-total']]
    case 'litigation':
      return [id ? [`disputes/cases/${id}-total`] : ['disputes/cases/direct-total', 'disputes/cases/subsequent-total']]
    case 'document':
      return (corner[part] ?? []).map((column) => [`documents/${id}/${column}`])
    case 'decision':
      return [[decisionTables[id] ?? '']]
    default:
      return []
  }
}

/** A sum of cells with its value. */
export interface Sum {
  readonly value: Quantity
  readonly cells: readonly CellId[]
}

/**
 * The sum of patterns; a blank total counts as the sum of its row. Undefined where a cell is no number, where the
 * format has no such cells, or where nothing at all was filled in yet; a 0 does not count as filled in where one of the
 * patterns is still blank (本年新收 blank beside 上年结转 0, which is carried over before anything is typed).
 */
export function sumOf(cells: CellTable, patterns: readonly CellPattern[]): Sum | undefined {
  const found: CellId[] = []
  let value = 0n
  let blanks = 0
  for (const pattern of patterns) {
    const named = cells.cells(pattern)
    if (!named) return undefined
    let blank = true
    for (const cell of named) {
      const one = amount(cells, cell)
      if (!one) return undefined
      value += one.value
      if (!one.blank) blank = false
      found.push(cell)
    }
    if (blank) blanks++
  }
  return blanks === patterns.length || (blanks > 0 && value === 0n) ? undefined : { value, cells: found }
}

function amount(cells: CellTable, cell: CellId): { value: Quantity; blank: boolean } | undefined {
  const reading = cells.reading(cell)
  if (reading.kind === 'unknown') return undefined
  if (reading.kind !== 'blank') return { value: reading.value, blank: false }
  let value = 0n
  let blank = true
  for (const addend of cells.filling(cell)?.addends ?? []) {
    const one = amount(cells, addend)
    if (!one) return undefined
    value += one.value
    if (!one.blank) blank = false
  }
  return { value, blank }
}

const sums = new WeakMap<CellTable, Map<string, readonly Sum[]>>()

/**
 * The sums that a statement may mean; several topics are counted together. Empty where they cannot be known. Worked out
 * once for all statements of a report about the same thing.
 */
export function possibleSums(cells: CellTable, topics: readonly Topic[]): readonly Sum[] {
  let ofCells = sums.get(cells)
  if (!ofCells) sums.set(cells, (ofCells = new Map()))
  const key = topicsKey(topics)
  let found = ofCells.get(key)
  if (!found) ofCells.set(key, (found = findSums(cells, topics)))
  return found
}

function findSums(cells: CellTable, topics: readonly Topic[]): readonly Sum[] {
  const [first] = topics
  if (topics.length === 1 && first) return sumsOf(first).flatMap((patterns) => sumOf(cells, patterns) ?? [])
  const patterns = topics.map((topic) => sumsOf(topic)[0] ?? [])
  if (patterns.some((one) => one.length === 0)) return []
  const sum = sumOf(cells, patterns.flat())
  return sum ? [sum] : []
}

/** The place of a span of a block. */
export function spanPlace(block: PrintedBlock, { from, to }: { readonly from: number; readonly to: number }): Place {
  return { in: 'prose', section: block.section, block: block.block, from, to }
}

/** The text first, then the cells that it disagrees with. */
export function placesOf({ block, statement }: Stated, cells: readonly CellId[]): Place[] {
  return [spanPlace(block, statement), ...cells.map((cell) => ({ in: 'cell', cell }) as const)]
}

/** A span of a block as the clerk reads it in a message, without broken lines. */
export function quote(block: PrintedBlock, { from, to }: { readonly from: number; readonly to: number }): string {
  return `“${block.text.slice(from, to).replace(/\s+/g, '').replace(/[“”]/g, '')}”`
}

/** 表三“本年新收政府信息公开申请数量”总计: a cell in words, from the template. */
export function cellWords(cell: CellId, template: Template): string {
  const found = cellsOf(template).get(cell)
  if (!found) return cell.startsWith('applications/') ? '表三' : cell
  const { section, row, column } = found
  const label = (text: string) => text.replace(/^([一二三四]、|（[一二三四五六七]）|\d\.)/, '').replace(/（.*）$/, '')
  const rowLabel = label(row.label)
  if (!rowLabel) return `表${section.number}${groupOf(column.id)}${column.label}`
  return `表${section.number}“${rowLabel}”${found.table.columns.length > 1 || section.id === 'applications' ? label(column.label) : ''}`
}

function groupOf(column: string): string {
  return column.startsWith('reconsideration') ? '行政复议' : column.startsWith('direct') ? '未经复议直接起诉' : '复议后起诉'
}

/** 表三“…”总计为3: what the cells say. */
export function sumWords({ cells, value }: Sum, template: Template, unit = '件'): string {
  const names = cells.slice(0, 2).map((cell) => cellWords(cell, template))
  return cells.length === 1
    ? `${names[0]}为${formatQuantity(value)}${unit}`
    : `${names.join('、')}${cells.length > 2 ? '等' : ''}合计为${formatQuantity(value)}${unit}`
}

/** The repair of a part of a statement's number, in the text. */
export function repairNumber({ block, statement }: Stated, part: 'number' | 'unit', text: string): Fix | undefined {
  const { measured, clause } = statement
  if (!measured) return undefined
  const { unitFrom } = measured
  const { from, to } = part === 'unit' ? blockSpan(clause, unitFrom, measured.to) : blockSpan(clause, measured.from, unitFrom)
  return { says: `改为“${text}”`, edits: [{ set: 'text', section: block.section, block: block.block, from, to, text }] }
}
