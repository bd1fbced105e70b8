import { numberFormat, type NumberFormat } from './number-format'
import { attributeIn } from '../xml/xml-text'
import { scanXml } from './xml-scan'

/**
 * The number format of each style of a workbook (cellXfs of xl/styles.xml), by the number that a cell names.
 * @throws {ReadError} damaged
 */
export function cellFormats(xml: string): NumberFormat[] {
  const codes = new Map<number, string>()
  const ids: number[] = []
  let inCells = false
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'numFmt')
        codes.set(Number(attributeIn(attributes, 'numFmtId')), attributeIn(attributes, 'formatCode') ?? 'General')
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) ids.push(Number(attributeIn(attributes, 'numFmtId') ?? 0))
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return ids.map((id) => numberFormat(id, codes.get(id)))
}
