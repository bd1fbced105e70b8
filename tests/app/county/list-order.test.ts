import { expect, it } from 'vitest'
import { inListOrder } from '../../../src/app/county/choose-counted'
import { attendance } from '../../../src/core/county/attendance'
import { parseAgencyList } from '../../../src/core/county/read-agency-list'
import { exampleEntry } from './example-entry'

it('shows reports in the order of the list of agencies, those on no list behind them by their names', () => {
  const entries = [
    exampleEntry('1.docx', '青禾县教育局'),
    exampleEntry('2.docx', '青禾县旅游协会'),
    exampleEntry('3.docx', '青禾县水务局'),
    exampleEntry('4.docx', '青禾县保护协会'),
    exampleEntry('5.docx', '青禾县民政局'),
  ]
  const list = parseAgencyList('青禾县水务局\n青禾县民政局\n青禾县教育局').agencies
  const heads = entries.map(({ file, report }) => ({
    file,
    agency: { name: report!.agency, kind: report!.kind },
    year: 2025,
    hash: file,
  }))
  const found = attendance(list, heads, { year: 2025 })
  const files = (some: readonly { readonly file: string }[]) => some.map(({ file }) => file).join(' ')
  expect(files(inListOrder(entries, found))).toBe('3.docx 5.docx 1.docx 4.docx 2.docx')
  expect(files(inListOrder([...entries].reverse(), found))).toBe('3.docx 5.docx 1.docx 4.docx 2.docx')
  expect(files(inListOrder(entries, undefined))).toBe('4.docx 1.docx 2.docx 5.docx 3.docx')
})
