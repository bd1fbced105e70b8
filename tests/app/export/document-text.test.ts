import { describe, expect, it } from 'vitest'
import { documentText } from '../../../src/app/export/document-text'
import { compose } from '../../../src/core/document/compose'
import { restore } from '../../../src/core/report/saved-report'
import { templates } from '../../../src/templates'
import { samples } from '../../../src/templates/samples'

describe('a report as plain text', () => {
  it.each(samples.map(({ id, saved }) => [id, restore(saved)] as const))(
    'has every paragraph, and every table as a full rectangle (%s)',
    (_, dossier) => {
      const document = compose(dossier, templates)
      const lines = documentText(document).split('\n')
      for (const block of document.blocks) {
        if (block.type === 'text') expect(lines).toContain(block.runs.map(({ text }) => text).join(''))
        if (block.type !== 'grid') continue
        const columns = block.rows[0]!.reduce((sum, { colspan }) => sum + colspan, 0)
        expect(lines.filter((line) => line.split('\t').length === columns).length).toBeGreaterThanOrEqual(
          block.rows.length,
        )
        for (const cell of block.rows.flat())
          expect(lines.some((line) => line.split('\t').includes(cell.text.replace(/\s+/g, ' ')))).toBe(true)
      }
    },
  )
})
