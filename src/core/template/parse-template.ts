import * as v from 'valibot'
import { findHeader, findTable, patternParts, starsOf } from './pattern'
import { roleNames, sectionRoles } from './roles'
import { leaves, type Header, type Relation, type Template } from './template'

const text = v.pipe(v.string(), v.minLength(1))
const texts = v.array(text)
/** Ids are the names of inputs and of keys in saved files: no dots, brackets or slashes. */
const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/))

const role = v.exactOptional(v.picklist(roleNames, ({ received }) => `role ${received} is unknown`))

const header: v.GenericSchema<Header> = v.strictObject({
  id,
  role,
  label: v.string(),
  aliases: v.exactOptional(texts),
  children: v.exactOptional(v.array(v.lazy(() => header))),
  unit: v.exactOptional(text),
  decimals: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12))),
  signed: v.exactOptional(v.boolean()),
  unitInCell: v.exactOptional(v.boolean()),
  total: v.exactOptional(v.boolean()),
  guidance: v.exactOptional(text),
})

const table = v.strictObject({
  id,
  role,
  caption: v.exactOptional(text),
  corner: v.exactOptional(text),
  columns: v.pipe(v.array(header), v.minLength(1)),
  rows: v.pipe(v.array(header), v.minLength(1)),
})

const guidance = v.strictObject({
  asks: texts,
  tips: v.exactOptional(texts),
  starters: v.exactOptional(v.array(v.strictObject({ title: text, text }))),
})

const section = v.strictObject({
  id,
  role,
  number: text,
  title: text,
  titles: v.exactOptional(texts),
  aliases: v.exactOptional(texts),
  keywords: v.exactOptional(v.array(v.pipe(texts, v.minLength(1)))),
  kind: v.exactOptional(v.picklist(['prose', 'tables', 'both'])),
  /** How `kind` was written before there were sections with both. */
  prose: v.exactOptional(v.boolean()),
  outline: v.exactOptional(texts),
  tables: v.exactOptional(v.array(table)),
  widths: v.exactOptional(v.array(v.number())),
  guidance: v.exactOptional(guidance),
})

const relation = v.strictObject({
  rule: text,
  says: text,
  sum: v.pipe(texts, v.minLength(1)),
  equals: v.pipe(texts, v.minLength(1)),
  fills: v.exactOptional(v.boolean()),
})

const template = v.strictObject({
  id: text,
  title: text,
  authority: text,
  years: v.strictObject({
    from: v.pipe(v.number(), v.integer()),
    to: v.exactOptional(v.pipe(v.number(), v.integer())),
  }),
  heading: text,
  opening: v.optional(texts, []),
  sections: v.pipe(v.array(section), v.minLength(1)),
  relations: v.array(relation),
})

/**
 * Makes a template of the data of a file in `templates/`.
 * @throws {Error} where the data is no template: a bad template is a bug of ours, found by a test and never by a clerk
 */
export function parseTemplate(data: unknown): Template {
  const parsed = templateOf(v.parse(template, data))
  const complain = (what: string): never => {
    throw new Error(`template ${parsed.id}: ${what}`)
  }
  const tables = parsed.sections.flatMap((one) => one.tables ?? [])
  unique(
    parsed.sections.flatMap((one) => one.role ?? []),
    (twice) => complain(`two sections with the role ${twice}`),
  )
  unique(
    tables.map((one) => one.id),
    (twice) => complain(`table ${twice} twice`),
  )
  for (const one of tables) {
    for (const side of [one.columns, one.rows]) {
      unique(idsOf(side), (twice) => complain(`${one.id}: ${twice} twice`))
      unique(rolePaths(side), (twice) => complain(`${one.id}: role ${twice} twice`))
    }
    for (const column of leaves(one.columns)) if (!column.unit) complain(`${one.id}/${column.id} has no unit`)
  }
  for (const one of parsed.relations) checkRelation(one, parsed, complain)
  return parsed
}

/** The data under the names of the code: `says` is a description. A section whose id is a section's role has that role. */
function templateOf({ sections, relations, ...rest }: v.InferOutput<typeof template>): Template {
  return {
    ...rest,
    sections: sections.map(({ prose, ...one }) => {
      const known = one.role ?? sectionRoles.find((name) => name === one.id)
      const kind = one.kind ?? (!prose ? 'tables' : one.tables ? 'both' : 'prose')
      return { ...one, kind, ...(known ? { role: known } : {}) }
    }),
    relations: relations.map(({ says, ...one }) => ({ ...one, description: says })),
  }
}

/**
 * The roles of one side of a table, each after those of the groups around it: 维持 of 行政复议 and 维持 of 行政诉讼
 * are two, and nothing else may be there twice.
 */
function rolePaths(side: readonly Header[], above = ''): string[] {
  return side.flatMap((one) => {
    const path = one.role ? `${above}${above && ' › '}${one.role}` : above
    return [...(one.role ? [path] : []), ...rolePaths(one.children ?? [], path)]
  })
}

/** Every pattern names cells of the template, its `*` in every table that the relation names. */
function checkRelation(relation: Relation, template: Template, complain: (what: string) => never): void {
  const stars = starsOf(relation, template)
  for (const pattern of [...relation.sum, ...relation.equals]) {
    const { table: tableId, row, column } = patternParts(pattern)
    const found = findTable(template, tableId) ?? complain(`${pattern}: no such table`)
    for (const [part, side] of [
      [row, found.rows],
      [column, found.columns],
    ] as const) {
      const ids = part === '*' ? stars : [part]
      for (const one of ids)
        if (one === undefined || !findHeader(side, one)) complain(`${relation.rule}, ${pattern}: no ${one ?? '*'}`)
    }
  }
  if (relation.fills && relation.equals.length !== 1) complain(`${relation.rule} fills ${relation.equals.length} cells`)
}

function idsOf(headers: readonly Header[]): string[] {
  return headers.flatMap((one) => [one.id, ...idsOf(one.children ?? [])])
}

function unique(ids: readonly string[], complain: (id: string) => void): void {
  const seen = new Set<string>()
  for (const one of ids) {
    if (seen.has(one)) complain(one)
    seen.add(one)
  }
}
