import type { PageLayout } from '../layout/page-layout'
import { colour, fontsOf, paragraphStyles, size, type ParagraphStyle } from './paragraph-styles'

/** Name of the style of all tables. */
export const tableStyle = 'ReportTable'

/** word/styles.xml for a layout. */
export function styleSheet(layout: PageLayout): string {
  const { fonts } = layout
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>',
    `${fontsOf(fonts.body, fonts.latin)}${size(16)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>`,
    '</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>',
    ...paragraphStyles(layout).map(paragraphStyle),
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>',
    '<w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    // An address in an official document is printed like its neighbours; it can still be followed.
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>',
    `<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:rPr>${colour}<w:u w:val="none"/></w:rPr></w:style>`,
    tableStyles,
    '</w:styles>',
  ].join('')
}

/** The order of the elements is that of the schema (CT_Style). */
function paragraphStyle(style: ParagraphStyle): string {
  return [
    `<w:style w:type="paragraph"${style.basedOn ? '' : ' w:default="1"'}${style.custom ? ' w:customStyle="1"' : ''}`,
    ` w:styleId="${style.id}"><w:name w:val="${style.name}"/>`,
    style.basedOn ? `<w:basedOn w:val="${style.basedOn}"/>` : '',
    style.next ? `<w:next w:val="${style.next}"/>` : '',
    `<w:qFormat/><w:pPr>${style.paragraph}</w:pPr>`,
    style.run ? `<w:rPr>${style.run}</w:rPr>` : '',
    '</w:style>',
  ].join('')
}

/**
 * Thin single lines all round, hardly any margin in the cells. Text in tables keeps off the page's grid of lines, which
 * would stretch even lines of a fixed height: table 三 would take three pages.
 */
const tableStyles = [
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>',
  '<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>',
  '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  `<w:style w:type="table" w:customStyle="1" w:styleId="${tableStyle}"><w:name w:val="年度报告表格"/><w:basedOn w:val="TableNormal"/>`,
  '<w:pPr><w:snapToGrid w:val="0"/></w:pPr><w:tblPr><w:tblBorders>',
  ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`,
  ),
  '</w:tblBorders><w:tblCellMar><w:top w:w="14" w:type="dxa"/><w:left w:w="28" w:type="dxa"/>',
  '<w:bottom w:w="14" w:type="dxa"/><w:right w:w="28" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
].join('')
