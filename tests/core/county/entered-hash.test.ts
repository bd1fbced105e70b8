import { describe, expect, it } from 'vitest'
import { attendance } from '../../../src/core/county/attendance'
import { checkedDeskReport, type DeskReport } from '../../../src/core/county/desk-report'
import { sumReports } from '../../../src/core/county/desk-sum'
import { enteredHash } from '../../../src/core/county/entered-hash'
import { parseAgencyList } from '../../../src/core/county/read-agency-list'
import { compose } from '../../../src/core/document/compose'
import type { Report } from '../../../src/core/report/report'
import { restore, writeSavedReport } from '../../../src/core/report/saved-report'
import { readFile } from '../../../src/read/index'
import { templates } from '../../../src/templates/index'
import { samples } from '../../../src/templates/samples'
import { writeDocx } from '../../../src/write/docx/write-docx'

const sample = restore(samples[0]!.saved).report
/** Without its picture, whose file is not here: a Word file has words in its place. */
const draft: Report = {
  ...sample,
  prose: Object.fromEntries(
    Object.entries(sample.prose).map(([section, blocks]) => [section, blocks.filter(({ type }) => type !== 'picture')]),
  ),
  localDeadline: '2022-01-20',
}

async function read(name: string, content: Uint8Array): Promise<DeskReport> {
  const { dossier, findings } = await readFile(name, content, templates)
  return checkedDeskReport(name, dossier, findings, { templates })
}
const word = async (report: Report) => writeDocx(compose({ report, pictures: new Map() }, templates), {})
const data = (report: Report) =>
  new TextEncoder().encode(writeSavedReport({ report, pictures: new Map(), dismissed: [], done: [] }))

describe('the Word file and the data file of one draft', () => {
  it('have the same entered, whatever else they keep, and count once', async () => {
    const [one, other] = [await read('a.docx', await word(draft)), await read('b.json', data(draft))]
    expect(one.hash).not.toBe(other.hash)
    expect(enteredHash(one)).toBe(enteredHash(other))
    const { parts, leftOut } = sumReports([one, other], { year: draft.year, templates })
    expect([parts.length, leftOut.map(({ reason }) => reason)]).toEqual([1, ['same-file']])
    const list = parseAgencyList(draft.agency.name).agencies
    const heads = [one, other].map((report) => ({ ...report, entered: enteredHash(report) }))
    expect(attendance(list, heads, { year: draft.year }).rows[0]!.twice).toBe('same')
  })

  it('differ where one number or one word differs', async () => {
    const whole = await read('a.json', data(draft))
    const cell = 'licensing/licenses/decisions'
    const number = await read('b.json', data({ ...draft, cells: { ...draft.cells, [cell]: '987654' } }))
    expect(enteredHash(number)).not.toBe(enteredHash(whole))
    const texts = whole.texts.map((one, at) => (at === 3 ? { ...one, text: `${one.text}等` } : one))
    expect(enteredHash({ ...whole, texts })).not.toBe(enteredHash(whole))
  })
})
