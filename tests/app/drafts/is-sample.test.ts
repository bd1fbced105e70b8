import { computed } from 'vue'
import { expect, it, vi } from 'vitest'
import { isSample } from '../../../src/app/drafts/is-sample'
import { samples } from '../../../src/templates/samples'

it('knows every sample by its agency and year as soon as the samples are there, and takes nothing else for one', async () => {
  const reports = samples.map(({ saved }) => (saved as { report: { agency: { name: string }; year: number } }).report)
  expect(reports.length).toBeGreaterThan(0)
  for (const { agency, year } of reports) {
    const marked = computed(() => isSample({ agency: agency.name, year }))
    expect(typeof marked.value).toBe('boolean')
    await vi.waitFor(() => expect(marked.value).toBe(true))
    expect(isSample({ agency: agency.name, year: year + 5 })).toBe(false)
    expect(isSample({ agency: `${agency.name}二`, year })).toBe(false)
  }
  expect(isSample({ agency: '', year: reports[0]!.year })).toBe(false)
})
