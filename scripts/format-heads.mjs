/**
 * What the first page needs to know of the formats and samples, which are several times as large as the page itself: the
 * builds put it into the program as a constant.
 */
import { fileURLToPath } from 'node:url'
import { extraFormats } from './extra-formats.mjs'

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
/** What the JSON files of a folder hold. */
const contentsOf = (folder) => JSON.parse(extraFormats(at(folder)))

/** The text of a JSON array with one head for each format, those of NIANBAO_FORMATS too. Throws as reading the files does. */
function formatHeads() {
  const samples = new Map(contentsOf('src/samples').map((sample) => [sample.report.template, sample]))
  const formats = [...contentsOf('templates'), ...JSON.parse(extraFormats())]
  return JSON.stringify(
    formats.map(({ id, authority, years, sections }) => ({
      id,
      authority,
      years,
      sections: sections.map((section) => section.id),
      ...(samples.has(id) ? { sample: sampleHead(samples.get(id)) } : {}),
    })),
  )
}

/** What the builds and tests put into the program as constants; a new object each time, for Vitest empties what it is given. */
export function formatConstants() {
  return { __EXTRA_FORMATS__: extraFormats(), __FORMAT_HEADS__: formatHeads() }
}

function sampleHead({ report }) {
  return { agency: report.agency.name, year: report.year }
}
