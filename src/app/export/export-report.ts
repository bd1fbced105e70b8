import { reportFileName } from '../../core/document/opening'
import type { Document } from '../../core/document/document'
import type { Dossier } from '../../core/report/report'
import type { Template } from '../../core/template/template'
import { downloadBackup } from '../drafts/download-backup'
import { downloadFile } from './download-file'

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
  { format: 'json', title: '数据文件', says: '本程序的格式：换电脑接着填，或明年作为上一年度报告载入。', official: false },
  { format: 'zip', title: '网站内容片段', says: '正文片段和图片，用于粘贴到网站的内容管理系统。', official: false },
  { format: 'xlsx', title: 'Excel 表格', says: '三张法定统计表，用于报送数据或核对。', official: false },
]

/** Loads the writers ahead, so that the first export is quick. They are the heaviest part of the program. */
export function loadWriters(): Promise<unknown> {
  return import('../../write')
}

/** Makes one file, gives it for download and says its name. */
export async function exportReport(format: string, dossier: Dossier, document: Document, template: Template): Promise<string> {
  if (format === 'json') return downloadBackup(dossier, template)
  const { writers } = await import('../../write')
  const writer = writers.find((one) => one.format === format)
  if (!writer) throw new Error(`no writer for ${format}`)
  const name = reportFileName(dossier.report, template, format)
  downloadFile(name, await writer.write(document), writer.mime)
  return name
}
