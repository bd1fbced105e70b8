import { expect, it, vi } from 'vitest'
import { downloadRaw } from '../../../src/app/drafts/download-backup'
import { downloadFile } from '../../../src/app/ui/download-file'

vi.mock('../../../src/app/ui/download-file', () => ({ downloadFile: vi.fn() }))

it('names a draft that cannot be opened so that every system takes the file, and hides nothing of it', () => {
  const nameOf = (agency: string, year = 2025) => {
    downloadRaw({ agency, year, saved: {} }, new Map())
    return vi.mocked(downloadFile).mock.lastCall![0]
  }
  expect(nameOf('甲/乙局')).toBe('甲乙局2025原件.json')
  expect(nameOf('', 0)).toBe('年报原件.json')
  expect(nameOf('..甲\u202e局')).toBe('甲局2025原件.json')
  expect(Buffer.byteLength(nameOf('局'.repeat(300)))).toBeLessThanOrEqual(200)
})
