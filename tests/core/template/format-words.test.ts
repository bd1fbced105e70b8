import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import type { Header } from '../../../src/core/template/template'
import { parseTemplate } from '../../../src/core/template/parse-template'
import { officialFormats } from '../../support/official-formats'
import data2027 from '../../formats/2027.json'

const sources = import.meta.glob<string>('../../../src/**/*.{ts,vue}', {
  eager: true,
  query: '?raw',
  import: 'default',
})

/** The one list of roles: role names may be what some format also calls a row. */
const roleList = 'src/core/template/roles.ts'

const formats = [...officialFormats, parseTemplate(data2027)]
const sections = formats.flatMap((format) => format.sections)
const tables = sections.flatMap((section) => section.tables ?? [])
const idsOf = (headers: readonly Header[]): string[] =>
  headers.flatMap((header) => [header.id, ...idsOf(header.children ?? [])])
const ids = new Set(
  [
    ...sections.map(({ id }) => id),
    ...tables.flatMap((table) => [table.id, ...idsOf(table.rows), ...idsOf(table.columns)]),
  ].filter((id) => id.includes('-')),
)
const titles = new Set(sections.flatMap((section) => [section.title, ...(section.titles ?? [])]))
const tableIds = new Set(tables.map(({ id }) => id))

/** What is a full address of a cell or begins with one: table/row/column of any format. */
function isAddress(text: string): boolean {
  const [table, row, column] = text.replace(/^last:/, '').split('/')
  return tableIds.has(table!) && Boolean(row) && column !== undefined
}

/** What a text of the source says that only a format may say. */
function wordOfFormat(text: string): string | undefined {
  if (isAddress(text)) return `address ${text}`
  if (ids.has(text)) return `id ${text}`
  const title = [...titles].find((one) => text.includes(one))
  return title === undefined ? undefined : `title ${title}`
}

/** The texts of string literals, parts of templates and keys of objects in a source, but for names of modules. */
function textsOf(source: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push(node.text)
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) found.push(node.name.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true))
  return found
}

/** The scripts of a component, and the expressions and words of its template as one text each. */
function partsOf(name: string, source: string): string[] {
  if (!name.endsWith('.vue')) return textsOf(source)
  const scripts = [...source.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].flatMap(([, script]) => textsOf(script!))
  const template = /<template>([\s\S]*)<\/template>/.exec(source)?.[1] ?? ''
  const quoted = [...template.matchAll(/'([^'\n]*)'|"([^"\n]*)"|>([^<]+)</g)].map(
    (match) => match[1] ?? match[2] ?? match[3]!,
  )
  return [...scripts, ...quoted]
}

describe('the source', () => {
  it('has no cell address, no id with a hyphen and no section title of any format', () => {
    const found = Object.entries(sources).flatMap(([path, source]) => {
      const name = path.replace('../../../', '')
      if (name === roleList) return []
      return [...new Set(partsOf(name, source).flatMap((text) => wordOfFormat(text) ?? []))].map(
        (word) => `${name}: ${word}`,
      )
    })
    expect(found).toEqual([])
  })

  it('would be caught with one', () => {
    const caught = (source: string) => textsOf(source).flatMap((text) => wordOfFormat(text) ?? [])
    expect(caught("const a = 'last:applications/received/*'")).toHaveLength(1)
    expect(caught("const a = { 'other-matters': 1 }")).toHaveLength(1)
    expect(caught('const a = `第六部分“其他需要报告的事项”${b}`')).toHaveLength(1)
    expect(caught("import a from '../brought-forward'")).toEqual([])
  })
})
