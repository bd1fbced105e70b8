import { describe, expect, it } from 'vitest'
import { ReadError } from '../../../src/core/read-error'
import { pdfReader } from '../../../src/read/pdf/pdf-reader'
import { templates } from '../../../src/templates/index'
import { pdfFile } from '../support/made-pdf'

/**
 * Files with what `scripts/slim-pdfjs.mjs` leaves out of pdf.js: pictures of every kind, notes, forms, tags, shadings. Their
 * text is read as if nothing of it were there.
 */
const words = 'This page has text enough to be taken for a document that was typed and not scanned by anybody.'

interface Parts {
  readonly catalogue?: string
  readonly page?: string
  readonly resources?: string
  readonly drawing?: string
  /** Entries of the dictionary of the page's stream, and its bytes where they are packed. */
  readonly packed?: { readonly filter: string; readonly bytes: string }
  /** From object 6 on. */
  readonly objects?: readonly string[]
}

function pdfOf({ catalogue = '', page = '', resources = '', drawing = '', packed, objects = [] }: Parts): Uint8Array {
  const stream = packed?.bytes ?? `${drawing} BT /F1 12 Tf 40 700 Td (${words}) Tj ET`
  return pdfFile([
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R ${page}
       /Resources << /Font << /F1 5 0 R >> ${resources} >> >>`,
    `<< /Length ${stream.length} ${packed?.filter ?? ''} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...objects,
  ])
}

const streamOf = (entries: string, bytes: string) =>
  `<< ${entries} /Length ${bytes.length} >>\nstream\n${bytes}\nendstream`

/** A picture of one point, which is small enough to be decoded. */
const picture = (filter: string) =>
  pdfOf({
    resources: '/XObject << /Pic 6 0 R >>',
    drawing: 'q 9 0 0 9 0 0 cm /Pic Do Q',
    objects: [
      streamOf(
        `/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /${filter}`,
        'abcdefgh',
      ),
    ],
  })

/** A picture of which no filter stands in the way. */
const drawn = (entries: string, points: string) =>
  pdfOf({
    resources: '/XObject << /Pic 6 0 R >>',
    drawing: 'q 9 0 0 9 0 0 cm /Pic Do Q /Pic Do',
    objects: [streamOf(`/Type /XObject /Subtype /Image ${entries}`, points)],
  })

const shading = (type: number) =>
  pdfOf({
    resources: '/Shading << /Shade 6 0 R >>',
    drawing: '/Shade sh',
    objects: [
      streamOf(
        `/ShadingType ${type} /ColorSpace /DeviceRGB /BitsPerCoordinate 8 /BitsPerComponent 8 /BitsPerFlag 8 /VerticesPerRow 2 /Decode [0 9 0 9 0 1 0 1 0 1]`,
        'abcdefghijklmnopqrstuvwxyz',
      ),
    ],
  })

const gradient = (type: number) =>
  pdfOf({
    resources: '/Shading << /Shade 6 0 R >>',
    drawing: '/Shade sh',
    objects: [
      `<< /ShadingType ${type} /ColorSpace /DeviceGray /Coords [0 0 ${type === 2 ? '' : '1 '}9 9${type === 2 ? '' : ' 2'}]
         /Function << /FunctionType 2 /Domain [0 1] /C0 [0] /C1 [1] /N 1 >> >>`,
    ],
  })

/** Rules and their colours are looked at, so a profile that is not understood must not hide them. */
const profile = (colours: number) =>
  pdfOf({
    resources: '/ColorSpace << /Profile [/ICCBased 6 0 R] >>',
    drawing: `/Profile cs ${'0.5 '.repeat(colours)} sc 40 600 200 1 re f`,
    objects: [streamOf(`/N ${colours}`, 'no profile')],
  })

const field = '/Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (words of a field) /Rect [0 0 90 9] /DA (/F1 9 Tf)'
const files: Readonly<Record<string, Uint8Array>> = {
  ...Object.fromEntries(
    ['DCTDecode', 'JPXDecode', 'JBIG2Decode', 'CCITTFaxDecode'].map((filter) => [
      `a picture (${filter})`,
      picture(filter),
    ]),
  ),
  ...Object.fromEntries([2, 3].map((type) => [`a shading of kind ${type}`, gradient(type)])),
  ...Object.fromEntries([1, 3, 4].map((colours) => [`a profile of ${colours} colours`, profile(colours)])),
  'a picture that is not packed': drawn('/Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray', 'abcd'),
  'a picture of many points with a mask': drawn(
    '/Width 60 /Height 60 /BitsPerComponent 8 /ColorSpace /DeviceGray /SMask 6 0 R',
    'a'.repeat(3600),
  ),
  'a mask': drawn('/Width 8 /Height 2 /ImageMask true', 'ab'),
  'a picture in the stream': pdfOf({ drawing: 'q 9 0 0 9 0 0 cm BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI Q' }),
  'a mask in the stream': pdfOf({ drawing: 'q 9 0 0 9 0 0 cm BI /W 8 /H 2 /IM true ID ab EI Q' }),
  ...Object.fromEntries([4, 5, 6, 7].map((type) => [`a shading of kind ${type}`, shading(type)])),
  'notes and fields': pdfOf({
    catalogue: '/AcroForm << /Fields [6 0 R] /DR << /Font << /F1 5 0 R >> >> /NeedAppearances true >>',
    page: '/Annots [6 0 R 7 0 R 8 0 R]',
    objects: [
      `<< ${field} >>`,
      '<< /Type /Annot /Subtype /FreeText /Contents (a note) /RC (<body><p>a note</p></body>) /Rect [0 0 90 9] /DA (/F1 9 Tf) >>',
      '<< /Type /Annot /Subtype /Popup /Parent 7 0 R /Rect [0 0 90 9] >>',
    ],
  }),
  'a form of XML': pdfOf({
    catalogue: '/NeedsRendering true /AcroForm << /Fields [] /XFA 6 0 R >>',
    objects: [streamOf('', '<xdp:xdp><template><subform><draw/></subform></template></xdp:xdp>')],
  }),
  'a tree of tags': pdfOf({
    catalogue: '/MarkInfo << /Marked true >> /StructTreeRoot 6 0 R',
    page: '/StructParents 0',
    objects: [
      '<< /Type /StructTreeRoot /K [7 0 R] /ParentTree << /Nums [0 [7 0 R]] >> >>',
      '<< /Type /StructElem /S /P /P 6 0 R /Pg 3 0 R /K [0] >>',
    ],
  }),
}

const textOf = async (bytes: Uint8Array) => JSON.stringify((await pdfReader.read(bytes, templates)).blocks)

describe('what is left out of pdf.js', () => {
  it.each(Object.entries(files))('is not missed in a file with %s', async (_title, bytes) => {
    expect(await textOf(bytes)).toBe(await textOf(pdfOf({})))
  })

  it('refuses a text that is packed with Brotli', async () => {
    const packed = pdfOf({ packed: { filter: '/Filter /BrotliDecode', bytes: '\x0b\x02\x80abcde\x03' } })
    await expect(pdfReader.read(packed, templates)).rejects.toBeInstanceOf(ReadError)
  })
})
