import { describe, expect, it } from 'vitest'
import { compose } from '../../src/core/document/compose'
import { restore } from '../../src/core/report/saved-report'
import { readFile, readPasted } from '../../src/read/index'
import type { ReadingProgress } from '../../src/read/reader'
import { templates } from '../../src/templates/index'
import { samples } from '../../src/templates/samples'
import { docxWriter } from '../../src/write/docx/docx-writer'
import { article } from './support/pages'

async function told(name: string, bytes: Uint8Array): Promise<ReadingProgress[]> {
  const steps: ReadingProgress[] = []
  await readFile(name, bytes, templates, (progress) => steps.push(progress))
  return steps
}

describe('every reader tells how far it is', () => {
  const page = new TextEncoder().encode(article())

  it('step by step, and never back', async () => {
    const word = await told('a.docx', await docxWriter.write(compose(restore(samples[0]!.saved), templates), {}))
    expect(word.map(({ step }) => step)).toEqual(['unpack', 'parse', 'sections', 'tables'])
    const parts = word.map(({ part }) => part)
    expect([...parts].sort((a, b) => a - b)).toEqual(parts)
    expect((await told('a.html', page)).map(({ step }) => step)).toEqual(['parse', 'sections', 'tables'])
  })

  it('with what was pasted too', async () => {
    const steps: string[] = []
    await readPasted({ html: article(), text: '' }, templates, ({ step }) => steps.push(step))
    expect(steps).toEqual(['parse', 'sections', 'tables'])
  })
})
