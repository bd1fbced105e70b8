import type { Finding } from '../../core/check/engine/finding'
import { reportFileName } from '../../core/document/opening'
import type { Document } from '../../core/document/document'
import type { CellTable } from '../../core/report/cell-table'
import type { Dossier } from '../../core/report/report'
import type { Template } from '../../core/template/template'
import { loadDocx } from '../../write/docx/docx-writer'
import { writers } from '../../write/index'
import type { PageLayout } from '../../write/layout/page-layout'
import type { WriteOptions } from '../../write/writer'
import { downloadBackup } from '../drafts/download-backup'
import { downloadFile } from '../ui/download-file'
import { picturesWithoutPng } from '../../write/docx/picture-kinds'
import { withChartPngs, withPngs } from './draw-as-png'
import { reviewRemarks } from './review-remarks'

/** A file that can be exported. */
export interface ExportOffer {
  /** Ending of the file name. */
  readonly format: string
  readonly title: string
  readonly description: string
  /** Whether it can be made as 送审稿 too. */
  readonly reviewable: boolean
}

/** What an office does with each file, in the order of the page: the files that are filed and published first. */
const uses: readonly (readonly [format: string, title: string, description: string])[] = [
  ['docx', 'Word 文件', '用于送审、盖章、存档，可在 Word 和 WPS 中继续编辑。'],
  ['html', '网页文件', '一个文件就是完整的网页，可直接挂到网站，手机上也能看。'],
  ['zip', '网站正文', '网站后台（内容管理系统）用的正文和图片：复制后粘贴到编辑器，或导出压缩包。'],
  ['xlsx', 'Excel 表格', '三张法定统计表，总计是公式，用于报送数据或核对。'],
  ['json', '数据文件', '本程序的格式：换电脑接着填，或明年作为上一年度报告打开。'],
]

/** What a button says that makes such a file: with a space beside letters, as Chinese is set. */
export const exportLabel = (title: string): string => (/^\w/.test(title) ? `导出 ${title}` : `导出${title}`)

/** What is offered; what can be chosen of a file follows from what its writer takes. */
export const offers: readonly ExportOffer[] = uses.map(([format, title, description]) => ({
  format,
  title,
  description,
  reviewable: isReviewable(format),
}))

function isReviewable(format: string): boolean {
  return writers.some((writer) => writer.format === format && writer.options.includes('review'))
}

/** 定稿, or 送审稿 for the superior: marked as such, with what the check says on a last page. */
export type Stage = 'final' | 'review'

/** What files are made of; a report session has all of it. */
export interface ExportSource {
  readonly draft: string
  readonly dossier: Dossier
  readonly document: Document
  readonly template: Template
  readonly cells: CellTable
  readonly findings: readonly Finding[]
  readonly layout: PageLayout
}

/** Loads the writers ahead, so that the first export is quick. They are the heaviest part of the program. */
export async function loadWriters(): Promise<void> {
  await loadDocx()
}

/** The name under which a file is given. */
export function exportName(format: string, stage: Stage, dossier: Dossier, template: Template): string {
  const name = reportFileName(dossier.report, template, format)
  return isReview(format, stage) ? `${name.slice(0, -format.length - 1)}（送审稿）.${format}` : name
}

/** A file that was made: its name, and how many pictures Word may not show, because the browser could not draw them. */
export interface Exported {
  readonly name: string
  readonly undrawn: number
}

/** Makes one file and gives it for download. */
export async function exportReport(format: string, stage: Stage, source: ExportSource): Promise<Exported> {
  const { dossier, document, template } = source
  if (format === 'json') return { name: downloadBackup(source), undrawn: 0 }
  const writer = writers.find((one) => one.format === format)
  if (!writer) throw new Error(`no writer for ${format}`)
  const name = exportName(format, stage, dossier, template)
  const ready =
    format === 'docx' ? await withPngs(document) : format === 'zip' ? await withChartPngs(document) : document
  downloadFile(name, await writer.write(ready, optionsOf(format, stage, source, name)), writer.mime)
  return { name, undrawn: format === 'docx' ? picturesWithoutPng(ready).length : 0 }
}

/** All that a file may be made from; each writer takes what it uses. */
function optionsOf(format: string, stage: Stage, source: ExportSource, name: string): WriteOptions {
  const { dossier, template, cells, findings, layout } = source
  return {
    layout,
    template,
    cells,
    name: name.slice(0, -format.length - 1),
    ...(isReview(format, stage) ? { review: reviewRemarks(findings, dossier.dismissed, template) } : {}),
  }
}

function isReview(format: string, stage: Stage): boolean {
  return stage === 'review' && isReviewable(format)
}
