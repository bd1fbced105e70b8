import { createHash } from 'node:crypto'
import { afterEach, expect, it, vi } from 'vitest'
import { docxWriter } from '../../../src/write/docx/docx-writer'
import { composedDocuments } from '../sample-documents'
import { shortReport } from './example-documents'

const zone = process.env['TZ']
afterEach(() => {
  vi.useRealTimers()
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

const moments = ['1999-12-31T23:59:59Z', '2026-01-31T16:00:00Z', '2044-02-29T06:30:00Z']
const zones = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati']

it('gives the same bytes at any time in any zone, also when the zone changes while the program runs', async () => {
  const hashes = new Set<string>()
  const seen = new Set<string>()
  for (const moment of moments)
    for (const place of zones) {
      process.env['TZ'] = place
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(moment) })
      seen.add(new Date().toString())
      const review = {
        open: [{ severity: 'error' as const, where: '三', message: '相差1。', places: [] }],
        dismissed: [],
      }
      const bytes = [
        await docxWriter.write(shortReport, { review }),
        await docxWriter.write(composedDocuments[0]!.document),
      ]
      hashes.add(bytes.map((one) => createHash('sha256').update(one).digest('hex')).join(' '))
    }
  // The clock and the zone were really others.
  expect(seen.size).toBe(moments.length * zones.length)
  expect(hashes.size).toBe(1)
})
