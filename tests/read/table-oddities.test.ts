import { describe, expect, it } from 'vitest'
import { readFile } from '../../src/read/index'
import { templates } from '../../src/templates/index'
import {
  applicationNumber,
  applicationsRows,
  article,
  disputesTable,
  documentsTable,
  expectedCells,
  plainStyle,
} from './support/pages'

const read = (html: string) =>
  readFile('page.html', new TextEncoder().encode(`<html><body>${html}</body></html>`), templates)
const empty = (columns: number) => `<tr style="height:0">${'<td width="57"></td>'.repeat(columns)}</tr>`

describe('a statutory table', () => {
  it.each(['不涉及', '零', '0起', '0（注）', '暂无数据', '未发生'])(
    'keeps “%s” where a number belongs, and the numbers beside it',
    async (words) => {
      const rows = applicationsRows(plainStyle, 0, 25, (row, column) =>
        row === 4 || (row === 7 && column % 3 === 0) || (row === 9 && column === 6)
          ? words
          : applicationNumber(row, column),
      )
      const disputes = disputesTable(plainStyle).replace(/>40[0369]</g, `>${words}<`)
      const { dossier, review, findings } = await read(
        article({ applications: `<table>${rows}</table>` }).replace(disputesTable(plainStyle), disputes),
      )
      const cells = dossier.report.cells as Record<string, string>
      const right = Object.entries(expectedCells())
      expect(right.filter(([id, text]) => cells[id] !== text && cells[id] !== words)).toEqual([])
      expect(right.filter(([id]) => cells[id] === words)).toHaveLength(7 + 3 + 1 + 4)
      expect(review.unused).toEqual([])
      expect(findings).toEqual([])
    },
  )

  it('of words alone is read as it stands', async () => {
    const words = (rows: string) => rows.replace(/>\d+</g, '>不涉及<')
    const { dossier, review } = await read(
      article({ applications: `<table>${words(applicationsRows(plainStyle))}</table>` }).replace(
        disputesTable(plainStyle),
        words(disputesTable(plainStyle)),
      ),
    )
    const cells = Object.entries(dossier.report.cells).filter(([id]) => /^(applications|disputes)\//.test(id))
    expect(cells).toHaveLength(25 * 7 + 15)
    expect(cells.every(([, text]) => text === '不涉及')).toBe(true)
    expect(review.unused).toEqual([])
  })

  it('may begin with an empty row that only sets the widths, and hold rows that are not shown', async () => {
    const hidden = `<tr style="display:none">${'<td>0</td>'.repeat(15)}</tr>`
    const page = article({ applications: `<table>${empty(10)}${applicationsRows(plainStyle)}</table>` })
      .replace(disputesTable(plainStyle), `${empty(15)}${disputesTable(plainStyle)}${hidden}`)
      .replace(documentsTable(plainStyle), `${empty(4)}${documentsTable(plainStyle)}`)
    const { dossier, findings } = await read(page)
    expect(dossier.report.cells).toEqual(expectedCells())
    expect(findings).toEqual([])
  })

  it('may repeat its header where a page ended', async () => {
    const [first = '', second = '', third = '', ...rest] = applicationsRows(plainStyle).split('\n')
    const head = [first, second, third]
    const { dossier, review } = await read(
      article({
        applications: `<table>${[...head, ...rest.slice(0, 13), ...head, ...rest.slice(13)].join('')}</table>`,
      }),
    )
    expect(Object.keys(dossier.report.cells)).toHaveLength(Object.keys(expectedCells()).length)
    expect(review.unused).toEqual([])
  })

  it('may name the year in its headers', async () => {
    const { dossier, review } = await read(article().replace(/本年(制发|废止|处理|收费)/g, '2022年$1'))
    expect(dossier.report.cells).toEqual(expectedCells())
    expect(review.unused).toEqual([])
  })
})
