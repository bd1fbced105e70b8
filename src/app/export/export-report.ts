import type { Finding } from '../../core/check/engine/finding'
import { reportFileName } from '../../core/document/opening'
import type { Document } from '../../core/document/document'
import type { CellTable } from '../../core/report/cell-table'
import type { Dossier } from '../../core/report/report'
import type { Template } from '../../core/template/template'
import type { PageLayout } from '../../write/layout/page-layout'
import { downloadBackup } from '../drafts/download-backup'
import { downloadFile } from '../ui/download-file'
import { reviewRemarks } from './review-remarks'

/** A file that can be exported. */
export interface ExportOffer {
  /** Ending of the file name. */
  readonly format: string
  readonly title: string
  readonly says: string
  /** One of the two files that are filed and published. */
  readonly official: boolean
}

/** What is offered, the files that are filed and published first. */
export const offers: readonly ExportOffer[] = [
  { format: 'docx', title: 'Word 文件', says: '用于送审、盖章、存档，可在 Word 和 WPS 中继续编辑。', official: true },
  { format: 'html', title: '网页文件', says: '一个文件就是完整的网页，可直接挂到网站，手机上也能看。', official: true },
  {
    format: 'json',
    title: '数据文件',
    says: '本程序的格式：换电脑接着填，或明年作为上一年度报告载入。',
    official: false,
  },
  {
    format: 'zip',
    title: '网站内容片段',
    says: '正文片段和图片，用于网站的内容管理系统：复制后粘贴，或导出压缩包。',
    official: false,
  },
  { format: 'xlsx', title: 'Excel 表格', says: '三张法定统计表，合计是公式，用于报送数据或核对。', official: false },
]

/** 定稿, or 送审稿 for the superior: marked as such, with what the check says on a last page. */
export type Stage = 'final' | 'review'

/** What files are made of; a report session has all of it. */
export interface ExportSource {
  readonly dossier: Dossier
  readonly document: Document
  readonly template: Template
  readonly cells: CellTable
  readonly findings: readonly Finding[]
  readonly layout: PageLayout
}

/** Loads the writers ahead, so that the first export is quick. They are the heaviest part of the program. */
export async function loadWriters(): Promise<void> {
  const [{ loadDocx }] = await Promise.all([import('../../write/docx/docx-writer'), import('../../write')])
  await loadDocx()
}

/** The name under which a file is given. */
export function exportName(format: string, stage: Stage, dossier: Dossier, template: Template): string {
  const name = reportFileName(dossier.report, template, format)
  return isReview(format, stage) ? name.replace(/(?=\.docx$)/, '（送审稿）') : name
}

/** Makes one file, gives it for download and says its name. */
export async function exportReport(format: string, stage: Stage, source: ExportSource): Promise<string> {
  const { dossier, document, template } = source
  if (format === 'json') return downloadBackup(dossier, template)
  const { writers } = await import('../../write')
  const writer = writers.find((one) => one.format === format)
  if (!writer) throw new Error(`no writer for ${format}`)
  const name = exportName(format, stage, dossier, template)
  downloadFile(name, await writer.write(document, optionsOf(format, stage, source, name)), writer.mime)
  return name
}

/** What each writer asks for beside the document. */
function optionsOf(
  format: string,
  stage: Stage,
  { dossier, template, cells, findings, layout }: ExportSource,
  name: string,
): object {
  if (format === 'xlsx') return { template, cells }
  if (format === 'zip') return { layout, name: name.replace(/\.zip$/, '') }
  return isReview(format, stage) ? { layout, review: reviewRemarks(findings, dossier.dismissed, template) } : { layout }
}

function isReview(format: string, stage: Stage): boolean {
  return format === 'docx' && stage === 'review'
}
