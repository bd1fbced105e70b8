import { findHeader, findTable, patternParts, starsOf } from './pattern'
import { leaves, type Header, type Relation, type Section, type Table, type Template } from './template'

/** Says what is wrong with a format, and where in its file; never returns. */
export type Complain = (where: string, what: string) => never

/** Placeholders of the opening and of the heading. */
const openingNames = 'agency year from to office address postcode telephone email site siteUrl'.split(' ')
const headingNames = ['agency', 'year']
const starterNames = ['agency', 'year', 'next-year']

/** Ids of sections that would meet names of pages and parts of a report. */
const reservedIds = 'opening basics compare check export facts register versions'.split(' ')

/**
 * Refuses a format that some part of the program could not draw, read or check: ids that meet, kinds without what they
 * promise, widths for other columns, placeholders and sums that name nothing.
 */
export function checkTemplate(template: Template, complain: Complain): void {
  const { sections, years, heading, opening, relations } = template
  if (years.to !== undefined && years.to < years.from) complain('years', `to ${years.to} is before from ${years.from}`)
  checkPlaceholders(heading, headingNames, 'heading', complain)
  // The year of a report is read from its title.
  if (!heading.includes('{year}')) complain('heading', 'needs {year}')
  opening.forEach((text, index) => {
    checkPlaceholders(text, openingNames, `opening[${index}]`, complain)
    if (text.split('[[').length !== text.split(']]').length) complain(`opening[${index}]`, '[[ without ]]')
  })
  unique('id', sections, ({ id }) => id, complain)
  unique('number', sections, ({ number }) => number, complain)
  unique('title', sections, ({ title }) => title, complain)
  unique('role', sections, ({ role }) => role, complain)
  unique(
    'table',
    sections.flatMap(({ tables }) => tables ?? []),
    ({ id }) => id,
    complain,
  )
  sections.forEach((section, index) => {
    const where = `sections[${index}] ${section.id}`
    checkSection(section, where, template, complain)
    section.tables?.forEach((table, at) => {
      checkTable(table, `${where}.tables[${at}] ${table.id}`, complain)
    })
  })
  relations.forEach((one, index) => checkRelation(one, template, `relations[${index}] ${one.rule}`, complain))
}

function checkSection(section: Section, where: string, template: Template, complain: Complain): void {
  const { id, kind, tables, widths, outline, number, keywords = [], guidance } = section
  if (reservedIds.includes(id)) complain(where, `the id ${id} is the name of a page`)
  if (!/^[一二三四五六七八九十]{1,3}$/.test(number)) complain(where, `the number ${number} is no Chinese numeral`)
  if (kind === 'prose' && tables) complain(where, 'kind prose, and has tables')
  if (kind !== 'prose' && !tables?.length) complain(where, `kind ${kind}, and has no tables`)
  if (kind === 'tables' && outline) complain(where, 'an outline is for text, and the kind is tables')
  if (keywords.flat().some((word) => word.trim().length < 2))
    complain(`${where}.keywords`, 'a word of less than two characters')
  if (widths && !tables) complain(`${where}.widths`, 'there are no tables')
  if (tables) checkShape(tables, widths, where, complain)
  guidance?.starters?.forEach(({ text }, index) =>
    checkStarter(text, template, `${where}.guidance.starters[${index}]`, complain),
  )
}

/** The tables of a section are drawn as one grid, and told apart by captions when they are read. */
function checkShape(
  tables: readonly Table[],
  widths: readonly number[] | undefined,
  where: string,
  complain: Complain,
): void {
  const columns = Math.max(...tables.map((table) => labelColumns(table) + leaves(table.columns).length))
  if (widths && widths.length !== columns) complain(`${where}.widths`, `${widths.length} widths for ${columns} columns`)
  if (widths?.some((width) => !(width > 0))) complain(`${where}.widths`, 'a width that is not above 0')
  if (tables.length === 1) return
  for (const table of tables) {
    if (!table.caption) complain(`${where}, ${table.id}`, 'needs a caption: its section has several tables')
    if ([...table.rows, ...table.columns].some(({ children }) => children))
      complain(`${where}, ${table.id}`, 'has groups, and has to be the only table of its section')
    if (table.rows.some(({ label }) => label === ''))
      complain(`${where}, ${table.id}`, 'has a row without a label, and has to be the only table of its section')
  }
}

/** Columns for labels: as many as groups nest; none where the only row has no label. */
function labelColumns({ rows }: Table): number {
  return rows.some(({ label }) => label !== '') ? depth(rows) : 0
}

