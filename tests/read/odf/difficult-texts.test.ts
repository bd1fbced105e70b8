import { expect, it } from 'vitest'
import { compose } from '../../../src/core/document/compose'
import { plainText, type Block, type Grid } from '../../../src/core/document/document'
import { cellTable } from '../../../src/core/report/cell-table'
import type { Report } from '../../../src/core/report/report'
import { restore } from '../../../src/core/report/saved-report'
import { sectionBlocks } from '../../../src/core/report/section-text'
import { cellsOf } from '../../../src/core/template/template'
import { templateOfReport } from '../../../src/core/template/of-report'
import { readFile } from '../../../src/read/index'
import type { ReadReport } from '../../../src/read/read-report'
import { templates } from '../../../src/templates/index'
import { samples } from '../../../src/templates/samples'
import type { OdfExtras } from '../../support/odf'
import { escape, odtOf, rowsXml, tableXml, type OdtForms } from '../../support/odt-of'

interface Difficult {
  readonly about: string
  readonly forms: OdtForms
  readonly extras?: OdfExtras
  readonly review?: (read: ReadReport) => void
}

const isSection = (block: Block) => block.type === 'text' && block.role === 'section'
const textOf = (block: Block) => (block.type === 'text' ? plainText(block.runs) : '')
const box = (content: string) =>
  `<text:p><draw:frame text:anchor-type="paragraph"><draw:text-box>${content}</draw:text-box></draw:frame></text:p>`
const digits = (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))
const isStatutory = ({ section }: Grid) => section !== undefined
const styles = (automatic: string): OdfExtras => ({ automatic })

/** Each row of a table from a number on in a table of its own, as if pages ended between them. */
function cut(grid: Grid, every: number): string {
  const rows = rowsXml(grid)
  const pieces: string[] = []
  for (let at = 0; at < rows.length; at += every)
    pieces.push(`<table:table>${rows.slice(at, at + every).join('')}</table:table>`)
  return pieces.join('<text:p/>')
}

