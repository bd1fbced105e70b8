/**
 * What the first page needs to know of the formats and samples, which are several times as large as the page itself: the
 * builds put it into the program as a constant.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { extraFormats } from './extra-formats.mjs'

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const filesOf = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name.replace(/\.json$/, ''), JSON.parse(readFileSync(join(folder, name), 'utf8'))])

/** The text of a JSON array with one head for each format, those of NIANBAO_FORMATS too. Throws as reading the files does. */
export function formatHeads() {
  const samples = new Map(filesOf(at('src/samples')))
  const formats = [...filesOf(at('templates')).map(([, format]) => format), ...JSON.parse(extraFormats())]
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

function sampleHead({ report }) {
  return { agency: report.agency.name, year: report.year }
}
