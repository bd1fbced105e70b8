import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkContext } from '../../../../../src/core/check/check'
import { createContext } from '../../../../../src/core/check/engine/context'
import { textRules } from '../../../../../src/core/check/rules/text/index'
import { percentage } from '../../../../../src/core/report/quantity'
import { templates } from '../../../../../src/templates/index'
import { reportOf, type Cells } from './said'
import { assertProperty } from '../../../../support/rounds'

/** A number in a sentence with the rules that may speak when it alone is changed; the first must. */
interface Slot {
  readonly shown: string
  readonly rules: readonly string[]
}
type Piece = string | Slot

const slot = (value: number | string, ...rules: string[]): Slot => ({ shown: String(value), rules })
const count = (n: number, rule: string) => slot(n, rule, 'text.stated-twice', 'text.parts', 'text.percentage')

const columns = ['natural-persons', 'enterprises'] as const
const outcomes = ['disclosed', 'partly-disclosed', 'state-secret', 'not-held', 'duplicate'] as const
const small = fc.integer({ min: 0, max: 60 })
const column = fc
  .record({
    results: fc.tuple(small, small, small, small, small),
    carried: small,
    share: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ results, carried, share }) => {
    const done = results.reduce((sum, one) => sum + one, 0)
    const brought = Math.floor(((done + carried) * share) / 400)
    return { results, carried, brought, done, received: done + carried - brought }
  })
const figures = fc.record({
  columns: fc.tuple(column, column),
  disputes: fc.tuple(small, small, small),
  documents: fc.tuple(small, small, small),
  penalties: small,
  items: fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 })),
  wording: fc.array(fc.nat(11), { minLength: 8, maxLength: 8 }),
})
type Figures = typeof figures extends fc.Arbitrary<infer T> ? T : never

function cellsOf({ columns: [persons, enterprises], disputes, documents, penalties }: Figures): Cells {
  const cells: Record<string, string> = {
    'disputes/cases/reconsideration-upheld': String(disputes[0]),
    'disputes/cases/direct-upheld': String(disputes[1]),
    'disputes/cases/subsequent-upheld': String(disputes[2]),
    'documents/normative-documents/issued': String(documents[0]),
    'documents/normative-documents/repealed': String(documents[1]),
    'documents/normative-documents/in-force': String(documents[2]),
    'enforcement/penalties/decisions': String(penalties),
  }
  columns.forEach((id, i) => {
    const one = i === 0 ? persons : enterprises
    cells[`applications/received/${id}`] = String(one.received)
    cells[`applications/brought-forward/${id}`] = String(one.brought)
    cells[`applications/carried-forward/${id}`] = String(one.carried)
    outcomes.forEach((row, k) => (cells[`applications/${row}/${id}`] = String(one.results[k])))
  })
  return cells
}

