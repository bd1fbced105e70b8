import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Header } from '../../../src/core/template/template'
import { templateById } from '../../../src/templates/index'
import { officialFormats } from '../../support/official-formats'

const glossary = readFileSync(new URL('../../../templates/GLOSSARY.md', import.meta.url), 'utf8')
const every = (headers: readonly Header[]): Header[] =>
  headers.flatMap((header) => [header, ...every(header.children ?? [])])

describe('the glossary', () => {
  it('has every section, table, row and column of every format under its official name', () => {
    const missing: string[] = []
    for (const template of officialFormats)
      for (const section of template.sections) {
        if (!glossary.includes(`\`${section.id}\``)) missing.push(section.id)
        for (const table of section.tables ?? [])
          for (const { id, label } of [{ id: table.id, label: '' }, ...every(table.rows), ...every(table.columns)]) {
            const lines = glossary.split('\n').filter((line) => line.includes(`\`${id}\``))
            if (!lines.some((line) => line.includes(label.replace(/（.*）$/, '')))) missing.push(`${id}: ${label}`)
          }
      }
    expect(missing).toEqual([])
  })

  it('names rows that mean the same by the same id in 2021 and 2019', () => {
    const [newest, ...older] = ['2021', '2019'].map(templateById)
    const label = (template: typeof newest, id: string) =>
      template!.sections
        .flatMap((section) => section.tables ?? [])
        .flatMap((table) => every(table.rows))
        .find((row) => row.id === id)?.label
    for (const row of newest!.sections
      .flatMap((section) => section.tables ?? [])
      .filter((table) => table.id === 'applications')
      .flatMap((table) => every(table.rows)))
      for (const template of older)
        if (label(template, row.id) !== undefined) expect(label(template, row.id), row.id).toBe(row.label)
  })
})
