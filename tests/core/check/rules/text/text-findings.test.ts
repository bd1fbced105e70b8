import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../../../src/core/check/engine/finding'
import { textRules } from '../../../../../src/core/check/rules/text/index'
import type { Edit } from '../../../../../src/core/report/edit'
import { findingsOfText, lastCells } from './findings-of-text'
import { reportOf, said, type Cells } from './said'

interface Case {
  readonly rule: string
  readonly text: string
  readonly cells: Cells
  readonly hasLast: boolean
  readonly found: readonly string[]
}

/** The cases as they are written, a sentence with its findings beneath. */
function casesOf(written: string): readonly Case[] {
  const cases: (Case & { found: string[] })[] = []
  for (const line of written.split('\n').filter((one) => one !== '')) {
    if (line.startsWith('  ')) cases[cases.length - 1]!.found.push(line.trim())
    else {
      const [rule = '', text = '', facts = ''] = line.split(' | ')
      const words = facts.split(' ').filter((word) => word.includes('='))
      const cells = Object.fromEntries(words.map((word) => word.split('=') as [string, string]))
      cases.push({ rule: `text.${rule}`, text, cells, hasLast: facts.startsWith('last'), found: [] })
    }
  }
  return cases
}

function editWords(edit: Edit): string {
  if (edit.set === 'cell') return `${edit.cell}=${edit.text}`
  if (edit.set !== 'text') return edit.set
  return `${edit.from}–${edit.to}=${edit.text}${edit.figure ? ` from ${edit.figure.sum.join()}` : ''}`
}

/** A finding as it is written. */
function lineOf(finding: Finding, text: string): string {
  const { severity, message, places, expected = '', actual = '', fix, alternatives = [] } = finding
  const led = places.map((place) => {
    if (place.in === 'prose') return text.slice(place.from, place.to)
    return `${place.in === 'last' ? 'last:' : ''}${'cell' in place ? place.cell : place.in}`
  })
  const repairs = [...(fix ? [fix] : []), ...alternatives]
  return [
    severity,
    message,
    led.join(' '),
    `${expected} ${actual}`.trim(),
    ...repairs.map(({ label, edits }) => `${label}: ${edits.map(editWords).join(' ')}`),
  ]
    .filter((part) => part !== '')
    .join(' | ')
}

const last = reportOf('', lastCells, 2020)

describe('what the rules about text say', () => {
  it.each(casesOf(findingsOfText).map((one) => [one.rule, one.text, one] as const))('%s of %s', (rule, text, one) => {
    const found = said(
      textRules.find(({ id }) => id === rule)!,
      text,
      one.cells,
      one.hasLast ? last : undefined,
    )
    expect(found.map((finding) => lineOf(finding, text))).toEqual(one.found)
  })
})
