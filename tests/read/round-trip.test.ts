import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose } from '../../src/core/document/compose'
import { plainText, type Block, type Document } from '../../src/core/document/document'
import { emptyReport, type Dossier, type Report } from '../../src/core/report/report'
import { readFile } from '../../src/read/index'
import { templates } from '../../src/templates/index'
import { docxWriter } from '../../src/write/docx/docx-writer'
import { htmlWriter } from '../../src/write/html/html-writer'
import { report as anyReport } from '../generators/report'
import { samplePicture } from './support/picture'
import { assertProperty } from '../support/rounds'

/** What has to be the same after writing and reading, in the words that are printed. */
function printed(dossier: Dossier, document: Document) {
  const { report } = dossier
  return {
    template: report.template,
    agency: report.agency.name,
    year: report.year,
    signed: report.signed,
    texts: document.blocks.flatMap((block) => words(block)),
    pictures: document.blocks.flatMap((block) => (block.type === 'picture' ? [Array.from(block.bytes).join()] : [])),
  }
}

/** How many blocks of text stand before and behind the tables of each section. */
function texts({ report }: Dossier) {
  const count = (of: Report['prose']) =>
    Object.fromEntries(
      Object.entries(of).flatMap(([id, blocks]) => {
        const filled = blocks.filter(
          (block) =>
            block.type === 'picture' || block.type === 'chart' || JSON.stringify(block).match(/"text":" *[^" ]/),
        )
        return filled.length > 0 ? [[id, filled.length]] : []
      }),
    )
  return { before: count(report.prose), behind: count(report.afterTables ?? {}) }
}

function words(block: Block): string[] {
  const clean = (text: string) => text.replace(/\s+/g, ' ').trim()
  if (block.type === 'picture') return [`picture ${block.alt} ${block.caption ?? ''}`]
  if (block.type === 'grid')
    return [
      block.rows
        .map((row) => row.map((cell) => `${clean(cell.text)}:${cell.colspan}x${cell.rowspan}`).join('|'))
        .join('\n'),
    ]
  if (block.type === 'chart') return [JSON.stringify(block)]
  const text = clean(plainText(block.runs))
  return text === '' ? [] : [`${block.role} ${text}`]
}

const formats = [
  { name: 'report.docx', write: (document: Document) => docxWriter.write(document) },
  { name: 'report.html', write: (document: Document) => htmlWriter.write(document) },
]

it.each([
  { from: '2021-01-01', to: '2021-11-30' },
  { from: '2021-03-01', to: '2021-12-31' },
])('a period from $from to $to comes back', async (period) => {
  const report = { ...emptyReport('2021', 2021, { name: '北亭县财政局', kind: 'department' }), period }
  const document = compose({ report, pictures: new Map() }, templates)
  const { dossier } = await readFile('report.html', await htmlWriter.write(document), templates)
  expect(dossier.report.period).toEqual(period)
})

it('the whole year is no period of its own', async () => {
  const report = emptyReport('2021', 2021, { name: '北亭县财政局', kind: 'department' })
  const document = compose({ report, pictures: new Map() }, templates)
  const { dossier } = await readFile('report.html', await htmlWriter.write(document), templates)
  expect(dossier.report.period).toBeUndefined()
})

describe.each(templates.map((template) => ({ id: template.id, template })))(
  'a report in the format of $id',
  ({ template }) => {
    it.each(formats)('is the same after writing $name and reading it', async ({ name, write }) => {
      await assertProperty(
        fc.asyncProperty(anyReport(template), async (generated) => {
          const report = {
            ...generated,
            prose: {
              ...generated.prose,
              problems: [
                ...(generated.prose.problems ?? []),
                { type: 'picture' as const, picture: 'map', alt: '示意图', caption: '图1 示意图' },
              ],
            },
            afterTables: {
              ...generated.afterTables,
              applications: [
                ...(generated.afterTables?.['applications'] ?? []),
                { type: 'picture' as const, picture: 'map', alt: '流程图' },
              ],
            },
          }
          const dossier: Dossier = { report, pictures: new Map([['map', samplePicture]]), dismissed: [], done: [] }
          const document = compose(dossier, templates)
          const { dossier: back } = await readFile(name, await write(document), templates)
          expect(printed(back, compose(back, templates))).toEqual(printed(dossier, document))
          expect(texts(back)).toEqual(texts(dossier))
        }),
        25,
        { endOnFailure: true },
      )
    })
  },
)