function depth(headers: readonly Header[]): number {
  return Math.max(0, ...headers.map(({ children }) => 1 + depth(children ?? [])))
}

function checkTable(table: Table, where: string, complain: Complain): void {
  for (const side of ['columns', 'rows'] as const) {
    const all = everyHeader(table[side])
    unique(
      `${side} id`,
      all,
      ({ id }) => id,
      (_where, what) => complain(where, what),
    )
    const paths = rolePaths(table[side])
    for (const path of paths) if (paths.filter((one) => one === path).length > 1) complain(where, `role ${path} twice`)
    const unlabelled = all.find(({ label }) => label.trim() === '')
    const isAlone = side === 'rows' && all.length === 1
    if (unlabelled && !isAlone) complain(where, `${unlabelled.id} has no label`)
    const empty = all.find(({ children }) => children?.length === 0)
    if (empty) complain(where, `${empty.id} is a group of nothing`)
  }
  for (const column of leaves(table.columns)) if (!column.unit) complain(where, `${column.id} has no unit`)
}

function everyHeader(headers: readonly Header[]): readonly Header[] {
  return headers.flatMap((header) => [header, ...everyHeader(header.children ?? [])])
}

/**
 * The roles of one side of a table, each after those of the groups around it: 维持 of 行政复议 and 维持 of 行政诉讼
 * are two, and nothing else may be there twice.
 */
function rolePaths(side: readonly Header[], above = ''): readonly string[] {
  return side.flatMap((one) => {
    const path = one.role ? `${above}${above && ' › '}${one.role}` : above
    return [...(one.role ? [path] : []), ...rolePaths(one.children ?? [], path)]
  })
}

/** Every pattern names cells of the template, its `*` in every table that the relation names. */
function checkRelation(relation: Relation, template: Template, where: string, complain: Complain): void {
  // Other groups are rules of the program, which are no sums.
  if (!/^(table|lastyear)\.[a-z][a-z0-9-]*$/.test(relation.rule))
    complain(where, 'a rule id is table.name or lastyear.name in small letters')
  const stars = starsOf(relation, template)
  for (const pattern of [...relation.sum, ...relation.equals]) checkPattern(pattern, stars, template, where, complain)
  if (!relation.fills) return
  if (relation.equals.length !== 1) complain(where, `fills ${relation.equals.length} cells`)
  const { last, table, row, column } = patternParts(relation.equals[0] ?? '')
  if (last) complain(where, "fills a cell of last year's report")
  const found = findTable(template, table)
  for (const [id, side] of [
    [row, found?.rows],
    [column, found?.columns],
  ] as const)
    if (side && id !== '*' && findHeader(side, id)?.children) complain(where, `fills the group ${id}, which is no cell`)
}

function checkPattern(
  pattern: string,
  stars: readonly (string | undefined)[],
  template: Template,
  where: string,
  complain: Complain,
): void {
  const { table, row, column } = patternParts(pattern)
  if (pattern.split('/').length !== 3) complain(where, `${pattern} is not table/row/column`)
  const found = findTable(template, table) ?? complain(where, `${pattern}: no such table`)
  for (const [part, side] of [
    [row, found.rows],
    [column, found.columns],
  ] as const)
    for (const one of part === '*' ? stars : [part])
      if (one === undefined || !findHeader(side, one)) complain(where, `${pattern}: no ${one ?? '*'}`)
}

function checkPlaceholders(text: string, known: readonly string[], where: string, complain: Complain): void {
  for (const [, name = ''] of text.matchAll(/\{([^{}]*)\}/g))
    if (!known.includes(name)) complain(where, `no placeholder {${name}}`)
}

/** A starter names facts of the report, or cells: one, or several with + between. */
function checkStarter(text: string, template: Template, where: string, complain: Complain): void {
  for (const [, name = ''] of text.matchAll(/\{([^{}]*)\}/g)) {
    if (starterNames.includes(name)) continue
    if (!name.includes('/')) complain(where, `no placeholder {${name}}`)
    for (const pattern of name.split('+')) checkPattern(pattern, [], template, where, complain)
  }
}

function unique<One>(
  what: string,
  all: readonly One[],
  by: (one: One) => string | undefined,
  complain: Complain,
): void {
  const seen = new Set<string>()
  for (const one of all) {
    const name = by(one)
    if (name === undefined) continue
    if (seen.has(name)) complain('sections', `${what} ${name} twice`)
    seen.add(name)
  }
}
