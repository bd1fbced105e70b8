import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { pdfReader } from '../../../src/read/pdf/pdf-reader'
import { templates } from '../../../src/templates/index'
import { programOf } from '../../cli/program'
import { pdfFile } from '../support/made-pdf'

/**
 * Files that want to run a program of their own while they are read: by the scripts of a document (CVE-2026-16633, of
 * viewers that run them), by a matrix of a font that is no numbers (CVE-2024-4367) and by functions that pdf.js would
 * translate to JavaScript. Reading takes text only: nothing of this may run, whatever protects the page around it.
 */
const attack = 'globalThis.attacked=true'
const words = 'This page has text enough to be taken for a document that was typed and not scanned by anybody.'

/** A page of Latin text, with further entries of the catalogue, the page's resources, and further objects. */
function pdfOf(parts: { catalogue?: string; page?: string; font?: string; resources?: string; objects?: string[] }) {
  const drawing = `/Shade sh /Spot cs 0.5 scn 0 0 50 50 re f BT /F1 12 Tf 40 700 Td (${words}) Tj ET`
  return pdfFile([
    `<< /Type /Catalog /Pages 2 0 R ${parts.catalogue ?? ''} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R ${parts.page ?? ''}
       /Resources << /Font << /F1 5 0 R >> ${parts.resources ?? ''} >> >>`,
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    parts.font ?? '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...(parts.objects ?? []),
  ])
}

const script = `<< /S /JavaScript /JS (${attack}) >>`
const calculator = `{ 2 mul dup 3 exch sub }`
const postscript = `<< /FunctionType 4 /Domain [0 1] /Range [0 1 0 1] /Length ${calculator.length} >>\nstream\n${calculator}\nendstream`
const files = {
  'a script when it is opened': pdfOf({
    catalogue: `/OpenAction ${script} /Names << /JavaScript << /Names [(a) ${script}] >> >>`,
  }),
  'a script of the page and of a field': pdfOf({
    catalogue: '/AcroForm << /Fields [6 0 R] /CO [6 0 R] >>',
    page: `/AA << /O ${script} >> /Annots [6 0 R]`,
    objects: [
      `<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /Rect [0 0 9 9] /AA << /C ${script} /F ${script} /K ${script} >> /A ${script} >>`,
    ],
  }),
  'a form with scripts (XFA)': pdfOf({
    catalogue: '/AcroForm << /Fields [] /XFA 6 0 R >>',
    objects: [
      `<< /Length 150 >>\nstream\n${`<xdp><template><subform><event activity="initialize"><script>${attack}</script></event></subform></template></xdp>`.padEnd(150)}\nendstream`,
    ],
  }),
  'a font matrix that ends a call': pdfOf({
    font: `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [0.01 0 0 0.01 0 (0\\); ${attack}//)] /FirstChar 97 /LastChar 97 /Widths [9]
      /CharProcs << >> /Encoding << /Type /Encoding /Differences [97 /a] >> /Resources << >> >>`,
  }),
  'functions to be translated': pdfOf({
    resources: `/ColorSpace << /Spot [/Separation /A /DeviceRGB 6 0 R] >>
      /Shading << /Shade << /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 9 9] /Function 6 0 R >> >>`,
    objects: [postscript.replace('/Range [0 1 0 1]', '/Range [0 1 0 1 0 1]').replace('sub }', 'sub dup }')],
  }),
}
const cases = Object.entries(files).map(([name, bytes]) => ({ name, bytes }))

describe('a PDF with a program inside', () => {
  const scope = globalThis as { attacked?: boolean; Function: FunctionConstructor }
  const real = scope.Function
  let made: string[]
  beforeEach(() => {
    made = []
    const record = (args: unknown[]) => void made.push(args.map(String).join(', '))
    scope.Function = new Proxy(real, {
      construct: (target, args, of) => (record(args), Reflect.construct(target, args, of) as object),
      apply: (target, self, args: string[]) => (record(args), Reflect.apply(target, self, args) as () => unknown),
    })
  })
  afterEach(() => {
    scope.Function = real
    delete scope.attacked
  })

  it.each(cases)('is only read: $name', async ({ bytes }) => {
    const { blocks } = await pdfReader.read(bytes, templates).catch(() => ({ blocks: [] }))
    expect(JSON.stringify(blocks)).not.toContain('attacked')
    expect(made).toEqual([])
    expect(scope.attacked).toBeUndefined()
  })
})

describe('the command line, which no policy of a page protects', () => {
  const program = programOf('cli-hostile')
  const run = (...args: readonly string[]) =>
    new Promise<string>((resolve) => {
      execFile(process.execPath, args, { cwd: program.folder }, (_, out, err) => resolve(out + err))
    })
  beforeAll(() => program.build(), 120_000)

  it('reads the same where Node forbids to make code of texts', async () => {
    const names = cases.map(({ bytes }, index) => {
      writeFileSync(program.file(`${index}.pdf`), bytes)
      return `${index}.pdf`
    })
    const check = [program.script, 'check', '--json', ...names]
    expect(await run('--disallow-code-generation-from-strings', ...check)).toBe(await run(...check))
  })
})
