import { escapeText } from '../markup/escape'

/** What a cell of the workbook can look like; value cells also have a number format. */
export type CellLook = 'title' | 'heading' | 'header' | 'label' | 'vertical' | 'text' | 'value'

const looks: readonly CellLook[] = ['title', 'heading', 'header', 'label', 'vertical', 'text', 'value']

const alignments: Readonly<Record<CellLook, string>> = {
  title: 'horizontal="center" vertical="center" wrapText="1"',
  heading: 'horizontal="left" vertical="center" wrapText="1"',
  header: 'horizontal="center" vertical="center" wrapText="1"',
  label: 'horizontal="left" vertical="center" wrapText="1"',
  // 255: letters upright, one under the other.
  vertical: 'horizontal="center" vertical="center" textRotation="255"',
  text: 'horizontal="left" vertical="top" wrapText="1"',
  value: 'horizontal="center" vertical="center" shrinkToFit="1"',
}

/** Number formats of its own have numbers from here on (ECMA-376 part 1, 18.8.30). */
const firstFormat = 164

/** The looks that a workbook uses, and the style sheet that says them. */
export class CellStyles {
  private readonly formats: string[] = []

  /** The number of the style for a look, and for values in a number format. */
  index(look: CellLook, format = 'General'): number {
    if (look !== 'value' || format === 'General') return 1 + looks.indexOf(look)
    if (!this.formats.includes(format)) this.formats.push(format)
    return 1 + looks.length + this.formats.indexOf(format)
  }

  /** xl/styles.xml. */
  xml(): string {
    const formats = this.formats.map(
      (code, index) => `<numFmt numFmtId="${firstFormat + index}" formatCode="${escapeText(code)}"/>`,
    )
    const xf = (look: CellLook, format: number) => {
      const font = look === 'title' ? 1 : look === 'heading' ? 2 : 0
      const border = look === 'title' || look === 'heading' || look === 'text' ? 0 : 1
      return (
        `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="${border}" xfId="0" applyFont="1" applyBorder="1" ` +
        `applyAlignment="1"${format > 0 ? ' applyNumberFormat="1"' : ''}><alignment ${alignments[look]}/></xf>`
      )
    }
    const cells = [
      ...looks.map((look) => xf(look, 0)),
      ...this.formats.map((_, index) => xf('value', firstFormat + index)),
    ]
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      (formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : '') +
      `<fonts count="3">${font('宋体', 10.5)}${font('方正小标宋简体', 16)}${font('黑体', 12)}</fonts>` +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${thinBorder}</borders>` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${cells.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${cells.join('')}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      '</styleSheet>'
    )
  }
}

function font(name: string, size: number): string {
  return `<font><sz val="${size}"/><color rgb="FF000000"/><name val="${name}"/><charset val="134"/></font>`
}

const side = (name: string) => `<${name} style="thin"><color rgb="FF000000"/></${name}>`
const thinBorder = `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`
