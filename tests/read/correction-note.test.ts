import { describe, expect, it } from 'vitest'
import { compose } from '../../src/core/document/compose'
import { restore } from '../../src/core/report/saved-report'
import { readFile } from '../../src/read/index'
import { templates } from '../../src/templates/index'
import { samples } from '../../src/templates/samples'
import { docxWriter } from '../../src/write/docx/docx-writer'
import { htmlWriter } from '../../src/write/html/html-writer'

const dossier = restore(samples[0]!.saved)
const correction = { date: '2022-02-10', published: '2022-01-26', note: '第三部分漏计一件申请', printed: true as const }
const document = compose({ ...dossier, status: { corrections: [correction] } }, templates)

describe('the note of a corrected report', () => {
  it.each([
    ['the Word file', 'docx', () => docxWriter.write(document, {}), (bytes: Uint8Array) => bytes],
    ['the web page', 'html', () => htmlWriter.write(document, {}), (bytes: Uint8Array) => bytes],
    [
      'the page in a site',
      'html',
      () => htmlWriter.write(document, {}),
      (bytes: Uint8Array) =>
        new TextEncoder().encode(
          new TextDecoder()
            .decode(bytes)
            .replace('<main class="paper">', '<main>')
            .replace(/<(p|h\d) class="[^"]*"/g, '<$1')
            .replace('</main>', '</main><p>【打印】【关闭】</p>'),
        ),
    ],
  ])('is told when %s is read, and becomes no text of a section', async (_what, ending, write, changed) => {
    const { dossier: back, findings } = await readFile(`报告.${ending}`, changed(await write()), templates)
    expect(back.report.signed).toBe(dossier.report.signed)
    expect(JSON.stringify(back.report)).not.toContain('更正说明')
    const told = findings.filter(({ rule }) => rule === 'source.unused').map(({ message }) => message)
    expect(told).toEqual([expect.stringContaining('更正说明')])
  })
})