const difficult: readonly Difficult[] = [
  { about: 'every table in a text box', forms: { table: (grid) => box(tableXml(grid)) } },
  {
    about: 'titles of sections numbered by a list, the text in a section of its own',
    forms: {
      text: (xml, block) =>
        isSection(block)
          ? `<text:list text:style-name="L" text:continue-numbering="true"><text:list-item><text:h text:outline-level="1">${escape(textOf(block).slice(2))}</text:h></text:list-item></text:list>`
          : `<text:section>${xml}</text:section>`,
    },
    extras: styles(
      '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/></text:list-style>',
    ),
  },
  {
    about: 'no styles at all, each word in a span of its own',
    forms: {
      text: (_xml, block) =>
        `<text:p>${[...textOf(block)].map((letter) => (letter === '\n' ? '<text:line-break/>' : `<text:span>${escape(letter)}</text:span>`)).join('')}</text:p>`,
    },
  },
  {
    about: 'tracked changes in every paragraph and comments on it',
    forms: {
      text: (xml, block) =>
        block.type === 'text'
          ? xml.replace(
              /<\/text:(p|h)>/,
              '<text:change text:change-id="1"/><office:annotation><dc:creator>王某</dc:creator><text:p>请核对</text:p></office:annotation></text:$1>',
            )
          : xml,
      body: (parts) =>
        `<text:tracked-changes><text:changed-region text:id="1"><text:deletion><text:p>删去的一句。</text:p></text:deletion></text:changed-region></text:tracked-changes>${parts.join('')}`,
    },
    review: ({ review }) => {
      expect(review.tracked).toBe(1)
      expect(review.comments?.length).toBeGreaterThan(20)
    },
  },
  {
    about: 'hidden paragraphs, footnotes and a list of contents between the paragraphs',
    forms: {
      text: (xml, block) =>
        `${xml.replace(/<\/text:(p|h)>/, '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>脚注的话</text:p></text:note-body></text:note></text:$1>')}${isSection(block) ? '<text:p text:style-name="H">隐藏的话</text:p>' : ''}`,
      body: (parts) =>
        `${parts[0]}<text:table-of-content><text:index-body><text:p>一、总体情况<text:tab/>1</text:p><text:p>二、主动公开政府信息情况<text:tab/>2</text:p></text:index-body></text:table-of-content>${parts.slice(1).join('')}`,
    },
    extras: styles(
      '<style:style style:name="H" style:family="paragraph"><style:text-properties text:display="none"/></style:style>',
    ),
    review: ({ review }) => {
      expect(new Set(review.leftOut.map(({ where }) => where))).toEqual(new Set(['隐藏的文字', '脚注']))
    },
  },
  {
    about: 'tables that pages cut into pieces',
    forms: { table: (grid) => (isStatutory(grid) ? cut(grid, 7) : tableXml(grid)) },
  },
  {
    about: 'numbers in full width, with spaces, in lists and in boxes of their own',
    forms: {
      table: (grid) =>
        tableXml({
          ...grid,
          rows: grid.rows.map((row) =>
            row.map((cell) => (cell.kind === 'value' ? { ...cell, text: ` ${digits(cell.text)} ` } : cell)),
          ),
        }).replace(
          /<text:p> ([０-９]) <\/text:p>/g,
          '<text:p><draw:frame><draw:text-box><text:p>$1</text:p></draw:text-box></draw:frame></text:p>',
        ),
    },
  },
  {
    about: 'the whole report in the cell of a table that lays out the page',
    forms: {
      body: (parts) =>
        `<table:table><table:table-row><table:table-cell>${parts.join('')}</table:table-cell></table:table-row></table:table>`,
    },
  },
  {
    about: 'merged cells without the cells that they cover',
    forms: { table: (grid) => tableXml(grid).replace(/<table:covered-table-cell\/>/g, '') },
  },
  {
    about: 'a table of columns and rows that repeat without end, and blank paragraphs everywhere',
    forms: {
      text: (xml) => `<text:p/><text:p> </text:p>${xml}<text:p><text:s/></text:p>`,
      table: (grid) =>
        tableXml(grid)
          .replace('<table:table-row>', '<table:table-header-rows><table:table-row>')
          .replace('</table:table-row>', '</table:table-row></table:table-header-rows>')
          .replace('number-columns-repeated="12"', 'number-columns-repeated="16384"'),
    },
  },
]

const sample = samples.find(({ id }) => id === '2021')!
const dossier = restore(sample.saved)
const template = templateOfReport(dossier.report, templates)

function printed(report: Report): Record<string, string> {
  const table = cellTable(report, template)
  const plain = (text: string) =>
    text.trim().replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  return Object.fromEntries([...cellsOf(template).keys()].map((cell) => [cell, plain(table.printed(cell))]))
}

/** The text of each section, its own tables too. */
function texts(report: Report): string[] {
  const text = (block: ReturnType<typeof sectionBlocks>[number]): string =>
    block.type === 'paragraph' || block.type === 'heading'
      ? plainText(block.runs)
      : block.type === 'table'
        ? block.rows.flatMap((row) => row.map((cell) => plainText(cell.runs))).join('|')
        : `[${block.type}]`
  return template.sections.map(({ id }) =>
    sectionBlocks(report, id)
      .map(text)
      .join('\n')
      .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
      .replace(/ /g, ''),
  )
}

it.each(difficult)('reads a text with $about', async ({ forms, extras, review }) => {
  const read = await readFile('a.odt', odtOf(compose(dossier, templates), forms, extras), templates)
  const found = read.dossier.report
  expect(found.agency.name).toBe(dossier.report.agency.name)
  expect([found.year, found.signed]).toEqual([dossier.report.year, dossier.report.signed])
  expect(printed(found)).toEqual(printed(dossier.report))
  expect(texts(found)).toEqual(texts(dossier.report))
  expect([...read.dossier.pictures.values()].map(({ bytes }) => bytes)).toEqual(
    [...dossier.pictures.values()].map(({ bytes }) => bytes),
  )
  expect(read.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(read.review.unused).toEqual([])
  review?.(read)
})
