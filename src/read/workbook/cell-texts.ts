import { scanXml } from './xml-scan'

/**
 * The texts of a workbook that its cells name by number (xl/sharedStrings.xml). How a text is read aloud (rPh) is no part
 * of it.
 * @throws {ReadError} damaged
 */
export function sharedTexts(xml: string): string[] {
  const texts: string[] = []
  let text = ''
  let inText = false
  let aloud = 0
  scanXml(xml, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') aloud++
      else if (name === 't') inText = aloud === 0
    },
    text(part) {
      if (inText) text += part
    },
    close(name) {
      if (name === 'si') texts.push(cleanCellText(text))
      else if (name === 'rPh') aloud--
      else if (name === 't') inText = false
    },
  })
  return texts
}

/** Characters that XML cannot hold stand as _x000D_ in a workbook (ST_Xstring). */
export function cleanCellText(text: string): string {
  const whole = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text
  return whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole
}
