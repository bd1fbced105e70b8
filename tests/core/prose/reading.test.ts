import { describe, expect, it } from 'vitest'
import wordings from '../../../templates/words/prose.json'
import { readProse } from '../../../src/core/prose/reading'
import type { Statement } from '../../../src/core/prose/statement'
import { formatQuantity } from '../../../src/core/report/quantity'
import { sentences } from './sentences'

/** A statement in the short form of the table of sentences. */
function told({ topics, value, measured, scope, ofDisclosure, year }: Statement): string {
  const about = topics.join('+')
  const mark = scope === 'own' ? '' : `!${scope}`
  if (!measured) return `无 ${about}${mark}`
  const nearly = measured.approximate || value === undefined ? '≈' : ''
  const number = `${nearly}${value === undefined ? '?' : formatQuantity(value)}${measured.unit}`
  const doubt = /^(reconsideration|litigation)/.test(about) && !ofDisclosure ? '?' : ''
  return `${about} ${number}${mark}${doubt}${year === undefined ? '' : `@${year}`}`
}

const leadingYear = /^20\d\d年(?!结转|计划|收到)/

describe('a sentence', () => {
  it.each(sentences)('%s', (sentence, expected) => {
    const read = readProse(sentence, wordings, 2022).statements.map(told).join('; ')
    const year = leadingYear.exec(sentence)?.[0].slice(0, 4)
    expect(year ? read.split(`@${year}`).join('') : read).toBe(expected)
  })

  it('stands in a table of at least sixty', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(60)
    expect(new Set(sentences.map(([sentence]) => sentence)).size).toBe(sentences.length)
  })
})

describe('a long paragraph', () => {
  it.each(['5%、', '分别占5%、', '5件、', '办结5件，'])('of %s alone is read to its end', (words) => {
    const times = Math.floor(130_000 / words.length)
    expect(readProse(words.repeat(times), wordings, 2022).figures).toHaveLength(times)
  })
})
