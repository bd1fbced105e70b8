import { describe, expect, it } from 'vitest'
import { checkContext } from '../../../../../src/core/check/check'
import { createContext } from '../../../../../src/core/check/engine/context'
import { textRules } from '../../../../../src/core/check/rules/text/index'
import { templates } from '../../../../../src/templates/index'
import { reportOf, type Cells } from './said'
import { ofApplications, type Spec } from './wordings'
import { ofKinds } from './wordings-of-kinds'
import { ofOthers } from './wordings-of-others'

const columns: Readonly<Record<string, string>> = {
  n: 'natural-persons',
  e: 'enterprises',
  r: 'research-institutions',
  l: 'legal-service-agencies',
}
const rows: Readonly<Record<string, string>> = {
  disclosed: 'disclosed',
  partly: 'partly-disclosed',
  secret: 'state-secret',
  third: 'third-party-rights',
  internal: 'internal-affairs',
  process: 'process-information',
  inquiry: 'administrative-inquiries',
  notheld: 'not-held',
  notready: 'not-ready-made',
  petition: 'petition-report-complaint',
  dup: 'duplicate',
  nosupp: 'not-supplemented',
  nofee: 'fee-unpaid',
  oth: 'other-handling-other',
}

/** Three applications, two of them disclosed, where a sentence is about something else. */
const usual: Spec = { new: 3, res: { disclosed: 2, dup: 1 } }

function cellsOf(spec: Spec): Cells {
  const cells: Record<string, string> = {}
  const told =
    spec.app === undefined && spec.new === undefined && spec.over === undefined ? { ...usual, ...spec } : spec
  const received = typeof told.new === 'object' ? told.new : { n: told.new ?? 0 }
  let all = told.over ?? 0
  for (const [column, count] of Object.entries(received)) {
    cells[`applications/received/${columns[column]!}`] = String(count)
    all += count
  }
  cells['applications/brought-forward/natural-persons'] = String(told.over ?? 0)
  const forward = told.fwd ?? 0
  // Whose they were does not matter to any of these sentences: only the totals of the rows do.
  for (const [row, count] of Object.entries(told.res ?? { disclosed: all - forward }))
    cells[`applications/${rows[row]!}/natural-persons`] = String(count)
  cells['applications/carried-forward/natural-persons'] = String(forward)
  const list = (name: string, parts: readonly string[], counts: readonly number[] | undefined) =>
    counts?.forEach((count, i) => (cells[`${name}${parts[i]!}`] = String(count)))
  list('documents/normative-documents/', ['issued', 'repealed', 'in-force'], told.norm)
  list('documents/administrative-rules/', ['issued', 'repealed', 'in-force'], told.rules)
  for (const way of ['rec', 'dir', 'sub'] as const) {
    const name = { rec: 'reconsideration', dir: 'direct', sub: 'subsequent' }[way]
    list(`disputes/cases/${name}-`, ['upheld', 'corrected', 'other', 'pending'], told[way])
  }
  cells['licensing/licenses/decisions'] = String(told.lic ?? 0)
  cells['enforcement/penalties/decisions'] = String(told.pen ?? 0)
  cells['enforcement/compulsion/decisions'] = String(told.comp ?? 0)
  cells['fees/administrative-fees/amount'] = String(told.fee ?? 0)
  return cells
}

function found(text: string, spec: Spec): readonly string[] {
  const last = spec.last && reportOf('', cellsOf(spec.last), 2022)
  const context = createContext({ report: reportOf(text, cellsOf(spec), 2023), templates, ...(last ? { last } : {}) })
  return checkContext(context, textRules).map(({ rule }) => rule)
}

describe.each([...ofApplications, ...ofOthers, ...ofKinds])('$text', ({ text, spec, also = [], wrong = [] }) => {
  const right = found(text, spec)

  it('is right', () => expect(right).toEqual(also))

  it.each(wrong)('is wrong with %j', ({ change, spec: other }) => {
    const [before = '', after = ''] = change ?? []
    expect(found(text.replace(before, after), other ?? spec).length).toBeGreaterThan(right.length)
  })
})
