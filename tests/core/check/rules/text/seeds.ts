import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { emptyReport, type Paragraph, type Report } from '../../../../../src/core/report/report'

const folder = resolve(process.cwd(), '../shared/seeds')

/** Whether the five real reports lie beside the repository. */
export const seedsPresent = existsSync(resolve(folder, '000.txt'))
if (!seedsPresent) console.warn('The five real reports (../shared/seeds) are not here: their tests are skipped.')

type Cells = Readonly<Record<string, string>>

/** The cells of the five reports that are not 0, copied by hand. */
const figures: readonly { template: string; year: number; name: string; cells: Cells }[] = [
  { template: '2021', year: 2021, name: '威海临港经济技术开发区社会工作部', cells: {} },
  {
    template: '2021',
    year: 2021,
    name: '威海市环翠区工业和信息化局',
    cells: {
      'documents/normative-documents/issued': '1',
      'documents/normative-documents/repealed': '1',
      'documents/normative-documents/in-force': '2',
    },
  },
  {
    template: '2021',
    year: 2021,
    name: '威海市文登区人力资源和社会保障局',
    cells: {
      'enforcement/penalties/decisions': '4',
      'fees/administrative-fees/amount': '44.862',
      'applications/received/natural-persons': '3',
      'applications/disclosed/natural-persons': '2',
      'applications/duplicate/natural-persons': '1',
    },
  },
  {
    template: '2019',
    year: 2020,
    name: '威海经济技术开发区',
    cells: {
      'documents/normative-documents/made': '2',
      'documents/normative-documents/disclosed': '2',
      'documents/normative-documents/disclosed-in-all': '26',
      'licensing/licenses/items-last-year': '188',
      'licensing/licenses/change': '+113',
      'licensing/licenses/decisions': '20373',
      'enforcement/penalties/items-last-year': '64',
      'enforcement/penalties/change': '+155',
      'enforcement/penalties/decisions': '614',
      'applications/received/natural-persons': '5',
      'applications/disclosed/natural-persons': '1',
      'applications/partly-disclosed/natural-persons': '1',
      'applications/not-held/natural-persons': '3',
      'disputes/cases/reconsideration-pending': '1',
    },
  },
  { template: '2021', year: 2021, name: '威海临港经济技术开发区蒿山镇人民政府', cells: {} },
]

/** A real report as its text and tables stand; `zeros` are the cells that its format has. */
export function seedReport(index: number, zeros: Cells): Report {
  const { template, year, name, cells } = figures[index]!
  const lines = readFileSync(resolve(folder, `00${index}.txt`), 'utf8').split(/\r?\n/)
  const begin = (number: string) => lines.findIndex((line) => new RegExp(`^[\\s　]*${number}、`).test(line))
  const second = lines.findIndex((line) => /^[\s　]*(二|2)、/.test(line))
  const [one, five, six] = [begin('一'), begin('五'), begin('六')]
  if ([one, second, five, six].includes(-1)) throw new Error(`seed ${index} has no sections`)
  return {
    ...emptyReport(template, year, { name, kind: 'other' }),
    opening: paragraphs(lines.slice(0, one)),
    prose: {
      overview: paragraphs(lines.slice(one + 1, second)),
      problems: paragraphs(lines.slice(five + 1, six)),
      'other-matters': paragraphs(lines.slice(six + 1)),
    },
    cells: { ...zeros, ...cells },
  }
}

/** Lines joined to paragraphs: a line that ends in no mark goes on in the next, also over a page. */
function paragraphs(lines: readonly string[]): Paragraph[] {
  const found: string[] = []
  let open = false
  for (const line of lines.map((one) => one.trim()).filter(Boolean)) {
    const heads = /^(（[一二三四五六\d]）|[一二三四五六]、)/.test(line)
    if (open && !heads) found[found.length - 1] += line
    else found.push(line)
    open = !/[。：；;！？]$/.test(line) && !(heads && line.length < 30)
  }
  return found.map((text) => ({ type: 'paragraph', runs: [{ type: 'text', text }] }))
}
