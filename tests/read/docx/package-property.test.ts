import { describe, expect, it } from 'vitest'
import { compose } from '../../../src/core/document/compose'
import { restore } from '../../../src/core/report/saved-report'
import { readFile } from '../../../src/read/index'
import { templates } from '../../../src/templates/index'
import { samples } from '../../../src/templates/samples'
import { docxWriter } from '../../../src/write/docx/docx-writer'

const dossier = restore(samples[0]!.saved)
const written = (id?: string) =>
  docxWriter.write(compose({ ...dossier, ...(id === undefined ? {} : { package: id }) }, templates))
const readBack = async (bytes: Uint8Array) => (await readFile('报告.docx', bytes, templates)).dossier

describe('the task package that a report answers', () => {
  it('stands in its Word file, final and for review, and is read back', async () => {
    const id = '3f2a<&"9'
    expect((await readBack(await written(id))).package).toBe(id)
    const review = { open: [], dismissed: [] }
    const forReview = await docxWriter.write(compose({ ...dossier, package: id }, templates), { review })
    expect((await readBack(forReview)).package).toBe(id)
  })

  it('is in no file of a report that answers none', async () => {
    expect(await readBack(await written())).not.toHaveProperty('package')
  })

  it('changes nothing else of what is read', async () => {
    const { package: _id, ...back } = await readBack(await written('abc'))
    expect(back).toEqual(await readBack(await written()))
  })
})
