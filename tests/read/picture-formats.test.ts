import { describe, expect, it } from 'vitest'
import { compose } from '../../src/core/document/compose'
import { pictureMime, pictureSize } from '../../src/core/pictures/picture-size'
import { emptyReport, type Dossier, type PictureFile } from '../../src/core/report/report'
import { readSavedReport, writeSavedReport } from '../../src/core/report/saved-report'
import { readFile } from '../../src/read/index'
import { templates } from '../../src/templates/index'
import { docxWriter } from '../../src/write/docx/docx-writer'
import { htmlWriter } from '../../src/write/html/html-writer'
import { samplePicture } from './support/picture'

const bytes = (text: string) => new TextEncoder().encode(text)
const svg: PictureFile = {
  mime: 'image/svg+xml',
  bytes: bytes(
    '<?xml version="1.0"?><!-- 图 --><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 150" width="60mm"><rect width="300" height="150" fill="#c00"/></svg>',
  ),
}
/** A WebP of 5 by 3 pixels: the head is all that is looked at. */
const webp: PictureFile = {
  mime: 'image/webp',
  bytes: new Uint8Array([
    ...bytes('RIFF'),
    22,
    0,
    0,
    0,
    ...bytes('WEBPVP8X'),
    10,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    4,
    0,
    0,
    2,
    0,
    0,
  ]),
}

const dossierWith = (file: PictureFile): Dossier => ({
  report: {
    ...emptyReport('2021', 2021, { name: '北亭县财政局', kind: 'department' }),
    prose: {
      problems: [{ type: 'picture', picture: 'map', alt: '流程图', caption: '图1 流程' }],
    },
  },
  pictures: new Map([['map', file]]),
  dismissed: [],
  done: [],
})
const onlyPicture = ({ pictures }: Dossier) => [...pictures.values()][0]

describe('a drawing (SVG)', () => {
  it('is known by its bytes, with the size that it gives', () => {
    expect(pictureMime(svg.bytes)).toBe('image/svg+xml')
    expect(pictureSize(svg.bytes)).toEqual({ width: 227, height: 113 })
    expect(pictureMime(bytes('<html><svg width="1" height="1"/></html>'))).toBeUndefined()
  })

  it.each(['docx', 'html'] as const)('comes back from our own %s byte for byte', async (format) => {
    const writer = format === 'docx' ? docxWriter : htmlWriter
    const written = await writer.write(compose(dossierWith(svg), templates))
    const { dossier } = await readFile(`a.${format}`, written, templates)
    expect(onlyPicture(dossier)).toEqual(svg)
    expect(dossier.report.prose['problems']).toMatchObject([{ alt: '流程图', caption: '图1 流程' }])
  })

  it('is kept in a page whose address holds it as text, escaped or not', async () => {
    const page = new TextDecoder().decode(await htmlWriter.write(compose(dossierWith(svg), templates)))
    for (const address of [encodeURIComponent(new TextDecoder().decode(svg.bytes))].flatMap((text) => [
      `data:image/svg+xml;charset=utf-8,${text}`,
      `data:image/svg+xml;utf8,${text}`,
      `data:image/svg+xml,${text}`,
    ])) {
      const changed = page.replace(/src="data:[^"]*"/, `src="${address}"`)
      expect(changed).not.toBe(page)
      const { dossier } = await readFile('a.html', bytes(changed), templates)
      expect(onlyPicture(dossier)).toEqual(svg)
    }
  })
})

describe('a picture that Word does not know (WebP)', () => {
  it('is kept by our page and by the data file', async () => {
    const dossier = dossierWith(webp)
    const page = await htmlWriter.write(compose(dossier, templates))
    expect(onlyPicture((await readFile('a.html', page, templates)).dossier)).toEqual(webp)
    expect(onlyPicture(readSavedReport(writeSavedReport(dossier), templates))).toEqual(webp)
  })

  it('goes into the Word file as the PNG that was drawn of it, else leaves its words', async () => {
    const document = compose(dossierWith(webp), templates)
    const drawn = {
      ...document,
      blocks: document.blocks.map((block) =>
        block.type === 'picture' ? { ...block, png: samplePicture.bytes } : block,
      ),
    }
    const { dossier } = await readFile('a.docx', await docxWriter.write(drawn), templates)
    expect(onlyPicture(dossier)).toEqual(samplePicture)
    const plain = await readFile('a.docx', await docxWriter.write(document), templates)
    expect(plain.dossier.pictures.size).toBe(0)
    expect(JSON.stringify(plain.dossier.report.prose['problems'])).toContain('（图片：图1 流程）')
  })
})
