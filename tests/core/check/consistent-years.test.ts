import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from '../../../src/core/check/check'
import { createContext } from '../../../src/core/check/engine/context'
import { templates } from '../../../src/templates/index'
import { reportOf, type Cells } from './rules/text/said'
import { assertProperty } from '../../support/rounds'

/**
 * Two years made together: what last year carried forward is brought forward this year, the stock of documents grows by
 * what was issued, and the text of each year speaks of its own tables and of the difference between both.
 */
const year = 2022
const groups = /^(table|text|lastyear)\./
const small = fc.integer({ min: 0, max: 60 })
const columns = ['natural-persons', 'enterprises'] as const
const rows = ['disclosed', 'partly-disclosed', 'state-secret', 'not-held', 'duplicate'] as const
const pair = fc.tuple(small, small)
const anyYear = fc.record({
  /** Per column: how many of each result. */
  results: fc.tuple(fc.array(small, { minLength: 5, maxLength: 5 }), fc.array(small, { minLength: 5, maxLength: 5 })),
  carried: pair,
  disputes: fc.tuple(small, small, small),
  issued: small,
  repealed: small,
  items: fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 })),
})
type AnyYear = typeof anyYear extends fc.Arbitrary<infer T> ? T : never
const twoYears = fc.record({
  last: anyYear,
  now: anyYear,
  brought: pair,
  stock: fc.integer({ min: 200, max: 900 }),
  penalties: fc.tuple(fc.integer({ min: 100, max: 200 }), fc.integer({ min: 1, max: 40 })),
  wording: fc.array(fc.nat(11), { minLength: 8, maxLength: 8 }),
})

