import * as v from 'valibot'
import { checkTemplate } from './check-template'
import { registerWordsSchema } from './register-words'
import { roleNames, sectionRoles } from './roles'
import type { Guidance, Header, Template } from './template'

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

const point = v.strictObject({
  says: text,
  aspect: v.exactOptional(text),
  any: v.exactOptional(texts),
  with: v.exactOptional(texts),
  figures: v.exactOptional(v.array(v.picklist(roleNames))),
  of: v.exactOptional(texts),
})

const guidance = v.strictObject({
  asks: texts,
  points: v.exactOptional(v.array(point)),
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
  register: v.exactOptional(registerWordsSchema),
})

/**
 * Makes a template of the data of a file in `templates/`.
 * @throws {Error} where the data is no template or one that no part could draw or check, with the place in the file: a bad
 *   template is a bug of ours, found by a test and never by a clerk
 */
export function parseTemplate(data: unknown): Template {
  const read = v.safeParse(template, data)
  if (!read.success) {
    const [issue] = read.issues
    const place =
      issue.path?.map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('') ?? ''
    throw new Error(`template ${idOf(data)}, ${place.replace(/^\./, '') || 'the file'}: ${issue.message}`)
  }
  const parsed = templateOf(read.output)
  checkTemplate(parsed, (where, what) => {
    throw new Error(`template ${parsed.id}, ${where}: ${what}`)
  })
  return parsed
}

/**
 * Makes the templates of all files.
 * @throws {Error} as `parseTemplate`, and where two have the same id: a report names its format by that
 */
export function parseTemplates(all: readonly unknown[]): Template[] {
  const parsed = all.map(parseTemplate)
  const ids = parsed.map(({ id }) => id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) throw new Error(`template ${twice}, id: another format has the same`)
  return parsed
}

function idOf(data: unknown): string {
  return typeof data === 'object' && data !== null && 'id' in data ? String(data.id) : 'without an id'
}

/** The data under the names of the code: `says` is a description. A section whose id is a section's role has that role. */
function templateOf({ sections, relations, ...rest }: v.InferOutput<typeof template>): Template {
  return {
    ...rest,
    sections: sections.map(({ prose, guidance: guide, ...one }) => {
      const known = one.role ?? sectionRoles.find((name) => name === one.id)
      const kind = one.kind ?? (!prose ? 'tables' : one.tables ? 'both' : 'prose')
      return { ...one, kind, ...(known ? { role: known } : {}), ...(guide ? { guidance: guidanceOf(guide) } : {}) }
    }),
    relations: relations.map(({ says, ...one }) => ({ ...one, description: says })),
  }
}

function guidanceOf({ points, ...rest }: v.InferOutput<typeof guidance>): Guidance {
  return { ...rest, ...(points ? { points: points.map(({ says, ...one }) => ({ ...one, label: says })) } : {}) }
}
