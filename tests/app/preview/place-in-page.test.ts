// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { placeInPage } from '../../../src/app/preview/place-in-page'
import { compose } from '../../../src/core/document/compose'
import { restore } from '../../../src/core/report/saved-report'
import { templateById, templates } from '../../../src/templates'
import { samples } from '../../../src/templates/samples'
import { pageHtml } from '../../../src/write/html/page'

describe('a click in the preview', () => {
  it.each(samples.map((sample) => [sample.id, sample] as const))(
    'leads to where the %s sample was filled in',
    (id, sample) => {
      const dossier = restore(sample.saved)
      const report = compose(dossier, templates)
      const template = templateById(id)!
      const page = new DOMParser().parseFromString(pageHtml(report), 'text/html')
      const at = (element: Element | null | undefined) => placeInPage(element!, page, report, template)

      expect(at(page.querySelector('h1'))).toEqual({ in: 'field', field: 'name' })
      const headings = Array.from(page.querySelectorAll('h2'))
      expect(headings.map((heading) => at(heading))).toEqual(
        template.sections.map((section) => ({ in: 'section', section: section.id })),
      )
      expect(at(headings[0]?.nextElementSibling)).toEqual({ in: 'section', section: 'overview' })

      const cells = Array.from(page.querySelectorAll('td')).map((cell) => at(cell))
      const expected = report.blocks
        .flatMap((block) => (block.type === 'grid' && block.section ? block.rows.flat() : []))
        .flatMap(({ cell }) => (cell ? [{ in: 'cell', cell }] : []))
      expect(cells.filter((place) => place.in === 'cell')).toEqual(expected)
    },
  )
})
