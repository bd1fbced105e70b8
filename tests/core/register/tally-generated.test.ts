import { describe, expect, it } from 'vitest'
import { findRegister } from '../../../src/core/register/find-register'
import { noAnswers } from '../../../src/core/register/register-answers'
import type { RowRef } from '../../../src/core/register/remark'
import { tally, type Tally } from '../../../src/core/register/tally'
import { cellsOf } from '../../../src/core/template/template'
import { readWorkbook } from '../../../src/read/workbook/read-workbook'
import { templateById } from '../../../src/templates'
import { registerWordsOf } from '../../../src/templates/register-words'
import { makeApplications, type Applications } from '../../generators/register/applications'
import { layouts, type WrittenRegister } from '../../generators/register/layouts'
import { rounds, seeds } from '../../support/rounds'

const template = templateById('2021')!
const words = registerWordsOf(template)

function count({ name, bytes }: WrittenRegister, year: number): Tally {
  const book = readWorkbook(name, bytes)
  const found = findRegister(book, words, noAnswers, name)
  return tally(book, found, { template, words, year, answers: noAnswers })!
}

const place = ({ sheet, row }: RowRef) => `${sheet}:${row}`

/** What is to come of a register: the rows of each cell, and what is to be said of which rows. */
function expected({ applications }: Applications, { places, hidden }: WrittenRegister) {
  const cells: Record<string, string[]> = {}
  for (const { cell, table, total } of cellsOf(template).values())
    if (table.id === 'applications' && !total) cells[cell] = []
  const remarks: string[] = hidden.map((ref) => `hidden ${place(ref)}`)
  const byNumber = new Map<string, string[]>()
  applications.forEach((one, index) => {
    const ref = place(places[index]!)
    for (const row of one.rows) if (one.column) cells[`applications/${row}/${one.column}`]!.push(ref)
    byNumber.set(one.number, [...(byNumber.get(one.number) ?? []), ref])
    if (one.fault && one.fault !== 'same-number') remarks.push(`${one.fault} ${ref}`)
  })
  for (const refs of byNumber.values()) if (refs.length > 1) remarks.push(`same-number ${refs.join(' ')}`)
  return { cells, remarks: remarks.sort() }
}

function found(result: Tally) {
  const cells: Record<string, string[]> = {}
  for (const [cell, { count: number, rows }] of result.cells) {
    expect(number).toBe(rows.length)
    cells[cell] = rows.map(place)
  }
  const remarks = [...result.unclear, ...result.notices].map(({ kind, rows }) => `${kind} ${rows.map(place).join(' ')}`)
  return { cells, remarks: remarks.sort() }
}

describe.each(Object.entries(layouts))('a register with %s', (_name, write) => {
  it('gives every cell, names every planted row and no other', () => {
    for (const seed of seeds())
      for (let round = 0; round < rounds(1); round++)
        for (const [size, planted] of [
          [10, 30],
          [60, 0],
          [200, 20],
        ] as const) {
          const made = makeApplications(seed + round * 7919 + size, size, planted)
          const written = write(made.applications, seed)
          expect({ seed, round, size, ...found(count(written, made.year)) }).toEqual({
            seed,
            round,
            size,
            ...expected(made, written),
          })
        }
  })
})

it('a register of 10,000 applications is counted right', () => {
  const made = makeApplications(7, 10_000, 2)
  const written = layouts['a title and notes above, totals and signatures below, dates as texts']!(made.applications, 7)
  expect(found(count(written, made.year))).toEqual(expected(made, written))
})
