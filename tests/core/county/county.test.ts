import { describe, expect, it } from 'vitest'
import { attendance } from '../../../src/core/county/attendance'
import { checkTogether } from '../../../src/core/county/check-together'
import { checkedDeskReport, type DeskReport } from '../../../src/core/county/desk-report'
import { sumReports } from '../../../src/core/county/desk-sum'
import { sumLevels } from '../../../src/core/county/level-sums'
import { parseAgencyList } from '../../../src/core/county/read-agency-list'
import { sumFindings } from '../../../src/core/county/sum-findings'
import { ReadError } from '../../../src/core/read-error'
import { readSavedReport } from '../../../src/core/report/saved-report'
import { sumParts } from '../../../src/core/sum/sum-parts'
import { templateOfYear } from '../../../src/core/template/template'
import { readFile } from '../../../src/read/index'
import { templates } from '../../../src/templates/index'
import { makeCounty, type County } from '../../generators/county/county'
import { agenciesOf, asPlanted, foundBetween, foundRow, plantedIn } from '../../generators/county/found'
import { rounds, seeds } from '../../support/rounds'

async function readCounty(county: County) {
  const reports: DeskReport[] = []
  const unreadable: string[] = []
  for (const { path, content } of county.files)
    try {
      const { dossier, findings } = await readFile(path.split('/').pop()!, content, templates)
      reports.push(checkedDeskReport(path, dossier, findings, { templates }))
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      unreadable.push(path)
    }
  return { reports, unreadable }
}

describe('a county with planted mistakes', () => {
  const all = seeds().flatMap((seed) => Array.from({ length: rounds(0.5) }, (_, at) => seed + at))

  it.each(all)('is found out, and nothing else is said: county %i', async (seed) => {
    const county = await makeCounty(seed)
    const { year, deadline } = county
    const template = templateOfYear(templates, year)
    const { reports, unreadable } = await readCounty(county)
    const list = parseAgencyList(county.list).agencies
    const present = attendance(list, reports, { year, deadline })
    const together = checkTogether(reports, { templates, year, list })
    const agencyOf = new Map(reports.map(({ file, agency }) => [file, agency.name]))
    const sum = sumReports(reports, { year, templates })
    const total = readSavedReport(new TextDecoder().decode(county.total.content)).report
    const found = asPlanted({
      rows: present.rows.map(foundRow),
      unlisted: present.unlisted,
      others: [...together.findings].flatMap(([file, some]) =>
        some.map((finding) => foundBetween(agencyOf.get(file)!, finding)),
      ),
      unreadable,
      total: sumFindings(total, sum.parts, template).flatMap(agenciesOf),
    })
    expect(found).toEqual(plantedIn(county))
    expect(sum.cells).toEqual(county.sum)
    expect(sum.leftOut.map(({ reason }) => reason).sort()).toEqual(['same-file', 'year'])
    const levels = sumLevels(list, present, sum, template)
    const [departments, towns] = levels.slice(2).map(({ cells, name }) => ({ file: name, agency: name, cells }))
    // The sum of the sums is the sum, but for what is not in the list.
    expect(sumParts([departments!, towns!], template)).toEqual(levels[0]!.cells)
    expect(reports.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error')).toEqual([])
  })
})
