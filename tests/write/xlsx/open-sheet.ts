import { strFromU8, unzipSync } from 'fflate'
import { JSDOM } from 'jsdom'

/** A cell of a workbook as its file has it. */
export interface ReadCell {
  readonly value: string
  readonly formula?: string
  readonly style: number
  readonly text: boolean
}

/** A sheet as its file has it, by address. */
export interface ReadSheet {
  readonly name: string
  readonly cells: ReadonlyMap<string, ReadCell>
  readonly merges: readonly string[]
}

/** Reads the sheets of a workbook: an XML parser of its own, nothing of the writer. */
export function openWorkbook(bytes: Uint8Array): ReadSheet[] {
  const files = unzipSync(bytes)
  const part = (path: string) => new JSDOM(strFromU8(files[path]!), { contentType: 'text/xml' }).window.document
  return [...part('xl/workbook.xml').getElementsByTagName('sheet')].map((sheet, index) => {
    const xml = part(`xl/worksheets/sheet${index + 1}.xml`)
    const cells = [...xml.getElementsByTagName('c')].map((cell): [string, ReadCell] => {
      const formula = cell.getElementsByTagName('f')[0]?.textContent
      const inline = cell.getAttribute('t') === 'inlineStr'
      const value = cell.getElementsByTagName(inline ? 't' : 'v')[0]?.textContent ?? ''
      return [
        cell.getAttribute('r')!,
        { value, style: Number(cell.getAttribute('s')), text: inline, ...(formula ? { formula } : {}) },
      ]
    })
    const merges = [...xml.getElementsByTagName('mergeCell')].map((merge) => merge.getAttribute('ref')!)
    return { name: sheet.getAttribute('name')!, cells: new Map(cells), merges }
  })
}

/** Calculates a cell: numbers, SUM, COUNT and the IF around them, which is all that the writer uses. */
export function calculate(address: string, sheet: ReadSheet): number | '' {
  const cell = sheet.cells.get(address)
  if (!cell?.formula) return !cell || cell.text || cell.value === '' ? '' : Number(cell.value)
  const values = (ranges: string) =>
    ranges
      .split(',')
      .flatMap((range) => addressesOf(range).map((one) => calculate(one, sheet)))
      .filter((one) => one !== '')
  const match = /^(?:IF\(COUNT\(([^)]*)\)=0,"",)?SUM\(([^)]*)\)\)?$/.exec(cell.formula)
  if (!match) throw new Error(`a formula of another kind: ${cell.formula}`)
  if (match[1] !== undefined && values(match[1]).length === 0) return ''
  return values(match[2]!).reduce<number>((sum, one) => sum + Number(one), 0)
}

function addressesOf(range: string): string[] {
  const [from, to = from] = range.split(':') as [string, string?]
  const [[c1, r1], [c2, r2]] = [split(from), split(to)]
  const all: string[] = []
  for (let row = r1; row <= r2; row++)
    for (let column = c1; column <= c2; column++) all.push(`${String.fromCharCode(64 + column)}${row}`)
  return all
}

function split(address: string): [number, number] {
  return [address.charCodeAt(0) - 64, Number(address.slice(1))]
}
