import type { DocumentMeta } from '../../core/document/document'
import { packageProperty } from '../../core/document/package-property'
import type { PageLayout } from '../layout/page-layout'
import { escapeXml } from './escape-xml'
import { styleSheet } from './style-sheet'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** The parts of the file that do not depend on the text, by path, in place of those that docx writes. */
export function packageParts(meta: DocumentMeta | undefined, layout: PageLayout): ReadonlyMap<string, string> {
  return new Map([
    ['word/styles.xml', styleSheet(layout)],
    ['word/settings.xml', settings],
    ['word/fontTable.xml', fontTable(layout)],
    ['docProps/core.xml', coreProperties(meta)],
    ...(meta?.package === undefined ? [] : [['docProps/custom.xml', customProperties(meta.package)] as const]),
  ])
}

/**
 * What may not end and not begin a line: Word's own lists for Chinese, and 〔 and 〕 in both, which stand in document
 * numbers only: 国办公开办函〔2021〕30号 does not break at them.
 */
const lineEndForbidden = '$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥〕'
const lineStartForbidden =
  '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠〔'.replace(
    '>',
    '&gt;',
  )

/**
 * The language of the whole file, headers of their own on even pages, Chinese spacing of marks. docx has no option for
 * the language; Word asks for it before it checks spelling and hyphenates, a screen reader before it reads aloud.
 */
const settings = [
  `${head}<w:settings ${main}><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>`,
  '<w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/><w:drawingGridVerticalSpacing w:val="156"/>',
  '<w:characterSpacingControl w:val="compressPunctuation"/>',
  `<w:noLineBreaksAfter w:lang="zh-CN" w:val="${lineEndForbidden}"/>`,
  `<w:noLineBreaksBefore w:lang="zh-CN" w:val="${lineStartForbidden}"/>`,
  '<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/>',
  '<w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>',
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
  '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>',
].join('')

/** Names under which a font is installed elsewhere; Word takes the second where the first is missing. */
const otherNames: Readonly<Record<string, string>> = {
  仿宋_GB2312: '仿宋',
  楷体_GB2312: '楷体',
  仿宋: '仿宋_GB2312',
  楷体: '楷体_GB2312',
  宋体: 'SimSun',
  黑体: 'SimHei',
  方正小标宋简体: '方正小标宋_GBK',
  方正小标宋_GBK: '方正小标宋简体',
  方正仿宋_GBK: '仿宋_GB2312',
  方正楷体_GBK: '楷体_GB2312',
  方正黑体_GBK: '黑体',
  华文中宋: 'STZhongsong',
}

function fontTable(layout: PageLayout): string {
  const { latin, ...chinese } = layout.fonts
  const names = new Set([...Object.values(chinese), layout.tableFont])
  names.delete(latin)
  const fonts = [...names].map((name) => {
    const other = otherNames[name]
    const altName = other ? `<w:altName w:val="${escapeXml(other)}"/>` : ''
    return `<w:font w:name="${escapeXml(name)}">${altName}<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`
  })
  const letters = `<w:font w:name="${escapeXml(latin)}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`
  return `${head}<w:fonts ${main}>${fonts.join('')}${letters}</w:fonts>`
}

/** Which task package the report answers; Word, WPS and LibreOffice keep it when they save the file (ECMA-376 part 1, 15.2.12.2). */
function customProperties(id: string): string {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
  return [
    `${head}<Properties xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes">`,
    `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${packageProperty}">`,
    `<vt:lpwstr>${escapeXml(id)}</vt:lpwstr></property></Properties>`,
  ].join('')
}

/** Title, agency and language; no person, no times: the same report gives the same bytes. */
function coreProperties(meta: DocumentMeta | undefined): string {
  const title = escapeXml((meta?.title ?? '').replace(/\s*\n\s*/g, ''))
  return [
    `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${title}</dc:title><dc:creator>${escapeXml(meta?.agency ?? '')}</dc:creator>`,
    '<dc:language>zh-CN</dc:language></cp:coreProperties>',
  ].join('')
}
