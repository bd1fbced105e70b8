import { reportFileName } from '../../core/document/opening'
import { picturesWithoutPng } from '../../write/docx/picture-kinds'
import { fragmentFiles } from '../../write/html/fragment'
import { officialWriters, writers } from '../../write/index'
import { zipFiles, type PackedFile } from '../../write/zip/zip-files'
import { dataFileOf } from '../drafts/download-backup'
import { withChartPngs, withPngs } from './draw-as-png'
import type { ExportSource } from './export-report'

/** The files of a report in one: to hand in, to publish and to file. */
export interface PublicationPackage {
  readonly name: string
  readonly bytes: Uint8Array
  /** Pictures that Word may not show, because this browser could not draw them. */
  readonly undrawn: number
}

/** The folder of the fragment in it: a web editor takes its files one by one. */
const fragmentFolder = '网站正文'

/**
 * Packs Word file, page, workbook, data file, the fragment with its pictures, the list of what was checked and how to make
 * a PDF. All have the official name; nothing of it depends on the hour but what the list says.
 *
 * @param checkList the list of what was checked, as a page
 */
export async function publicationPackage(source: ExportSource, checkList: string): Promise<PublicationPackage> {
  const { dossier, document, template, cells, layout } = source
  const named = (ending: string) => reportFileName(dossier.report, template, ending)
  const base = named('zip').replace(/\.zip$/, '')
  const drawn = await withPngs(document)
  const written: PackedFile[] = []
  for (const writer of [...officialWriters, ...writers.filter(({ format }) => format === 'xlsx')]) {
    const content = await writer.write(writer.format === 'docx' ? drawn : document, {
      layout,
      template,
      cells,
      name: base,
    })
    // Word files and workbooks are compressed already.
    written.push({ path: named(writer.format), content, stored: writer.format !== 'html' })
  }
  const fragment = fragmentFiles(await withChartPngs(document), base, layout).map((file) => ({
    ...file,
    path: `${fragmentFolder}/${file.path}`,
  }))
  const bytes = zipFiles([
    ...written,
    { path: named('json'), content: dataFileOf(dossier) },
    ...fragment,
    { path: '检查清单.html', content: checkList },
    { path: '转为PDF的方法.txt', content: `\ufeff${pdfSteps(named('docx'), named('html'))}` },
  ])
  return { name: `${base}（全套文件）.zip`, bytes, undrawn: picturesWithoutPng(drawn).length }
}

/** Lines end as Notepad on Windows wants them. */
function pdfSteps(word: string, page: string): string {
  return [
    '需要 PDF 文件的，按下面任一种方法转换：',
    '',
    `一、用 WPS：打开“${word}”，点左上角“文件”，选“输出为PDF”。`,
    `二、用 Word：打开“${word}”，点“文件”，选“另存为”，保存类型选“PDF”；选项里保留“辅助功能文档结构标签”。`,
    `三、用浏览器：打开“${page}”，按 Ctrl+P，目标打印机选“另存为 PDF”，纸张选 A4。`,
    '',
    '转换以后请翻看一遍：表格没有断开，页码和落款没有移动。',
    '',
  ].join('\r\n')
}
