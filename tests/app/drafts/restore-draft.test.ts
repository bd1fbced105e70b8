import { describe, expect, it } from 'vitest'
import { restoreDraft } from '../../../src/app/drafts/restore-draft'
import { save } from '../../../src/core/report/saved-report'
import type { Dossier } from '../../../src/core/report/report'

const dossier: Dossier = {
  report: {
    template: '2021',
    year: 2021,
    agency: { name: '临澜市青屿区民政局', kind: 'department', address: '望海路16号' },
    signed: '2022-01-24',
    prose: {
      overview: [
        { type: 'paragraph', runs: [{ type: 'text', text: '第一段' }] },
        { type: 'paragraph', runs: [{ type: 'text', text: '第二段' }] },
      ],
    },
    cells: { 'documents/normative-documents/issued': '3' },
  },
  pictures: new Map(),
  dismissed: [{ key: 'k', note: '已核' }],
  done: ['overview'],
  status: { corrections: [{ date: '2022-02-10', note: '漏计一件', published: '2022-01-26', printed: true }] },
}
const saved = (): { report: Record<string, unknown> } & Record<string, unknown> =>
  JSON.parse(JSON.stringify(save(dossier))) as never

/** What of a draft is opened, where it is not of a newer program. */
function opened(saved: unknown) {
  const restored = restoreDraft(saved)
  return restored === 'newer' ? undefined : restored
}

describe('opening a draft', () => {
  it('gives back what was kept, and says nothing', () => {
    expect(restoreDraft(saved())).toEqual({ dossier })
  })

  it('knows of a damaged draft still that it was published and corrected', () => {
    const damaged = saved()
    damaged.report['signed'] = 7
    expect(opened(damaged)?.dossier.status).toEqual(dossier.status)
    expect(opened({ ...damaged, status: { locked: 'yes' } })?.dossier.status).toBeUndefined()
  })

  it('opens a damaged draft without the block that is damaged, and says so', () => {
    const damaged = saved()
    ;(damaged.report['prose'] as { overview: unknown[] }).overview[0] = { type: 'paragraph', runs: 7 }
    const restored = opened(damaged)
    expect(restored?.dossier.report).toEqual({
      ...dossier.report,
      prose: { overview: [dossier.report.prose.overview![1]] },
    })
    expect(restored?.dossier.dismissed).toEqual(dossier.dismissed)
    expect(restored?.dossier.done).toEqual(['overview'])
    expect(restored?.repaired).toContain('有 1 处内容没能读出')
  })

  it('keeps the cells that are text', () => {
    const damaged = saved()
    damaged.report['cells'] = {
      'documents/normative-documents/issued': '3',
      'documents/normative-documents/repealed': null,
      odd: '1',
    }
    const restored = opened(damaged)
    expect(restored?.dossier.report.cells).toEqual({ 'documents/normative-documents/issued': '3' })
    expect(restored?.repaired).toContain('有 2 处')
  })

  it('gives up where no year is left, and on drafts of a newer program', () => {
    expect(restoreDraft({ type: 'annual-report', version: 1, report: {} })).toBeUndefined()
    expect(restoreDraft({ ...saved(), version: 99 })).toBe('newer')
    expect(restoreDraft(null)).toBeUndefined()
  })
})