interface Year extends AnyYear {
  readonly brought: readonly [number, number]
  readonly received: readonly [number, number]
  readonly inForce: number
  readonly penalties: number
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

/** A year whose table 三 balances: where there are more brought forward than there is work, the surplus was carried forward again. */
function complete(made: AnyYear, brought: readonly [number, number], stockBefore: number, penalties: number): Year {
  const done = made.results.map(sum)
  const carried = columns.map((_, i) => Math.max(made.carried[i]!, brought[i]! - done[i]!)) as [number, number]
  const received = columns.map((_, i) => done[i]! + carried[i]! - brought[i]!) as [number, number]
  return { ...made, carried, brought, received, inForce: stockBefore + made.issued - made.repealed, penalties }
}

function cellsOf({
  results,
  carried,
  brought,
  received,
  disputes,
  issued,
  repealed,
  inForce,
  penalties,
}: Year): Record<string, string> {
  const cells: Record<string, string> = {
    'disputes/cases/reconsideration-upheld': String(disputes[0]),
    'disputes/cases/direct-upheld': String(disputes[1]),
    'disputes/cases/subsequent-upheld': String(disputes[2]),
    'documents/normative-documents/issued': String(issued),
    'documents/normative-documents/repealed': String(repealed),
    'documents/normative-documents/in-force': String(inForce),
    'enforcement/penalties/decisions': String(penalties),
    'applications/received/total': String(sum(received)),
  }
  columns.forEach((id, i) => {
    cells[`applications/received/${id}`] = String(received[i])
    cells[`applications/brought-forward/${id}`] = String(brought[i])
    cells[`applications/carried-forward/${id}`] = String(carried[i])
    rows.forEach((row, k) => (cells[`applications/${row}/${id}`] = String(results[i]![k])))
  })
  return cells
}

/** A number of the report, with the rules that may speak when it alone is changed; the first must. */
interface Slot {
  readonly shown: string
  readonly rules: readonly string[]
}
type Piece = string | Slot
const slot = (value: number, ...rules: string[]): Slot => ({ shown: String(value), rules })

/** What may be said of any number of the text besides its own rule. */
const numberRules = ['text.stated-twice', 'text.parts', 'text.percentage']

/** The text of a year, worded by choice; no sentence of `now` stands in `last`, so that the text is not last year's. */
function textOf(now: Year, before: Year | undefined, wording: readonly number[]): Piece[][] {
  const pick = (i: number, ...variants: Piece[][]): Piece[] => variants[(wording[i] ?? 0) % variants.length] ?? []
  const received = sum(now.received)
  const change = before ? received - sum(before.received) : 0
  const [a, b, c] = now.items
  const all = slot(a + b + c, 'text.parts', 'text.percentage')
  const part = (n: number) => slot(n, 'text.parts', 'text.percentage')
  const litigation = now.disputes[1] + now.disputes[2]
  const total = slot(received, 'text.received', ...numberRules)
  const done = sum(now.results.map(sum))
  const compared: Piece[] =
    change === 0
      ? ['件，与上年持平。']
      : [`件，较上年${change > 0 ? '增加' : '减少'}`, slot(Math.abs(change), 'text.year-on-year'), '件。']
  if (!before)
    return [
      ['上年的工作稳步推进，共收到政府信息公开申请', total, '件。'],
      ['上年制发规范性文件一批，公开了财政预决算、机构职能、人事任免等内容，回应了社会关切，方便了企业和群众办事。'],
    ]
  return [
    [`${year}年，我局围绕中心工作，深化重点领域公开，推动政策落实，完善工作机制，提高服务水平，各项任务按计划完成。`],
    pick(
      0,
      ['全年共收到政府信息公开申请', total, ...compared],
      [`${year}年，本机关收到政府信息公开申请`, total, ...compared],
    ),
    pick(
      1,
      ['政府信息公开申请上年结转', slot(sum(now.brought), 'text.carried', ...numberRules), '件。'],
      ['结转下年度继续办理的申请', slot(sum(now.carried), 'text.carried', ...numberRules), '件。'],
      ['全年办结政府信息公开申请', slot(done, 'text.answered', ...numberRules), '件。'],
    ),
    pick(
      2,
      ['因政府信息公开引发行政复议', slot(now.disputes[0], 'text.disputes', ...numberRules), '件。'],
      ['因政府信息公开引发行政诉讼', slot(litigation, 'text.disputes', ...numberRules), '件。'],
    ),
    pick(
      3,
      ['本年制发规范性文件', slot(now.issued, 'text.documents', ...numberRules), '件。'],
      ['废止规范性文件', slot(now.repealed, 'text.documents', ...numberRules), '件。'],
      ['现行有效规范性文件', slot(now.inForce, 'text.documents', ...numberRules), '件。'],
    ),
    pick(
      4,
      ['作出行政处罚决定', slot(now.penalties, 'text.decisions', ...numberRules), '件。'],
      ['行政处罚工作依法开展。'],
    ),
    pick(
      5,
      ['共主动公开信息', all, '条，其中网站', part(a), '条，微信', part(b), '条，其他', part(c), '条。'],
      ['发布信息', all, '条，其中门户网站', part(a), '条、微信', part(b), '条、其他', part(c), '条。'],
    ),
  ]
}

const ofApplications = [
  'text.received',
  'text.answered',
  'text.carried',
  'text.applicants',
  'text.results',
  'text.none',
  'text.year-on-year',
  ...numberRules,
]

/** The cells of this year that are changed one at a time. */
const cellRules: Readonly<Record<string, readonly string[]>> = {
  'applications/received/natural-persons': ['table.balance', 'table.row-total', ...ofApplications],
  'applications/received/total': ['table.row-total', 'table.balance', ...ofApplications],
  'applications/brought-forward/enterprises': ['lastyear.carry-over', 'table.balance', ...ofApplications],
  'applications/carried-forward/natural-persons': ['table.balance', ...ofApplications],
  'applications/disclosed/enterprises': ['table.balance', ...ofApplications],
  'documents/normative-documents/issued': ['lastyear.stock', 'text.documents'],
  'documents/normative-documents/repealed': ['lastyear.stock', 'text.documents'],
  'documents/normative-documents/in-force': ['lastyear.stock', 'text.documents'],
}

/** The cells of last year's report that this year's is held against. */
const lastRules: Readonly<Record<string, readonly string[]>> = {
  'applications/carried-forward/natural-persons': ['lastyear.carry-over'],
  'applications/carried-forward/enterprises': ['lastyear.carry-over'],
  'documents/normative-documents/in-force': ['lastyear.stock'],
  'applications/received/total': ['text.year-on-year'],
}

interface Made {
  readonly cells: Cells
  readonly lastCells: Cells
  readonly text: readonly Piece[][]
  readonly lastText: readonly Piece[][]
}

const made = twoYears.map(({ last, now, brought, stock, penalties, wording }): Made => {
  const before = complete(last, brought, stock, penalties[0])
  const after = complete(now, before.carried, before.inForce, penalties[0] + penalties[1])
  return {
    cells: cellsOf(after),
    lastCells: cellsOf(before),
    text: textOf(after, before, wording),
    lastText: textOf(before, undefined, wording),
  }
})

const print = (pieces: readonly Piece[]) =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.shown)).join('')

