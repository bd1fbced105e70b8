import { expect, it } from 'vitest'
import { compose } from '../../src/core/document/compose'
import { restore } from '../../src/core/report/saved-report'
import { readFile } from '../../src/read/index'
import { templates } from '../../src/templates/index'
import { samples } from '../../src/templates/samples'
import { docxWriter } from '../../src/write/docx/docx-writer'
import { htmlWriter } from '../../src/write/html/html-writer'

const sample = restore(samples.find(({ id }) => id === '2021')!.saved)
const document = compose(sample, templates)

it('takes the title of a Word file from its properties where the text has none', async () => {
  const untitled = { ...document, blocks: document.blocks.filter((one) => one.type !== 'text' || one.role !== 'title') }
  const { dossier, review } = await readFile('a.docx', await docxWriter.write(untitled), templates)
  expect(dossier.report.agency.name).toBe(sample.report.agency.name)
  expect(dossier.report.year).toBe(2021)
  expect(review.asks).toEqual([])
})

it('tells what a page hides inside the report, and not what its site hides', async () => {
  const page = new TextDecoder().decode(await htmlWriter.write(document))
  const changed = page
    .replace('<body>', '<body><div style="display:none">网站的菜单</div>')
    .replace(/<main class="paper">/, '$&<p style="display: none">旧的一段话。</p>')
  expect(changed).toContain('旧的一段话')
  const { review, dossier } = await readFile('a.html', new TextEncoder().encode(changed), templates)
  expect(review.leftOut).toEqual([{ text: '旧的一段话。', block: 0, where: '隐藏的文字' }])
  expect(dossier.report).toEqual((await readFile('a.html', new TextEncoder().encode(page), templates)).dossier.report)
})
