import { describe, expect, it } from 'vitest'
import { check } from '../../src/core/check/check'
import { compose } from '../../src/core/document/compose'
import type { ProseBlock } from '../../src/core/report/report'
import { restore } from '../../src/core/report/saved-report'
import { readFile } from '../../src/read/index'
import { templates } from '../../src/templates/index'
import { samples } from '../../src/templates/samples'
import { htmlWriter } from '../../src/write/html/html-writer'
import { samplePicture } from './support/picture'

const note = (text: string): ProseBlock => ({ type: 'paragraph', runs: [{ type: 'text', text }] })
const picture: ProseBlock = { type: 'picture', picture: 'chart', alt: '申请情况图', caption: '图1 申请情况' }

/** The page of a sample with texts around its tables, as another program would have made it: nothing says what is what. */
async function foreignPage(id: string, changed: (page: string) => string = (page) => page) {
  const sample = restore(samples.find((one) => one.id === id)!.saved)
  const report = {
    ...sample.report,
    prose: { ...sample.report.prose, applications: [note('现将申请办理情况报告如下。')] },
    afterTables: {
      'proactive-disclosure': [note('注：规范性文件含区政府办公室发文，于2022年3月33日清理。')],
      applications: [note('从申请内容看，主要涉及征地补偿。'), picture],
      disputes: [note('行政复议案件均已办结。')],
    },
  }
  const pictures = new Map([...sample.pictures, ['chart', samplePicture] as const])
  const html = new TextDecoder().decode(await htmlWriter.write(compose({ report, pictures }, templates)))
  const foreign = changed(html.replace('<main class="paper">', '<main>').replace(/<(p|h\d) class="[^"]*"/g, '<$1'))
  return { report, read: await readFile('report.html', new TextEncoder().encode(foreign), templates) }
}

const texts = (blocks: readonly ProseBlock[] | undefined) =>
  blocks?.map((block) =>
    block.type === 'picture'
      ? `〔${block.alt}〕`
      : 'runs' in block
        ? block.runs.map(({ text }) => text).join('')
        : 'table',
  )

describe.each(samples.map(({ id }) => id))('text around the tables of the sample of %s', (id) => {
  it('is read where it stands, and its picture is kept', async () => {
    const { report, read } = await foreignPage(id)
    const { report: back, pictures } = read.dossier
    expect(texts(back.prose['applications'])).toEqual(['现将申请办理情况报告如下。'])
    expect(texts(back.afterTables?.['proactive-disclosure'])).toEqual(texts(report.afterTables['proactive-disclosure']))
    expect(texts(back.afterTables?.['applications'])).toEqual(['从申请内容看，主要涉及征地补偿。', '〔申请情况图〕'])
    expect(texts(back.afterTables?.['disputes'])).toEqual(['行政复议案件均已办结。'])
    const key = back.afterTables!['applications']!.flatMap((block) =>
      block.type === 'picture' ? [block.picture] : [],
    )[0]!
    expect(pictures.get(key)?.bytes).toEqual(samplePicture.bytes)
    expect(back.cells).toEqual(expect.objectContaining(report.cells))
  })

  it('is told once as what the format does not have, and checked as any text', async () => {
    const { read } = await foreignPage(id)
    const told = read.findings.filter(({ rule }) => rule === 'structure.extra-content')
    expect(told.map(({ places }) => places[0])).toEqual(
      ['proactive-disclosure', 'applications', 'disputes'].map((section) => ({ in: 'section', section })),
    )
    expect(read.findings.some(({ rule }) => rule === 'source.unused')).toBe(false)
    const dates = check({ report: read.dossier.report, templates }).filter(({ rule }) => rule === 'date.impossible')
    expect(dates.map(({ places }) => places[0])).toMatchObject([{ section: 'proactive-disclosure', block: 0 }])
  })

  it('leaves out what only names a table or its unit', async () => {
    const { read } = await foreignPage(id, (page) =>
      page.replace(/<div[^>]*><table/g, (table) => `<p>（单位：件）</p>${table}`),
    )
    expect(texts(read.dossier.report.prose['applications'])).toEqual(['现将申请办理情况报告如下。'])
    expect(read.dossier.report.prose['disputes']).toBeUndefined()
  })
})