/**
 * The errors and warnings of the three groups, and everything where hints are asked for too. A figure that has doubled is no
 * contradiction: `lastyear.change` may well ask for a word on it.
 */
function found({ cells, lastCells, text, lastText }: Made, withHints = false): string[] {
  const report = reportOf(text.map(print), cells, year)
  const last = reportOf(lastText.map(print), lastCells, year - 1)
  return check({ report, last, templates })
    .filter(({ rule, severity }) => groups.test(rule) && (withHints || severity !== 'hint'))
    .filter(({ rule }) => rule !== 'lastyear.change')
    .map(({ rule }) => rule)
}

const more = fc.integer({ min: 1000, max: 1900 })
const raised = (shown: string | undefined, by: number) => String(Number(shown) + by)

/** Says whether the rules about a number spoke, and no others. */
function spokeOnly(rules: readonly string[], about: readonly string[]) {
  expect(rules).toContain(about[0])
  expect(rules.filter((rule) => !about.includes(rule))).toEqual([])
}

describe('a report made together with last year’s', () => {
  it('has no error and no warning of tables, text and last year', () => {
    assertProperty(
      fc.property(made, (both) => {
        expect(found(both)).toEqual([])
      }),
      150,
    )
  })

  it('is compared with last year’s tables and text at all', () => {
    const [both] = fc.sample(made, { numRuns: 1, seed: 1 })
    const context = createContext({
      report: reportOf(both!.text.map(print), both!.cells, year),
      last: reportOf([], both!.lastCells, year - 1),
      templates,
    })
    expect(context.last?.template.id).toBe(context.template.id)
  })

  it.each(Object.keys(cellRules))('is found out by the rules about %s when that cell is changed', (cell) => {
    assertProperty(
      fc.property(made, more, (both, by) => {
        spokeOnly(
          found({ ...both, cells: { ...both.cells, [cell]: raised(both.cells[cell], by) } }, true),
          cellRules[cell]!,
        )
      }),
      40,
    )
  })

  it.each(Object.keys(lastRules))('is found out by the rules about %s when last year’s cell is changed', (cell) => {
    assertProperty(
      fc.property(made, more, (both, by) => {
        spokeOnly(
          found({ ...both, lastCells: { ...both.lastCells, [cell]: raised(both.lastCells[cell], by) } }, true),
          lastRules[cell]!,
        )
      }),
      40,
    )
  })

  it('is found out by the rules about a number of the text when that is changed', () => {
    assertProperty(
      fc.property(made, fc.nat(), more, (both, which, by) => {
        const slots = both.text.flat().filter((piece): piece is Slot => typeof piece !== 'string')
        const chosen = slots[which % slots.length]!
        const text = both.text.map((pieces) =>
          pieces.map((piece) => (piece === chosen ? { ...chosen, shown: raised(chosen.shown, by) } : piece)),
        )
        spokeOnly(found({ ...both, text }, true), chosen.rules)
      }),
      200,
    )
  })
})
