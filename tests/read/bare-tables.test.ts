import { describe, expect, it } from 'vitest'
import { readFile } from '../../src/read/index'
import { htmlTree, findElement, textIn, type HtmlElement } from '../../src/read/html/html-tree'
import { templates } from '../../src/templates/index'
import { article, expectedCells } from './support/pages'
import { processorTime } from '../support/processor-time'

/** The invented report as text: a line for each paragraph, and each row of a table as `row` writes its cells. */
function asText(row: (cells: readonly string[]) => string): string {
  const lines: string[] = []
  const walk = (element: HtmlElement) => {
    for (const one of element.children) {
      if (typeof one === 'string') continue
      if (one.name === 'p') lines.push(textIn(one))
      else if (one.name === 'tr')
        lines.push(row(one.children.flatMap((cell) => (typeof cell === 'string' ? [] : [textIn(cell)]))))
      else walk(one)
    }
  }
  const root = htmlTree(article())
  expect(findElement(root, (one) => one.name === 'table')).toBeDefined()
  walk(root)
  return lines.join('\n')
}
const read = (text: string) => readFile('report.txt', new TextEncoder().encode(text), templates)

describe('a text copied from a PDF, whose tables have no tabs', () => {
  it.each([
    ['one space between the cells', asText((cells) => cells.join(' '))],
    ['wide spaces between the cells', asText((cells) => cells.join('　　'))],
    ['one cell a line', asText((cells) => cells.join('\n'))],
    ['one cell a line and an empty line between the rows', asText((cells) => `${cells.join('\n')}\n`)],
    ['spaces behind the numbers of the labels', asText((cells) => cells.join(' ')).replace(/^(\d\.|（.）)/gm, '$1 ')],
  ])('is read cell by cell: %s', async (_name, text) => {
    const { dossier, review } = await read(text)
    expect(dossier.report.cells).toEqual(expectedCells())
    expect(review.unused).toEqual([])
    expect(dossier.report.prose.overview).toHaveLength(4)
    expect(dossier.report.prose.problems).toHaveLength(1)
  })

  it('tells a row in which a number is missing instead of guessing', async () => {
    const text = asText((cells) => cells.join(' ')).replace(/^(2\.重复申请) \d+/m, '$1')
    const { dossier, review } = await read(text)
    const cells = expectedCells()
    for (const id of Object.keys(cells)) if (id.startsWith('applications/duplicate/')) delete cells[id]
    expect(dossier.report.cells).toEqual(cells)
    expect(review.unused).toHaveLength(1)
  })

  it('is read over the number of a page between two rows', async () => {
    const text = asText((cells) => cells.join('\n')).replace('\n2.重复申请', '\n— 3 —\n2.重复申请')
    expect((await read(text)).dossier.report.cells).toEqual(expectedCells())
  })

  it('takes no longer where a file is made of titles', async () => {
    const used = processorTime()
    await read(`${'二、主动公开政府信息情况\n'.repeat(20_000)}${asText((cells) => cells.join(' '))}`).catch(
      () => undefined,
    )
    expect(used()).toBeLessThan(5000)
  })

  it('has no table where there are only words', async () => {
    const text = asText(() => '详见附表。')
    const { dossier } = await read(text)
    expect(dossier.report.cells).toEqual({})
    expect(dossier.report.prose.problems).toHaveLength(1)
  })
})
