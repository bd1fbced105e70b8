import { reportFileName } from '../../core/document/opening'
import type { Dossier } from '../../core/report/report'
import { writeSavedReport } from '../../core/report/saved-report'
import { usedPictures } from '../../core/report/used-pictures'
import type { Template } from '../../core/template/template'
import { downloadFile } from '../ui/download-file'

/** Gives the data file of a report for download and says its name; needs no storage at all. */
export function downloadBackup(dossier: Dossier, template: Template): string {
  const name = reportFileName(dossier.report, template, 'json')
  downloadFile(
    name,
    writeSavedReport({ ...dossier, pictures: usedPictures(dossier.report, dossier.pictures) }),
    'application/json',
  )
  return name
}
