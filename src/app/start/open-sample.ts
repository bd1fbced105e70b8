import type { Dossier } from '../../core/report/report'
import { restore } from '../../core/report/saved-report'
import { samples } from '../../templates/samples'

/** The sample in a format, to be made a report. Throws where there is none, which is a bug of ours. */
export function openSample(id: string): Dossier {
  return restore(samples.find((sample) => sample.id === id)?.saved)
}
