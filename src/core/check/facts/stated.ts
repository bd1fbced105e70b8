import { readingsOf, saysNothing, type Reading } from '../../prose/reading'
import type { Statement } from '../../prose/statement'
import type { Topic } from '../../prose/topic'
import type { Quantity } from '../../report/quantity'
import type { PrintedBlock } from '../../report/printed'
import type { CheckContext } from '../engine/context'
import { isOwnArea } from './own-area'

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

const noWords = {}
const readBlocks = new WeakMap<readonly Reading[], readonly ReadBlock[]>()

/** The blocks that say something with numbers, with their readings; worked out once for all rules and as long as no block changes. */
export function readings({ blocks, template, report }: CheckContext): readonly ReadBlock[] {
  const read = readingsOf(blocks, template.wordings ?? noWords, report.year)
  let known = readBlocks.get(read)
  if (!known) {
    const telling: ReadBlock[] = []
    read.forEach((reading, i) => {
      if (reading !== saysNothing) telling.push({ block: blocks[i]!, reading })
    })
    known = telling
    readBlocks.set(read, known)
  }
  return known
}

/** One thing of a kind that the text says, with the block that it stands in. */
export interface MentionsIn<Kind extends keyof Reading> {
  readonly block: PrintedBlock
  readonly one: Reading[Kind][number]
}

const said = new WeakMap<readonly ReadBlock[], Map<keyof Reading, readonly MentionsIn<keyof Reading>[]>>()

/** Everything of one kind that the text says, in its order; gathered once for all rules. */
export function mentionsOf<Kind extends keyof Reading>(context: CheckContext, kind: Kind): readonly MentionsIn<Kind>[] {
  const blocks = readings(context)
  let kinds = said.get(blocks)
  if (!kinds) said.set(blocks, (kinds = new Map()))
  const known = kinds.get(kind) as readonly MentionsIn<Kind>[] | undefined
  if (known) return known
  const found: MentionsIn<Kind>[] = []
  for (const { block, reading } of blocks) for (const one of reading[kind]) found.push({ block, one })
  kinds.set(kind, found)
  return found
}

/** A statement with an exact number. */
export type ExactStatement = Stated & { readonly value: Quantity }

/** The firm statements about the same topics, with their places among all firm statements. */
export interface ExactGroup {
  readonly topics: readonly Topic[]
  readonly statements: readonly (ExactStatement & { readonly order: number })[]
}

/** What the text states about one year. */
interface StatedOfYear {
  readonly year: number
  readonly agency: string
  readonly firm: readonly ExactStatement[]
  readonly groups: readonly ExactGroup[]
  readonly rough: readonly ExactStatement[]
  readonly all: readonly Stated[]
}

const ofTheYear = new WeakMap<readonly ReadBlock[], StatedOfYear>()

function stated(context: CheckContext): StatedOfYear {
  const blocks = readings(context)
  const { year } = context.report
  const agency = context.report.agency.name
  const known = ofTheYear.get(blocks)
  if (known?.year === year && known.agency === agency) return known
  const all: Stated[] = []
  const firm: ExactStatement[] = []
  const rough: ExactStatement[] = []
  const groups = new Map<string, { topics: readonly Topic[]; statements: (ExactStatement & { order: number })[] }>()
  for (const { block, reading } of blocks)
    for (const statement of reading.statements) {
      if (statement.year !== undefined && statement.year !== year) continue
      if (!isOwnArea(statement.area, agency)) continue
      const { scope, value, measured, topics } = statement
      if (scope !== 'own' || value === undefined || measured?.approximate) {
        all.push({ block, statement })
        if (scope === 'own' && value !== undefined && measured?.about) rough.push({ block, statement, value })
        continue
      }
      const one = { block, statement, value, order: firm.length }
      all.push(one)
      firm.push(one)
      const key = topicsKey(topics)
      const group = groups.get(key)
      if (group) group.statements.push(one)
      else groups.set(key, { topics, statements: [one] })
    }
  const found = { year, agency, all, firm, rough, groups: [...groups.values()] }
  ofTheYear.set(blocks, found)
  return found
}

/** The statements of the text about the report's own year. */
export function statementsIn(context: CheckContext): readonly Stated[] {
  return stated(context).all
}

/** Statements that can be held against the tables: this agency's exact numbers. */
export function exactStatements(context: CheckContext): readonly ExactStatement[] {
  return stated(context).firm
}

/** The same by topic: a rule looks once at a topic, not at every statement. */
export function exactGroups(context: CheckContext): readonly ExactGroup[] {
  return stated(context).groups
}

/** This agency's numbers that are not exact, with what they are near: 近50件. */
export function roughStatements(context: CheckContext): readonly ExactStatement[] {
  return stated(context).rough
}

/** A name for topics that are counted together. */
export const topicsKey = (topics: readonly Topic[]): string => (topics.length === 1 ? topics[0]! : topics.join())
