import { strToU8, zipSync } from 'fflate'

/** Small pieces of WordprocessingML, of which files with difficult parts are put together. */
const names = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ')
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const content = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export const run = (text: string, look = '') =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
export const paragraph = (inside: string, look = '') => `<w:p>${look && `<w:pPr>${look}</w:pPr>`}${inside}</w:p>`
export const line = (text: string) => paragraph(run(text))
export const item = (text: string, list: number, level: number) =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)

/** A cell: its text or its paragraphs, how many columns of 800 twips it spans, and how it is merged downwards. */
export const cell = (text: string, span = 1, merge?: 'restart' | 'continue') =>
  `<w:tc><w:tcPr><w:tcW w:w="${span * 800}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${
    merge ? `<w:vMerge w:val="${merge}"/>` : ''
  }</w:tcPr>${text.startsWith('<w:') ? text : line(text)}</w:tc>`
export const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`
export const table = (columns: number, ...rows: readonly string[]) =>
  `<w:tbl><w:tblPr><w:tblW w:w="${columns * 800}" w:type="dxa"/><w:tblBorders><w:top w:val="single" w:sz="4"/></w:tblBorders></w:tblPr><w:tblGrid>${'<w:gridCol w:w="800"/>'.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`

/** A field with its instruction and its result. */
export const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

/** A text box that is anchored in a paragraph. */
export const textBox = (inside: string) =>
  `<w:r><w:pict><v:shape id="box${inside.length}" style="position:absolute;width:400pt;height:200pt" type="#_x0000_t202"><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`

/** A picture of the file: in the line, or over the page. */
export const picture = (id: string, floats = false) => {
  const graphic = `<wp:extent cx="900000" cy="600000"/>${floats ? '<wp:wrapSquare wrapText="bothSides"/>' : ''}<wp:docPr id="9" name="图" descr="图示"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="9" name="图"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="600000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>`
  return floats
    ? `<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>${graphic}</wp:anchor></w:drawing></w:r>`
    : `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">${graphic}</wp:inline></w:drawing></w:r>`
}

/** What stands beside the text of a file. */
export interface Beside {
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly comments?: string
  readonly header?: string
  readonly pictures?: Readonly<Record<string, Uint8Array>>
}

/** A Word file of a body and what stands beside it. */
export function wordFile(body: string, beside: Beside = {}): Uint8Array {
  const { styles = '', numbering, footnotes, comments, header, pictures = {} } = beside
  const parts: Record<string, Uint8Array> = {}
  const relations: string[] = []
  const types: string[] = []
  const part = (name: string, root: string, inside: string) => {
    parts[`word/${name}.xml`] = strToU8(`<?xml version="1.0"?><w:${root} ${names}>${inside}</w:${root}>`)
    const type = name.replace(/\d+$/, '')
    relations.push(`<Relationship Id="${name}" Type="${office}/${type}" Target="${name}.xml"/>`)
    types.push(`<Override PartName="/word/${name}.xml" ContentType="${content}.${type}+xml"/>`)
  }
  part(
    'styles',
    'styles',
    `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>${styles}`,
  )
  if (numbering) part('numbering', 'numbering', numbering)
  if (footnotes) part('footnotes', 'footnotes', footnotes)
  if (comments) part('comments', 'comments', comments)
  if (header) part('header1', 'hdr', header)
  for (const [id, bytes] of Object.entries(pictures)) {
    parts[`word/media/${id}.png`] = bytes
    relations.push(`<Relationship Id="${id}" Type="${office}/image" Target="media/${id}.png"/>`)
  }
  const reference = header ? '<w:headerReference w:type="default" r:id="header1"/>' : ''
  parts['word/document.xml'] = strToU8(
    `<?xml version="1.0"?><w:document ${names}><w:body>${body}<w:sectPr>${reference}</w:sectPr></w:body></w:document>`,
  )
  parts['word/_rels/document.xml.rels'] = relationsOf(relations.join(''))
  parts['_rels/.rels'] = relationsOf(
    `<Relationship Id="d" Type="${office}/officeDocument" Target="word/document.xml"/>`,
  )
  parts['[Content_Types].xml'] = strToU8(
    `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${content}.document.main+xml"/>${types.join('')}</Types>`,
  )
  return zipSync(parts)
}

function relationsOf(inside: string): Uint8Array {
  return strToU8(
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`,
  )
}
