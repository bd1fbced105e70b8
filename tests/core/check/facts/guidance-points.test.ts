import { describe, expect, it } from 'vitest'
import { agencyKinds } from '../../../../src/core/report/agency-kind'
import { createContext } from '../../../../src/core/check/engine/context'
import { guidanceAspects, guidancePoints } from '../../../../src/core/check/facts/guidance-points'
import { hasProse } from '../../../../src/core/template/template'
import { templates } from '../../../../src/templates/index'
import { soundReport, type Change } from '../rules/sound-report'

function said(section: string, change: Change): string[] {
  const context = createContext({ report: soundReport(change), templates })
  return guidancePoints(context, section).flatMap((point) => (point.said ? [point.label] : []))
}

describe('the points of the guide', () => {
  it('are those of the format, and name only kinds of agency that there are', () => {
    const kinds: readonly string[] = agencyKinds.map(({ id }) => id)
    for (const { sections } of templates)
      for (const { guidance } of sections.filter(hasProse)) {
        expect(guidance?.points?.length ?? 0).toBeGreaterThan(0)
        for (const { label, any, figures, of = [] } of guidance?.points ?? []) {
          expect(any?.length ?? figures?.length ?? 0, label).toBeGreaterThan(0)
          expect(of.filter((kind) => !kinds.includes(kind))).toEqual([])
        }
      }
  })

  it('are said by the words of a sentence, not by a heading, and all of a sound report are', () => {
    expect(said('overview', { overview: ['（一）主动公开政府信息情况'] })).toEqual([])
    expect(said('overview', { overview: ['全年主动公开政府信息12条。'] })).toEqual(['主动公开情况'])
    const context = createContext({ report: soundReport({}), templates })
    expect(guidancePoints(context, 'problems').filter((point) => !point.said)).toEqual([])
  })

  it('are said by a number of what they ask for, also while the tables are empty', () => {
    const text = { overview: ['2021年，新收政府信息公开申请5件，办结4件。'] }
    expect(said('overview', text)).toContain('新收申请件数')
    expect(said('overview', { ...text, cells: { 'applications/received/total': undefined } })).toContain('新收申请件数')
    expect(said('overview', { overview: ['2021年，印发文件5件。'] })).not.toContain('新收申请件数')
  })

  it('are counted by the aspects that the format names, each said when all of it is', () => {
    for (const kind of ['department', 'township'] as const) {
      const context = createContext({
        report: soundReport({ agency: { kind }, overview: ['新收申请5件。', '加强培训。'] }),
        templates,
      })
      const aspects = guidanceAspects(context, 'overview')
      expect(aspects).toHaveLength(5)
      expect(aspects[1]).toEqual({ label: '依申请公开', said: false, missing: ['办理结果或者答复情况'] })
      expect(aspects[4]!.said).toBe(kind === 'department')
    }
  })

  it('need a result where the format asks for one, of the agencies that are asked', () => {
    const township = { agency: { kind: 'township' } } as const
    const plan = '今后要建立社会评议制度。'
    expect(said('overview', { ...township, overview: [plan] })).not.toContain('社会评议结果')
    expect(said('overview', { ...township, overview: ['社会评议结果为满意。'] })).toContain('社会评议结果')
    expect(said('overview', { overview: ['社会评议结果为满意。'] })).not.toContain('社会评议结果')
  })
})