/** Paragraphs as clerks word them, all of whose numbers agree with the tables. */
function paragraphsOf(made: Figures): Piece[][] {
  const [persons, enterprises] = made.columns
  const sum = (key: 'received' | 'brought' | 'carried' | 'done') => persons[key] + enterprises[key]
  const result = (k: number) => (persons.results[k] ?? 0) + (enterprises.results[k] ?? 0)
  const pick = (i: number, ...variants: Piece[][]): Piece[] => variants[(made.wording[i] ?? 0) % variants.length] ?? []
  const received = count(sum('received'), 'text.received')
  const results = (k: number) => count(result(k), 'text.results')
  const [a, b, c] = made.items
  const whole = a + b + c
  const share = (n: number) =>
    slot(percentage(BigInt(n), BigInt(whole), 2) ?? '0', 'text.percentage', 'text.percentages-sum')
  const part = (n: number) => slot(n, 'text.parts', 'text.percentage', 'text.percentages-sum')
  const litigation = made.disputes[1] + made.disputes[2]
  return [
    pick(
      0,
      ['2021年，我局共收到政府信息公开申请', received, '件。'],
      ['全年接到', received, '件政府信息公开申请，主要涉及征地补偿等方面。'],
      ['本机关新收政府信息公开申请', received, '件。'],
      sum('received') === 0 ? ['本年度未收到政府信息公开申请。'] : ['共受理信息公开申请', received, '件。'],
    ),
    pick(
      1,
      [
        '政府信息公开申请上年结转',
        count(sum('brought'), 'text.carried'),
        '件，结转下年度继续办理',
        count(sum('carried'), 'text.carried'),
        '件。',
      ],
      ['有', count(sum('carried'), 'text.carried'), '件申请顺延到下年度答复。'],
      ['答复政府信息公开申请', count(sum('done'), 'text.answered'), '件。'],
      ['协助办理政府信息公开申请4件，收到群众留言77条。'],
    ),
    pick(
      2,
      [
        '办结申请',
        count(sum('done'), 'text.answered'),
        '件，其中予以公开',
        results(0),
        '件、部分公开',
        results(1),
        '件。',
      ],
      ['申请办理结果：', results(0), '件予以公开、', results(1), '件部分公开。'],
      ['答复的申请中，不予公开', results(2), '件，无法提供', results(3), '件，不予处理', results(4), '件。'],
      [
        '答复的申请中，本机关不掌握相关政府信息',
        results(3),
        '件，属于国家秘密',
        results(2),
        '件，重复申请',
        results(4),
        '件。',
      ],
    ),
    pick(
      3,
      [
        '收到自然人申请',
        count(persons.received, 'text.applicants'),
        '件，商业企业申请',
        count(enterprises.received, 'text.applicants'),
        '件。',
      ],
      ['申请中，法人或其他组织', count(enterprises.received, 'text.applicants'), '件。'],
    ),
    pick(
      4,
      [
        '因政府信息公开引发行政复议',
        count(made.disputes[0], 'text.disputes'),
        '件、行政诉讼',
        count(litigation, 'text.disputes'),
        '件。',
      ],
      ['政府信息公开行政诉讼中，未经复议直接起诉', count(made.disputes[1], 'text.disputes'), '件。'],
      made.disputes[0] + litigation === 0
        ? ['政府信息公开工作未发生行政复议、行政诉讼。']
        : ['办理行政复议案件500件。'],
    ),
    pick(
      5,
      [
        '本年制发规范性文件',
        count(made.documents[0], 'text.documents'),
        '件，废止',
        count(made.documents[1], 'text.documents'),
        '件。',
      ],
      ['现行有效规范性文件', count(made.documents[2], 'text.documents'), '件，制定规章制度5项。'],
    ),
    pick(6, ['作出行政处罚决定', count(made.penalties, 'text.decisions'), '件。'], ['公开行政处罚信息60条。']),
    pick(
      7,
      ['共主动公开信息', part(whole), '条，其中网站', part(a), '条，微信', part(b), '条，其他', part(c), '条。'],
      [
        ...[
          '公开信息',
          slot(whole, 'text.percentage', 'text.parts'),
          '条，其中网站',
          part(a),
          '条，占',
          share(a),
          '%；微信',
          part(b),
        ],
        ...['条，占', share(b), '%；其他', part(c), '条。'],
      ],
    ),
  ]
}

const print = (pieces: readonly Piece[]) =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : piece.shown)).join('')

function findings(paragraphs: readonly Piece[][], cells: Cells) {
  return checkContext(createContext({ report: reportOf(paragraphs.map(print), cells), templates }), textRules)
}

describe('a report whose text and tables were made together', () => {
  it('has no finding', () => {
    assertProperty(
      fc.property(figures, (made) => {
        expect(findings(paragraphsOf(made), cellsOf(made)).map((finding) => finding.message)).toEqual([])
      }),
      400,
    )
  })

  it('is found out when one number of the text is changed, by the rules about that number', () => {
    assertProperty(
      fc.property(figures, fc.nat(), fc.integer({ min: 1000, max: 1900 }), (made, which, more) => {
        const paragraphs = paragraphsOf(made)
        const slots = paragraphs.flat().filter((piece): piece is Slot => typeof piece !== 'string')
        const chosen = slots[which % slots.length]!
        const shown =
          chosen.rules[0] === 'text.percentage' && chosen.shown.includes('.')
            ? '99.99'
            : String(Number(chosen.shown) + more)
        const changed = paragraphs.map((pieces) =>
          pieces.map((piece) => (piece === chosen ? { ...chosen, shown } : piece)),
        )
        const rules = findings(changed, cellsOf(made)).map((finding) => finding.rule)
        expect(rules).toContain(chosen.rules[0])
        expect(rules.filter((rule) => !chosen.rules.includes(rule))).toEqual([])
      }),
      600,
    )
  })

  it('is found out when the number of a table is changed', () => {
    assertProperty(
      fc.property(figures, fc.integer({ min: 1000, max: 1900 }), (made, more) => {
        const cells = {
          ...cellsOf(made),
          'applications/received/natural-persons': String(made.columns[0].received + more),
        }
        const text: Piece[][] = [
          ['收到政府信息公开申请', count(made.columns[0].received + made.columns[1].received, 'text.received'), '件。'],
        ]
        const total = made.columns[0].received + made.columns[1].received
        expect(findings(text, cells).map((finding) => finding.rule)).toEqual([
          total === 0 ? 'text.none' : 'text.received',
        ])
      }),
      100,
    )
  })
})
