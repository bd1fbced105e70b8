import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check, checkContext } from '../../../src/core/check/check'
import { createContext } from '../../../src/core/check/engine/context'
import type { ProseBlock, Report } from '../../../src/core/report/report'
import { restore } from '../../../src/core/report/saved-report'
import { cellsOf, type CellId, type SectionId } from '../../../src/core/template/template'
import { samples } from '../../../src/templates/samples'
import { templates } from '../../../src/templates/index'
import { assertProperty } from '../../support/rounds'

/**
 * What was found in blocks, lists of blocks and formats is kept while they stay the same objects. A copy of a report and
 * of the formats, made of new objects throughout, meets none of that: it is checked from scratch, and must say the same.
 */
interface State {
  readonly report: Report
  readonly last?: Report
}

function fromScratch(state: State) {
  const copy = JSON.parse(JSON.stringify({ ...state, templates })) as State & { templates: typeof templates }
  return check(copy)
}

const { report: start } = restore(samples[0]!.saved)
const cells = [
  ...templates.flatMap((template) => [...cellsOf(template).keys()]),
  'applications/other-handling/total' as CellId,
]
const texts = [
  '全年收到政府信息公开申请5件，办结4件，结转下年度1件。',
  '未收到政府信息公开申请，未发生行政复议、行政诉讼。',
  '予以公开2件，占66.7%；不予公开1件，占30%。',
  '2020年，我局登陆网站发布信息249条,其中政策12条。',
  '（三）依申请公开。一是制发规范性文件3件；三是作出行政许可12件，同比增长20%。',
  '报告统计期限自2020年1月1日至12月31日止。XX',
]
const sections: readonly SectionId[] = ['overview', 'problems', 'other-matters']
const anywhere = fc.record({ section: fc.constantFrom(...sections), at: fc.nat(40) })
const typedCell = fc.record({
  cell: fc.oneof(
    fc.constantFrom(...cells.filter((cell) => cell.startsWith('applications/received/'))),
    fc.constantFrom(...cells),
  ),
  text: fc.constantFrom('0', '3', '5', '12', '', '/', '１２', '约3', '-1', undefined),
})

function withCell(report: Report, { cell, text }: { cell: CellId; text: string | undefined }): Report {
  const { [cell]: _gone, ...others } = report.cells
  return { ...report, cells: text === undefined ? others : { ...others, [cell]: text } }
}

function withBlocks(
  report: Report,
  section: SectionId,
  at: number,
  change: (blocks: ProseBlock[], index: number) => void,
): Report {
  const blocks = [...(report.prose[section] ?? [])]
  change(blocks, blocks.length === 0 ? 0 : at % blocks.length)
  return { ...report, prose: { ...report.prose, [section]: blocks } }
}

const paragraph = (text: string): ProseBlock => ({ type: 'paragraph', runs: [{ type: 'text', text }] })

/** One thing that a clerk does; it knows all states before, since 撤销 goes back to one. */
type Step = (states: readonly State[]) => State
const inReport =
  (change: (report: Report) => Report): Step =>
  (states) => {
    const now = states[states.length - 1]!
    return { ...now, report: change(now.report) }
  }
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: typedCell.map((typed) => inReport((report) => withCell(report, typed))) },
  fc
    .tuple(anywhere, fc.constantFrom(...texts))
    .map(([{ section, at }, text]) =>
      inReport((report) =>
        withBlocks(report, section, at, (blocks, index) => blocks.splice(index, 1, paragraph(text))),
      ),
    ),
  fc
    .tuple(anywhere, fc.constantFrom(...texts))
    .map(([{ section, at }, text]) =>
      inReport((report) =>
        withBlocks(report, section, at, (blocks, index) => blocks.splice(index, 0, paragraph(text))),
      ),
    ),
  anywhere.map(({ section, at }) =>
    inReport((report) => withBlocks(report, section, at, (blocks, index) => blocks.splice(index, 1))),
  ),
  // The very same block at a second place, and in another section.
  fc.tuple(anywhere, anywhere).map(([from, to]) =>
    inReport((report) => {
      const blocks = report.prose[from.section] ?? []
      const block = blocks[from.at % Math.max(1, blocks.length)]
      return block ? withBlocks(report, to.section, to.at, (others, index) => others.splice(index, 0, block)) : report
    }),
  ),
  fc.constantFrom(2019, 2020, 2021, 2022).map((year) => inReport((report) => ({ ...report, year }))),
  fc
    .constantFrom('青屿区人力资源和社会保障局', '青屿区人力资源社会保障局', '')
    .map((name) => inReport((report) => ({ ...report, agency: { ...report.agency, name } }))),
  fc
    .constantFrom(undefined, '2022-01-20', '2021-03-01')
    .map((signed) => inReport(({ signed: _gone, ...report }) => (signed ? { ...report, signed } : report))),
  fc
    .constantFrom(undefined, [paragraph(texts[5]!)])
    .map((opening) => inReport(({ opening: _gone, ...report }) => (opening ? { ...report, opening } : report))),
  typedCell.map((typed): Step => (states) => {
    const { report, last } = states[states.length - 1]!
    return { report, last: withCell(last ?? { ...start, year: report.year - 1 }, typed) }
  }),
  fc.constant<Step>((states) => ({ report: states[states.length - 1]!.report })),
  fc.nat(30).map(
    (back): Step =>
      (states) =>
        states[back % states.length]!,
  ),
)

describe('what the checks remember', () => {
  it('never changes what they say, whatever a clerk does one after the other', () => {
    assertProperty(
      fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), (steps) => {
        const states: State[] = [{ report: start }]
        for (const one of steps) {
          const state = one(states)
          states.push(state)
          expect(check({ ...state, templates })).toEqual(fromScratch(state))
        }
      }),
      16,
    )
  })

  it('goes by the year, where the text itself stays', () => {
    const text =
      '2021年收到政府信息公开申请77件。2022年收到政府信息公开申请88件。本报告按照国办公开办函〔2019〕60号编制。'
    const report: Report = { ...start, opening: [], prose: { overview: [paragraph(text)] }, template: '2021' }
    const states = [2021, 2022, 2020, 2021].map((year) => ({ report: { ...report, year } }))
    const said = states.map((state) => check({ ...state, templates }))
    expect(said).toEqual(states.map(fromScratch))
    expect(said[0]).not.toEqual(said[1])
    expect(said.map((findings) => findings.some(({ rule }) => rule === 'mark.outdated-notice'))).toEqual([
      true,
      true,
      false,
      true,
    ])
  })

  it('keeps a finding about a text whole while a cell changes', () => {
    const report = withBlocks(start, 'problems', 0, (blocks) => blocks.push(paragraph(texts[3]!)))
    const said = (now: Report) =>
      checkContext(createContext({ report: now, templates })).find(({ rule }) => rule.startsWith('wording.'))
    const before = said(report)
    expect(before).toBeDefined()
    expect(said(withCell(report, { cell: 'applications/received/enterprises', text: '7' }))).toBe(before)
  })
})
