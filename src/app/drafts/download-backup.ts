import { fileName } from '../../core/document/file-name'
import { reportFileName } from '../../core/document/opening'
import type { Dossier, Pictures } from '../../core/report/report'
import { writeSavedReport } from '../../core/report/saved-report'
import { usedPictures } from '../../core/report/used-pictures'
import type { Template } from '../../core/template/template'
import { downloadFile } from '../ui/download-file'
import { noteDownload } from './download-reminder'
import { rawFile } from './raw-file'

/** An open draft, as a session has it. */
interface OpenDraft {
  readonly draft: string
  readonly dossier: Dossier
  readonly template: Template
}

/** Gives the data file of an open draft for download and says its name; needs no storage. It counts for the reminder. */
export function downloadBackup({ draft, dossier, template }: OpenDraft): string {
  const name = reportFileName(dossier.report, template, 'json')
  downloadFile(name, dataFileOf(dossier), 'application/json')
  noteDownload(draft)
  return name
}

/** The text of the data file of a report, with the pictures that it shows and no others. */
export function dataFileOf(dossier: Dossier): string {
  return writeSavedReport({ ...dossier, pictures: usedPictures(dossier.report, dossier.pictures) })
}

/** Gives a draft for download as it lies in this browser, also where nothing of it can be opened. */
export function downloadRaw(
  { agency, year, saved }: { readonly agency: string; readonly year: number; readonly saved: unknown },
  pictures: Pictures,
): void {
  const name = fileName(`${agency || '年报'}${year || ''}原件`, 'json')
  downloadFile(`${name}.json`, JSON.stringify(rawFile(saved, pictures)), 'application/json')
}
